package org.minutebook.query.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A body's meetings, as far as they were recorded by some position. */
record Calendar(List<CalendarRow> meetings) {
    /** A meeting that is known to be there. */
    CalendarRow meeting(String meetingId) {
        return meetings.stream()
                .filter(meeting -> meeting.meetingId().equals(meetingId))
                .findFirst()
                .orElseThrow();
    }

    /** The first ordinary meeting after a day that is neither put off nor called off, empty while none is recorded. */
    Optional<CalendarRow> nextOrdinaryAfter(LocalDate day) {
        return meetings.stream()
                .filter(CalendarRow::isOrdinary)
                .filter(CalendarRow::stands)
                .filter(meeting -> meeting.heldOn().isAfter(day))
                .min(Comparator.comparing(CalendarRow::heldOn).thenComparing(CalendarRow::meetingId));
    }
}
