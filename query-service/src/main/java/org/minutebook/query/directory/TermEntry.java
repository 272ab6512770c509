package org.minutebook.query.directory;

import java.time.LocalDate;
import org.minutebook.record.Recorded;

/**
 * A term as other views name it.
 *
 * @param label as printed, such as {@code 2022/23}
 * @param firstYear the year that minute numbers of the term carry
 * @param closed the first day that is no longer in it; not recorded while only the next term's beginning ends it
 * @param calendarOwner the organisation whose term it is, by id
 */
public record TermEntry(
        String id,
        String label,
        int firstYear,
        Recorded<LocalDate> start,
        Recorded<LocalDate> closed,
        String calendarOwner) {}
