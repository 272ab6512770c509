package org.minutebook.membership.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of a term of office, such as a municipal year. */
public sealed interface TermEvent {
    /** The kind of history that a term has. */
    String STREAM = "membership.term";

    /** The term, a UUID. */
    String termId();

    /**
     * A term began. It runs to the next one's beginning; its label is a name, and no date follows from it.
     *
     * @param calendarOwner the organisation whose term it is, by id; its bodies share it
     * @param label as printed, such as {@code 2022/23}
     * @param firstYear the year that minute numbers of the term carry
     * @param start its first day
     * @param openedBy the meeting that opened it, by id
     */
    @Revision("1")
    record TermOpened(
            String termId,
            String calendarOwner,
            String label,
            int firstYear,
            Recorded<LocalDate> start,
            Recorded<String> openedBy)
            implements TermEvent {}

    /**
     * A term ended, and no other of its authority follows on it.
     *
     * @param until the first day that is no longer in it
     * @param authority what ended it, such as the order that abolished the authority
     */
    @Revision("1")
    record TermClosed(String termId, LocalDate until, Recorded<String> authority) implements TermEvent {}
}
