package org.minutebook.query.directory;

import java.time.LocalDate;
import org.minutebook.record.Recorded;

/**
 * A term as other views name it.
 *
 * @param label as printed, such as {@code 2022/23}
 * @param firstYear the year that minute numbers of the term carry
 * @param calendarOwner the organisation whose term it is, by id
 */
public record TermEntry(String id, String label, int firstYear, Recorded<LocalDate> start, String calendarOwner) {}
