package org.minutebook.meetings.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of the minutes of a meeting, which outlive it: another meeting approves them. */
public sealed interface MinutesEvent {
    /** The kind of history that minutes have. */
    String STREAM = "meetings.minutes";

    /** The meeting whose minutes they are. */
    String meetingId();

    /** The id of a meeting's minutes. */
    static String minutesOf(String meetingId) {
        return meetingId + ":minutes";
    }

    /**
     * A later meeting approved them: of the same body, unless a document says that another body did.
     *
     * @param atMeetingId the meeting that approved them
     * @param approvedOn its day
     * @param minute its minute as printed
     */
    @Revision("1")
    record MinutesApproved(
            String meetingId, String atMeetingId, LocalDate approvedOn, String resolutionId, Recorded<String> minute)
            implements MinutesEvent {}
}
