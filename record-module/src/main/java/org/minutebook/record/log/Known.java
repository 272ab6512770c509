package org.minutebook.record.log;

import static org.minutebook.record.RecordRule.KNOWN_READABLE;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.minutebook.record.RuleBroken;

/**
 * What 'as recorded by then' means, for every read: a position at the end of a commit.
 *
 * <p>Digits are a position; a position inside a commit means the end of the commit before it, since what was recorded
 * together became known together. An RFC 3339 instant means the last position recorded at or before it. Nothing at all
 * means now.
 */
public final class Known {
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
        long head = log.head();
        KNOWN_READABLE.require(
                digits.length() <= 18 && Long.parseLong(digits) <= head,
                "The record ends at position " + head + ", and '" + digits + "' lies beyond it.");
        return log.commitEndAtOrBefore(Long.parseLong(digits));
    }

    private long atInstant(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            KNOWN_READABLE.require(!moment.isAfter(clock.instant()), "'" + text + "' has not been yet.");
            return log.lastAt(moment);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken(KNOWN_READABLE, "'" + text + "' is neither.");
        }
    }
}
