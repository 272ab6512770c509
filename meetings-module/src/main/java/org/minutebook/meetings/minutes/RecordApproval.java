package org.minutebook.meetings.minutes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.record.Recorded;

/**
 * Record that a later meeting approved the minutes. Sent by that meeting, in its own transaction; no client can.
 *
 * @param meetingId the meeting whose minutes they are
 * @param repeatable whether a document says so: then they may have been approved before
 * @param corrections what the meeting agreed to change in them
 */
public record RecordApproval(
        String meetingId,
        String atMeetingId,
        LocalDate approvedOn,
        String resolutionId,
        Recorded<String> minute,
        boolean repeatable,
        List<AgreedCorrection> corrections) {
    /** The minutes that decide. */
    @TargetAggregateIdentifier
    public String minutesId() {
        return MinutesEvent.minutesOf(meetingId);
    }
}
