package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.MeetingRule.ABSENT_OR_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.PRESENT_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.QUORUM_PRESENT;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.EmptyHeadingRecorded;
import org.minutebook.membership.events.Quorum;
import org.minutebook.record.Recorded;

/** Who is there and who is not, as far as a meeting's rules ask. */
final class Register {
    private static final Set<Capacity> VOTING = EnumSet.of(Capacity.MEMBER, Capacity.SUBSTITUTE);

    private final Map<String, Recorded<Capacity>> present = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Set<AttendanceHeading> headings = EnumSet.noneOf(AttendanceHeading.class);

    @EventSourcingHandler
    void evolve(AttendanceRecorded event) {
        present.put(event.person().personId(), event.capacity());
        if (votes(event.capacity())) {
            event.organisation()
                    .asOptional()
                    .map(Affiliation::organisationId)
                    .ifPresent(organisation -> organisations.put(event.person().personId(), organisation));
        }
        headings.add(event.heading());
    }

    @EventSourcingHandler
    void evolve(ApologyRecorded event) {
        absent.add(event.person().personId());
        headings.add(AttendanceHeading.APOLOGIES);
    }

    @EventSourcingHandler
    void evolve(EmptyHeadingRecorded event) {
        headings.add(event.heading());
    }

    /** Somebody is no longer recorded, neither as there nor as absent. */
    void leaveOut(String personId) {
        present.remove(personId);
        organisations.remove(personId);
        absent.remove(personId);
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    boolean uses(AttendanceHeading heading) {
        return headings.contains(heading);
    }

    boolean isPresent(String personId) {
        return present.containsKey(personId);
    }

    /** How many there may vote. */
    int roll() {
        return (int) present.values().stream().filter(Register::votes).count();
    }

    void requireNew(String personId) {
        PRESENT_ONCE.require(!present.containsKey(personId));
        ABSENT_OR_PRESENT.require(!absent.contains(personId));
    }

    void requireAbsent(String personId) {
        ABSENT_OR_PRESENT.require(!present.containsKey(personId));
        PRESENT_ONCE.require(!absent.contains(personId));
    }

    /** @param membership how many voting members the body has, where the quorum is a share of them */
    void requireQuorum(Quorum quorum, int membership) {
        int needed = quorum.needed(membership);
        QUORUM_PRESENT.require(
                roll() >= needed, needed + " members are needed, " + roll() + " are recorded as present.");
        if (quorum.represented() != null) {
            long represented = quorum.represented().organisations().stream()
                    .distinct()
                    .filter(organisations::containsValue)
                    .count();
            QUORUM_PRESENT.require(
                    represented >= quorum.represented().atLeast(),
                    quorum.represented().atLeast() + " of the organisations named are needed, " + represented
                            + " are recorded as present.");
        }
    }

    void requireEntitled(String personId) {
        ENTITLED.require(present.containsKey(personId) && votes(present.get(personId)));
    }

    private static boolean votes(Recorded<Capacity> capacity) {
        return capacity.asOptional().filter(VOTING::contains).isPresent();
    }
}
