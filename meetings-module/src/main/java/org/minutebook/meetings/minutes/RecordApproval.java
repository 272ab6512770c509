package org.minutebook.meetings.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.record.Recorded;

/**
 * Record that a later meeting approved the minutes. Sent by that meeting, in its own transaction; no client can.
 *
 * @param meetingId the meeting whose minutes they are
 * @param repeatable whether a document says so: then they may have been approved before
 */
public record RecordApproval(
        String meetingId,
        String atMeetingId,
        LocalDate approvedOn,
        String resolutionId,
        Recorded<String> minute,
        boolean repeatable) {
    /** The minutes that decide. */
    @TargetAggregateIdentifier
    public String minutesId() {
        return MinutesEvent.minutesOf(meetingId);
    }
}
