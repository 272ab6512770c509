package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.CorrectionRule.BEFORE_APPROVAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;

/** What the meeting agreed to correct in earlier minutes, and which of those it has approved. */
final class AgreedCorrections {
    private final Map<String, List<AgreedCorrection>> agreed = new HashMap<>();
    private final Set<String> approved = new HashSet<>();

    @EventSourcingHandler
    void evolve(CorrectionAgreed event) {
        agreed.computeIfAbsent(event.ofMeetingId(), none -> new ArrayList<>())
                .add(new AgreedCorrection(event.correctionId(), event.from(), event.to()));
    }

    @EventSourcingHandler
    void evolve(ResolutionPassed event) {
        event.clauses()
                .forEach(clause -> clause.approvesMinutesOf().asOptional().ifPresent(approved::add));
    }

    /** The corrections of that meeting's minutes, in order. */
    List<AgreedCorrection> of(String meetingId) {
        return List.copyOf(agreed.getOrDefault(meetingId, List.of()));
    }

    void requireNotApproved(String meetingId) {
        BEFORE_APPROVAL.require(!approved.contains(meetingId));
    }
}
