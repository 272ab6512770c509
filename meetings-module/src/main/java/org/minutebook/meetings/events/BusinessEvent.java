package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become of a meeting's items beside a decision, and what it decides about earlier decisions and records. */
public sealed interface BusinessEvent extends MeetingEvent {
    /**
     * An item was put off.
     *
     * @param itemId the item of the agenda, or the one that was taken
     * @param title what it is called
     * @param toMeetingId the meeting that is to take it; not recorded when that was left open
     * @param toHeldOn the day of that meeting as it was known then
     */
    @Revision("1")
    record ItemDeferred(
            String meetingId,
            String itemId,
            String title,
            Recorded<String> toMeetingId,
            Recorded<LocalDate> toHeldOn,
            String reason,
            Recorded<Wording> wording)
            implements BusinessEvent {}

    /**
     * An item was sent to another body.
     *
     * @param title what it is called
     * @param toBodyId the body
     * @param bodyName its name that day
     */
    @Revision("1")
    record ItemReferred(
            String meetingId,
            String itemId,
            String title,
            String toBodyId,
            String bodyName,
            String reason,
            Recorded<Wording> wording)
            implements BusinessEvent {}

    /**
     * An item was withdrawn in the meeting.
     *
     * @param title what it is called
     */
    @Revision("1")
    record ItemWithdrawn(String meetingId, String itemId, String title, String reason, Recorded<Wording> wording)
            implements BusinessEvent {}

    /**
     * Whoever presides ruled an item out of order.
     *
     * @param title what it is called
     */
    @Revision("1")
    record ItemRuledOut(String meetingId, String itemId, String title, String reason, Recorded<Wording> wording)
            implements BusinessEvent {}

    /**
     * The meeting took its business in another order. Prints nothing: its items stand as they were taken.
     *
     * @param order the local ids of the items still to be taken
     */
    @Revision("1")
    record OrderVaried(String meetingId, List<String> order, Recorded<String> reason) implements BusinessEvent {}

    /**
     * What was restricted of an item is open from now on, which may be long after the meeting. Prints nothing.
     *
     * @param scopes what is open
     * @param authority who decided so
     */
    @Revision("1")
    record RestrictionLifted(
            String meetingId, String itemId, List<RestrictionScope> scopes, String reason, String authority)
            implements BusinessEvent {}

    /**
     * A correction of an earlier meeting's minutes was agreed here, for their approval.
     *
     * @param ofMeetingId the meeting whose minutes they are, which have been put to this one
     * @param correctionId a local id
     * @param from the words as circulated
     * @param to the words to stand in their place
     */
    @Revision("1")
    record CorrectionAgreed(
            String meetingId,
            String itemId,
            String ofMeetingId,
            String correctionId,
            String from,
            String to,
            Recorded<Wording> wording)
            implements BusinessEvent {}

    /**
     * An earlier decision of the body no longer holds. Prints nothing: the resolution that says so does.
     *
     * @param rescinded the meeting and the resolution that is rescinded
     * @param resolutionId the resolution of this meeting that does so
     */
    @Revision("1")
    record ResolutionRescinded(
            String meetingId, String itemId, Rescinded rescinded, String resolutionId, Recorded<String> authority)
            implements BusinessEvent {}

    /**
     * A resolution of an earlier meeting, or an earlier one of the same.
     *
     * @param heldOn the day of that meeting
     * @param minute the item's number as printed
     */
    record Rescinded(String meetingId, String resolutionId, LocalDate heldOn, Recorded<String> minute) {}
}
