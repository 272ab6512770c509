package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/**
 * What can become true of a meeting while it sits: who presides, who comes and goes, who has an interest, whether the
 * public is there, and when it breaks off.
 *
 * <p>Where something happens {@code at} a time or during an item ({@code itemId}), either may be not recorded.
 */
public sealed interface SittingEvent extends MeetingEvent {
    /** Somebody presides from now on. Whoever is named when the meeting opens presides without it. */
    @Revision("1")
    record ChairTaken(
            String meetingId,
            PersonAsPrinted person,
            PresidingBasis basis,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /**
     * Whoever presided does so no more.
     *
     * @param reason why, as stated
     */
    @Revision("1")
    record ChairVacated(
            String meetingId,
            PersonAsPrinted person,
            Recorded<String> reason,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /** Somebody in the register came late, or came back. */
    @Revision("1")
    record ArrivalRecorded(
            String meetingId,
            PersonAsPrinted person,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /** Somebody in the register left. */
    @Revision("1")
    record DepartureRecorded(
            String meetingId,
            PersonAsPrinted person,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            DepartureReason reason,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /**
     * A member was not there and sent no apologies.
     *
     * @param organisation where they come from, and how that is known
     */
    @Revision("1")
    record AbsenceRecorded(
            String meetingId, PersonAsPrinted person, Recorded<Affiliation> organisation, Recorded<String> wording)
            implements SittingEvent {}

    /**
     * Somebody declared an interest (Localism Act 2011, sections 29 to 34).
     *
     * @param itemId the item of the agenda, or the one that was taken
     * @param title what that item is called
     * @param nature what it is; withheld when it is sensitive (section 32)
     * @param conduct what they did about it
     * @param dispensation whether a dispensation lets them take part all the same (section 33)
     * @param barred whether they are off the roll for votes on the item, by what bound the body then
     */
    @Revision("1")
    record InterestDeclared(
            String meetingId,
            PersonAsPrinted person,
            String itemId,
            String title,
            InterestKind kind,
            Recorded<String> nature,
            InterestConduct conduct,
            boolean dispensation,
            boolean barred,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /** Members were asked, and nobody declared an interest. */
    @Revision("1")
    record NoInterestsDeclared(String meetingId, Recorded<String> itemId, Recorded<Wording> wording)
            implements SittingEvent {}

    /**
     * The public was excluded (Local Government Act 1972, section 100A).
     *
     * @param itemId the item that it was excluded for
     * @param title what that item is called
     * @param ground why it must or may be
     * @param paragraphs the paragraphs of schedule 12A, of exempt information
     * @param reason why, and why the public interest in keeping it back outweighs that in showing it
     * @param resolutionId the resolution that excluded it; none where the law does
     */
    @Revision("1")
    record PublicExcluded(
            String meetingId,
            String itemId,
            String title,
            ExclusionGround ground,
            List<String> paragraphs,
            String reason,
            Recorded<String> resolutionId,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /** The public was let in again. */
    @Revision("1")
    record PublicReadmitted(String meetingId, Recorded<String> itemId, Recorded<Wording> wording)
            implements SittingEvent {}

    /**
     * The meeting broke off.
     *
     * @param on the day on which it did; a meeting may pass midnight
     * @param until when it is to go on; not recorded when that was left open
     */
    @Revision("1")
    record MeetingAdjourned(
            String meetingId,
            LocalDate on,
            Recorded<LocalTime> at,
            Recorded<LocalDate> until,
            String reason,
            Recorded<String> itemId,
            Recorded<Wording> wording)
            implements SittingEvent {}

    /** An adjourned meeting went on. */
    @Revision("1")
    record MeetingResumed(
            String meetingId, LocalDate on, Recorded<LocalTime> at, Recorded<String> itemId, Recorded<Wording> wording)
            implements SittingEvent {}

    /** The meeting ended before its business was done, or without having begun, as when there was no quorum. */
    @Revision("1")
    record MeetingAbandoned(String meetingId, Recorded<LocalTime> at, String reason, Recorded<Wording> wording)
            implements SittingEvent {}
}
