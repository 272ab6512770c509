package org.minutebook.query.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.minutebook.record.Recorded;

/**
 * When something happened in a meeting, as far as it is recorded.
 *
 * @param sitting the day on which that sitting began: the meeting's, or that on which it last went on
 * @param item the item during which it happened, by local id
 * @param minute that item's number as printed
 * @param event the event that says so
 * @param position where that stands in the record
 */
record When(
        LocalDate sitting,
        Recorded<LocalTime> at,
        Recorded<String> item,
        Recorded<String> minute,
        String event,
        long position) {}
