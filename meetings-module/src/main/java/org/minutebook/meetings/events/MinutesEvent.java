package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.util.List;
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
     * @param corrections what that meeting had agreed to change before, in that order: they were approved with it
     */
    @Revision("2")
    record MinutesApproved(
            String meetingId,
            String atMeetingId,
            LocalDate approvedOn,
            String resolutionId,
            Recorded<String> minute,
            List<AgreedCorrection> corrections)
            implements MinutesEvent {}

    /**
     * The clerk wrote or rewrote a paragraph after the meeting. Wording only: facts change by correction.
     *
     * @param itemId the item that it belongs to
     * @param paragraphId a paragraph of the meeting, or a new one
     * @param text as it is to read
     */
    @Revision("1")
    record NarrativeEdited(String meetingId, String itemId, String paragraphId, String text) implements MinutesEvent {}

    /**
     * A draft went out.
     *
     * @param version from 1, without gaps
     * @param position the last position whose facts it shows
     * @param to who it went to, as stated
     */
    @Revision("1")
    record DraftCirculated(String meetingId, int version, long position, LocalDate circulatedOn, Recorded<String> to)
            implements MinutesEvent {}

    /**
     * Somebody commented on a draft or proposed a correction of it.
     *
     * @param correctionId unique within the minutes
     * @param by who, as stated
     * @param from the words that are wrong; not recorded of a comment on the whole
     * @param to the words proposed in their place; not recorded of a mere comment
     * @param comment what they said of it
     */
    @Revision("1")
    record CorrectionProposed(
            String meetingId,
            String correctionId,
            String by,
            Recorded<String> from,
            Recorded<String> to,
            Recorded<String> comment)
            implements MinutesEvent {}

    /**
     * They were put to a later meeting for approval.
     *
     * @param atMeetingId that meeting
     */
    @Revision("1")
    record MinutesSubmitted(String meetingId, String atMeetingId) implements MinutesEvent {}

    /** The meeting that they were put to did not approve them, and a later one is to. */
    @Revision("1")
    record ApprovalDeferred(String meetingId, String atMeetingId, String reason) implements MinutesEvent {}

    /**
     * Whoever presided at the approving meeting signed them (Local Government Act 1972, schedule 12, paragraph 41).
     *
     * @param leaves how many loose leaves were initialled; none when they are bound
     */
    @Revision("1")
    record MinutesSigned(
            String meetingId, PersonAsPrinted by, LocalDate signedOn, SignatureMethod method, Recorded<Integer> leaves)
            implements MinutesEvent {}

    /**
     * They are final: what was approved, as plain text, with the corrections that were agreed.
     *
     * @param sha256 the hash of the document's bytes, 64 hexadecimal digits
     * @param position the last position whose facts it shows, that of the approval or of the end of the meeting
     * @param renderer the version of the renderer that made the bytes
     */
    @Revision("1")
    record MinutesSealed(String meetingId, String sha256, long position, int renderer) implements MinutesEvent {}

    /** A later note on sealed minutes, which shows beside them and changes nothing in them. */
    @Revision("1")
    record SealedAnnotated(String meetingId, String note, String authority) implements MinutesEvent {}
}
