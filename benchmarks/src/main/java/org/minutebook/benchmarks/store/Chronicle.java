package org.minutebook.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * An invented history of councils that meet every month, elect a chair every May, resolve and follow up. The same seed
 * and size give the same history.
 *
 * <p>There is a body for every 5,000 events, four at least and 200 at most, so that a longer record has more bodies,
 * each with more meetings behind it.
 */
public final class Chronicle {
    private static final int EVENTS_A_BODY = 5000;
    private static final int FEWEST = 4;
    private static final int MOST = 200;
    private static final int FIRST_YEAR = 1995;
    private static final int MONTHS = 12;
    private static final int MAY = 5;

    private final Random random;
    private final List<Council> councils = new ArrayList<>();
    private final int bodies;
    private int year = FIRST_YEAR - 1;
    private int month = MONTHS + 1;
    private int next;
    private TermNamed term;

    /** @param events how long it is going to be, about */
    public Chronicle(long seed, long events) {
        this.random = new Random(seed);
        this.bodies = (int) Math.max(FEWEST, Math.min(MOST, events / EVENTS_A_BODY));
    }

    /** The events of one occasion, in their order: the founding of a body, the opening of a term, or a meeting. */
    public List<Object> next() {
        var occasion = new Occasion(random);
        if (councils.size() < bodies) {
            councils.add(Council.found(occasion, councils.size()));
        } else if (next == 0 && month > MONTHS) {
            openTerm(occasion);
        } else {
            councils.get(next).meet(occasion, LocalDate.of(year, month, 1 + next % 28), term, month == MAY);
            advance();
        }
        return occasion.events();
    }

    private void advance() {
        next = (next + 1) % councils.size();
        if (next == 0) {
            month++;
        }
    }

    private void openTerm(Occasion occasion) {
        year++;
        month = 1;
        term = new TermNamed(occasion.id(), year + "/" + (year + 1) % 100, year);
        occasion.add(new TermOpened(
                term.termId(),
                councils.get(0).host(),
                term.label(),
                term.firstYear(),
                Recorded.of(LocalDate.of(year, 1, 1)),
                Recorded.notRecorded()));
    }

    /** How many bodies there are going to be. */
    int bodies() {
        return bodies;
    }

    /** The bodies, as far as they are founded. */
    public List<Council> councils() {
        return List.copyOf(councils);
    }

    /** The last day on which somebody met. */
    public LocalDate today() {
        return LocalDate.of(year, Math.min(month, MONTHS), 28);
    }

    /** What happens together. */
    static final class Occasion {
        private final Random random;
        private final List<Object> events = new ArrayList<>();

        Occasion(Random random) {
            this.random = random;
        }

        void add(Object event) {
            events.add(event);
        }

        List<Object> events() {
            return events;
        }

        /** A new id, the same each time for the same seed. */
        String id() {
            return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE)
                    .toString();
        }

        int upTo(int bound) {
            return random.nextInt(bound);
        }

        <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        /** Invented prose of about that many words. */
        String words(int count) {
            var text = new StringBuilder();
            for (int word = 0; word < count; word++) {
                text.append(word == 0 ? "The " : " ").append(Prose.WORDS.get(random.nextInt(Prose.WORDS.size())));
            }
            return text.append('.').toString();
        }
    }
}
