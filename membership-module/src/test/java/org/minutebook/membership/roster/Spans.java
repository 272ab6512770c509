package org.minutebook.membership.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.membership.events.RosterEvent.MembershipVoided;

/** Memberships, folded from the events in the plainest way. */
record Spans(String person, Days days) {
    static List<Spans> of(List<RosterEvent> history) {
        Map<String, Spans> all = new LinkedHashMap<>();
        for (RosterEvent event : history) {
            if (event instanceof MemberAppointed to) {
                all.put(to.membershipId(), new Spans(to.personId(), Days.since(to.from())));
            } else if (event instanceof MembershipEnded ended) {
                all.computeIfPresent(
                        ended.membershipId(),
                        (id, was) -> new Spans(was.person(), was.days().until(ended.until())));
            } else if (event instanceof MembershipCorrected to) {
                all.put(to.membershipId(), new Spans(to.personId(), Days.of(to.from(), to.until())));
            } else if (event instanceof MembershipVoided voided) {
                all.remove(voided.membershipId());
            }
        }
        return List.copyOf(all.values());
    }
}
