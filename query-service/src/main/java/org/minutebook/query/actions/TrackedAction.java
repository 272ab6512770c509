package org.minutebook.query.actions;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.Owner;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;

/**
 * An action as the tracker shows it.
 *
 * @param owners one or more; of the kind {@code unassigned} while nobody was named
 * @param restricted what of the item that it comes from is restricted; empty when the item is open
 * @param position where it was raised in the record
 * @param event the event that raised it
 */
record TrackedAction(
        String id,
        String text,
        ActionKind kind,
        ActionStatus status,
        List<Owner> owners,
        DueShown due,
        OriginShown origin,
        List<RestrictionScope> restricted,
        long position,
        String event) {

    /** A meeting, with its day. */
    record MeetingShown(String id, LocalDate heldOn) {
        private static MeetingShown of(CalendarRow meeting) {
            return new MeetingShown(meeting.meetingId(), meeting.heldOn());
        }
    }

    /**
     * By when it is to be done, with the day that follows from what was recorded by then.
     *
     * @param on the day; not recorded where none is known, as for a partial date or a meeting that is off
     * @param lastDay the last day on which it is not late: the day, or the last one that a partial date covers
     * @param meeting the meeting at which it is due, by name or because it is the next; not recorded while there is no
     *     next one
     */
    record DueShown(
            Due.Kind kind,
            Recorded<LocalDate> on,
            Recorded<LocalDate> lastDay,
            Recorded<MeetingShown> meeting,
            Recorded<PartialDate> partial,
            Recorded<String> statedAs) {
        static DueShown of(Due due, ActionOrigin origin, Calendar calendar) {
            var meeting = meetingOf(due, origin, calendar);
            var on = switch (due.kind()) {
                case DATE -> due.date();
                case MEETING, NEXT_ORDINARY -> dayOf(meeting);
                case PARTIAL, OPEN -> Recorded.<LocalDate>notRecorded();
            };
            var lastDay = due.kind() == Due.Kind.PARTIAL ? due.partial().map(PartialDate::lastDay) : on;
            return new DueShown(due.kind(), on, lastDay, meeting.map(MeetingShown::of), due.partial(), due.statedAs());
        }

        private static Recorded<LocalDate> dayOf(Recorded<CalendarRow> meeting) {
            return Recorded.ofNullable(meeting.asOptional()
                    .filter(CalendarRow::stands)
                    .map(CalendarRow::heldOn)
                    .orElse(null));
        }

        private static Recorded<CalendarRow> meetingOf(Due due, ActionOrigin origin, Calendar calendar) {
            return switch (due.kind()) {
                case MEETING -> due.meeting().map(named -> calendar.meeting(named.meetingId()));
                case NEXT_ORDINARY ->
                    Recorded.ofNullable(
                            calendar.nextOrdinaryAfter(origin.heldOn()).orElse(null));
                case DATE, PARTIAL, OPEN -> Recorded.none();
            };
        }
    }

    /**
     * Where it comes from.
     *
     * @param item the item, within the meeting
     * @param minute the item's number as printed
     * @param clause the clause; {@code none} when it comes from an undertaking
     * @param undertaking the undertaking; {@code none} when it comes from a clause
     */
    record OriginShown(
            MeetingShown meeting,
            String item,
            Recorded<String> minute,
            Recorded<ClauseShown> clause,
            Recorded<UndertakingShown> undertaking) {
        static OriginShown of(ActionOrigin origin) {
            return new OriginShown(
                    new MeetingShown(origin.meetingId(), origin.heldOn()),
                    origin.itemId(),
                    origin.minute(),
                    origin.clause()
                            .map(clause -> new ClauseShown(clause.resolutionId(), clause.number(), clause.text())),
                    origin.undertaking()
                            .map(undertaking -> new UndertakingShown(undertaking.undertakingId(), undertaking.text())));
        }
    }

    /** A clause of a resolution. */
    record ClauseShown(String resolution, int number, String text) {}

    /** Something undertaken without a decision. */
    record UndertakingShown(String id, String text) {}
}
