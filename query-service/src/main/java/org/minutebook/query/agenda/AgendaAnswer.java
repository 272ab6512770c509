package org.minutebook.query.agenda;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.record.Recorded;

/**
 * The agenda of a meeting, as it stands or as a version of it was published.
 *
 * @param known the position that it is the agenda at
 * @param standing whether the meeting is to be held, as far as its calling goes
 * @param version the version asked for; none when it is the agenda as it stands
 * @param clearDaysNeeded how many the body's regime asks for; none where no law does, as far as is recorded
 * @param items in their order
 * @param withdrawn what was taken off before
 * @param versions what was published of it, up to {@code known} whichever version is asked for
 * @param notices when notice was given
 * @param calls when it was called for which day, and put off or called off
 */
record AgendaAnswer(
        Meeting meeting,
        Body body,
        long known,
        Standing standing,
        Recorded<Integer> version,
        Recorded<Integer> clearDaysNeeded,
        List<Item> items,
        List<Withdrawn> withdrawn,
        List<Version> versions,
        List<Notice> notices,
        List<Call> calls) {
    /** The meeting, and what it is called in addresses. */
    record Meeting(
            String id,
            LocalDate heldOn,
            String day,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue) {}

    /** The body, and what it is called in references. */
    record Body(String id, String code, String name) {}

    /** Whether a meeting is to be held. */
    enum Standing {
        CALLED,
        POSTPONED,
        CANCELLED,
        BEGUN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something to be dealt with.
     *
     * @param taken the number that it got when the meeting took it, as printed; none while it has not been taken
     */
    record Item(
            String itemId,
            String title,
            AgendaItemKind kind,
            Recorded<String> presenter,
            Recorded<Urgency> urgency,
            Recorded<Carried> carriedFrom,
            boolean namedVote,
            List<Paper> papers,
            Recorded<String> taken,
            String event,
            long position) {}

    /**
     * An item of an earlier meeting.
     *
     * @param day what that meeting is called in addresses
     */
    record Carried(String meeting, LocalDate heldOn, String day, String itemId, Recorded<String> minute) {}

    /** A paper. */
    record Paper(
            String paperId,
            String title,
            Recorded<String> link,
            Recorded<String> sha256,
            List<String> background,
            String event,
            long position) {}

    /** An item that was taken off. */
    record Withdrawn(String itemId, String title, String reason, String event, long position) {}

    /** A version as it was published. */
    record Version(
            int version,
            LocalDate heldOn,
            LocalDate publishedOn,
            int clearDays,
            List<LocalDate> nonWorkingDays,
            List<String> items,
            String event,
            long position) {}

    /** Notice of the meeting. */
    record Notice(
            LocalDate heldOn,
            LocalDate publishedOn,
            int clearDays,
            List<LocalDate> nonWorkingDays,
            Recorded<String> where,
            String event,
            long position) {}

    /**
     * What was said of when the meeting is to be held.
     *
     * @param what scheduled, transcribed, rescheduled, postponed or cancelled
     * @param heldOn the day, as far as it says one
     */
    record Call(String what, Recorded<LocalDate> heldOn, Recorded<String> reason, String event, long position) {}
}
