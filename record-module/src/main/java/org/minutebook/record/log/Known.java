package org.minutebook.record.log;

import static org.minutebook.record.RecordRule.KNOWN_READABLE;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.minutebook.record.RuleBroken;

/**
 * What 'as recorded by then' means, for every read: a position at the end of a commit.
 *
 * <p>Digits are a position; a position inside a commit means the end of the commit before it, since what was recorded
 * together became known together. An RFC 3339 instant means the last position recorded at or before it. Nothing at all
 * means now.
 */
public final class Known {
    /** So many digits are a number that fits. */
    private static final int LONGEST = 18;

    private final EventLog log;
    private final Clock clock;

    Known(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads the parameter {@code known}.
     *
     * @param text digits, an instant, or null for now
     * @throws RuleBroken {@link org.minutebook.record.RecordRule#KNOWN_READABLE} for anything else, for a position
     *     beyond the head, and for an instant that has not been
     */
    public long positionOf(String text) {
        if (text == null) {
            return log.head();
        }
        return text.matches("\\d+") ? atPosition(text) : atInstant(text);
    }

    private long atPosition(String digits) {
        String significant = digits.replaceFirst("^0+(?=\\d)", "");
        long position = significant.length() <= LONGEST ? Long.parseLong(significant) : Long.MAX_VALUE;
        return log.commitEndAtOrBefore(position).orElseGet(() -> {
            long head = log.head();
            KNOWN_READABLE.require(
                    position <= head, "The record ends at position " + head + ", and '" + digits + "' lies beyond it.");
            // Recorded in between, or 0.
            return log.commitEndAtOrBefore(position).orElse(0L);
        });
    }

    private long atInstant(String text) {
        try {
            Instant moment = Rfc3339.instant(text);
            KNOWN_READABLE.require(!moment.isAfter(now()), "'" + text + "' has not been yet.");
            return log.lastAt(moment);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(KNOWN_READABLE, "'" + text + "' is neither.");
        }
    }

    /** The clock's time, or the record's where the clock was set back behind it: what was recorded has been. */
    private Instant now() {
        Instant recorded = log.recordedLast();
        Instant now = clock.instant();
        return now.isAfter(recorded) ? now : recorded;
    }
}
