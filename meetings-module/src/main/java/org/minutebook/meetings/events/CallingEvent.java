package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/**
 * What can become true of a meeting between a date in the diary and its beginning: whether, when and how it is called.
 */
public sealed interface CallingEvent extends MeetingEvent {
    /**
     * It is to be held at another time or place; its former day stays in the record. The minutes say when and where it
     * is, not that it was moved.
     *
     * @param heldOn its day from now on, which may be the same
     * @param start all of it from now on: what is not recorded here is not known any more
     * @param reason why, as stated
     */
    @Revision("1")
    record MeetingRescheduled(
            String meetingId,
            LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue,
            String reason)
            implements CallingEvent {}

    /** It is put off, and the new day is not known yet: rescheduling says it. */
    @Revision("1")
    record MeetingPostponed(String meetingId, String reason) implements CallingEvent {}

    /** It will not be held. */
    @Revision("1")
    record MeetingCancelled(String meetingId, String reason) implements CallingEvent {}

    /**
     * Notice of it was given (Local Government Act 1972, schedule 12, paragraphs 4 and 10). Prints nothing.
     *
     * @param heldOn the day of the meeting that it gave notice of; another day takes another notice
     * @param publishedOn the day on which it was given
     * @param clearDays the clear days between the two, neither counted
     * @param nonWorkingDays the weekdays between the two that were not counted because nobody works on them
     * @param where where it was published, as stated
     */
    @Revision("1")
    record NoticePublished(
            String meetingId,
            LocalDate heldOn,
            LocalDate publishedOn,
            int clearDays,
            List<LocalDate> nonWorkingDays,
            Recorded<String> where)
            implements CallingEvent {}
}
