package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/**
 * What can become true of a meeting's agenda.
 *
 * <p>An item of the agenda has the local id under which the meeting takes it, if it comes to that. In the minutes the
 * agenda prints nothing but why an item was urgent, when the meeting takes it.
 */
public sealed interface AgendaEvent extends MeetingEvent {
    /**
     * Something is to be dealt with, after all that stands on the agenda already.
     *
     * @param title as printed
     * @param kind what kind of business it is
     * @param presenter who brings it, as stated
     * @param urgency why it could not wait, of an item added after the agenda was published; none of any other
     * @param carriedFrom the item of an earlier meeting that it carries on; none when it is new
     * @param namedVote whether each vote on it is to be recorded with its name
     */
    @Revision("1")
    record AgendaItemAdded(
            String meetingId,
            String itemId,
            String title,
            AgendaItemKind kind,
            Recorded<String> presenter,
            Recorded<Urgency> urgency,
            Recorded<CarriedFrom> carriedFrom,
            boolean namedVote)
            implements AgendaEvent {}

    /**
     * Why an item may be taken that the published agenda does not have (Local Government Act 1972, section 100B).
     *
     * @param reason the special circumstances, which the minutes state
     * @param inOpinionOf who presides and is of that opinion
     * @param wording how the minutes say so when the meeting takes the item
     */
    record Urgency(String reason, PersonAsPrinted inOpinionOf, Recorded<Wording> wording) {}

    /**
     * An item of an earlier meeting.
     *
     * @param heldOn that meeting's day, as known when it was carried over
     * @param itemId the item, of its agenda or taken by it
     * @param minute the item's number as printed; not recorded when it was never taken
     */
    record CarriedFrom(String meetingId, LocalDate heldOn, String itemId, Recorded<String> minute) {}

    /** An item is taken off the agenda before the meeting comes to it. */
    @Revision("1")
    record AgendaItemWithdrawn(String meetingId, String itemId, String reason) implements AgendaEvent {}

    /**
     * The agenda has another order.
     *
     * @param order the local ids of all items that stand on it
     */
    @Revision("1")
    record AgendaReordered(String meetingId, List<String> order) implements AgendaEvent {}

    /**
     * A paper is before the meeting.
     *
     * @param link where it is; not recorded when only its hash is
     * @param sha256 the hash of its bytes, 64 hexadecimal digits; not recorded when only its link is
     * @param background the background papers that it lists (Local Government Act 1972, section 100D)
     */
    @Revision("1")
    record PaperAttached(
            String meetingId,
            String itemId,
            String paperId,
            String title,
            Recorded<String> link,
            Recorded<String> sha256,
            List<String> background)
            implements AgendaEvent {}

    /**
     * The agenda was published as it stands.
     *
     * @param version from 1
     * @param heldOn the day of the meeting that it is the agenda of
     * @param publishedOn the day on which it was published
     * @param clearDays the clear days between the two, neither counted
     * @param nonWorkingDays the weekdays between the two that were not counted because nobody works on them
     * @param items the local ids of its items, in their order
     */
    @Revision("1")
    record AgendaPublished(
            String meetingId,
            int version,
            LocalDate heldOn,
            LocalDate publishedOn,
            int clearDays,
            List<LocalDate> nonWorkingDays,
            List<String> items)
            implements AgendaEvent {}
}
