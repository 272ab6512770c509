package org.minutebook.query.reading;

import static org.minutebook.query.QueryRule.ON_READABLE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.Day;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.Known;
import org.springframework.stereotype.Component;

/** The two clocks of every read: the day of which something is true, and the position up to which it is known. */
@Component
public class Moments {
    /** How long a read waits for its projections. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Known known;
    private final Projections projections;
    private final Clock clock;

    Moments(Known known, Projections projections, Clock clock) {
        this.known = known;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Reads the parameter {@code on}.
     *
     * @param text a date, or null for today in London
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#ON_READABLE} for anything else
     */
    public LocalDate on(String text) {
        if (text == null) {
            return LocalDate.now(clock.withZone(HERE));
        }
        try {
            return Day.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(ON_READABLE, "'" + text + "' is none.");
        }
    }

    /**
     * Reads the parameter {@code known}: the position to answer for.
     *
     * @param text digits or an instant; null means as far as the projections have read
     * @param names the projections that answer, which are waited for; none means the log itself
     * @throws RuleBroken when it cannot be read, has not been, or the projections do not get there in time
     */
    public long known(String text, String... names) {
        if (text == null) {
            return projections.handledBy(List.of(names));
        }
        long position = known.positionOf(text);
        projections.await(position, List.of(names), PATIENCE);
        return position;
    }
}
