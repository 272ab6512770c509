package org.minutebook.membership.events;

import java.time.LocalDate;
import org.minutebook.record.Recorded;

/**
 * A stretch of days, for which something is true.
 *
 * @param from the first day, null for from the beginning
 * @param until the first day that is no longer in it, null while nothing ended it
 */
public record Days(LocalDate from, LocalDate until) {
    /** From a day that may not be recorded, which means from the beginning, until one that may not be. */
    public static Days of(Recorded<LocalDate> from, Recorded<LocalDate> until) {
        return new Days(from.asOptional().orElse(null), until.asOptional().orElse(null));
    }

    /** From a day on, or from the beginning when it is not recorded. */
    public static Days since(Recorded<LocalDate> from) {
        return new Days(from.asOptional().orElse(null), null);
    }

    /** Whether the day is one of them. */
    public boolean has(LocalDate day) {
        return !beginsAfter(day) && !isOverBy(day);
    }

    /** Whether it is over on that day. */
    public boolean isOverBy(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** Whether it begins on a later day. */
    public boolean beginsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether no day is left of it. */
    public boolean isEmpty() {
        return from != null && until != null && !from.isBefore(until);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Days other) {
        return !isEmpty() && !other.isEmpty() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Days other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }

    /** Whether all days of the other are among these. */
    public boolean covers(Days other) {
        return (from == null || other.from != null && !other.from.isBefore(from))
                && (until == null || other.until != null && !other.until.isAfter(until));
    }

    /** The same beginning with another end. */
    public Days until(LocalDate end) {
        return new Days(from, end);
    }
}
