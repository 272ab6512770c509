package org.minutebook.query.projections;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the event that makes a transaction fail.
 *
 * <p>A transaction that fails is tried again, one commit at a time and with each event's rows written at once. If an
 * event fails then as well, it is found guilty: the next try leaves it out. A failure that passes, or that is no
 * event's, is thrown.
 */
final class Trial {
    private final Map<Long, String> guilty = new HashMap<>();
    private long attempted;
    private long carefulUpTo;
    private long at;

    /** Whether to take one commit at a time, and to write each event's rows at once. */
    boolean isCareful(long after) {
        return after < carefulUpTo;
    }

    /** The transaction takes everything up to this position. */
    void attempts(long end) {
        attempted = end;
    }

    /** The event at this position is being handled; 0 when none is. */
    void at(long position) {
        at = position;
    }

    /** Why the event is not to be handled, empty for one that is. */
    Optional<String> verdict(long position) {
        return Optional.ofNullable(guilty.get(position));
    }

    /** Runs the transaction until it succeeds with what is left of it. */
    <T> T run(Supplier<T> transaction) {
        while (true) {
            at = 0;
            try {
                T result = transaction.get();
                guilty.clear();
                return result;
            } catch (RuntimeException failure) {
                boolean wasCareful = attempted <= carefulUpTo;
                if (PassingFailure.is(failure) || wasCareful && (at == 0 || guilty.containsKey(at))) {
                    throw failure;
                }
                if (wasCareful) {
                    guilty.put(at, reasonOf(failure));
                }
                carefulUpTo = Math.max(carefulUpTo, attempted);
            }
        }
    }

    static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
