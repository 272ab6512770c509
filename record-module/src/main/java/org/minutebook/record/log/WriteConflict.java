package org.minutebook.record.log;

import java.sql.SQLException;
import java.util.Optional;

/**
 * How a transaction loses against another one. Each time the database has undone it, or can be told to: nothing of it
 * stays, and it may be tried again.
 */
public enum WriteConflict {
    /** Another one has recorded under the same key: a history's next sequence, a position. */
    DUPLICATE,
    /** The database chose this one to end a circle of waiting, or could not serialize it. */
    DEADLOCK,
    /** Another one has held a lock for too long. */
    TIMEOUT;

    private static final int MYSQL_DUPLICATE = 1062;
    private static final int MYSQL_LOCK_TIMEOUT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int H2_CONCURRENT_UPDATE = 90131;

    /** What a failure comes down to; empty when it is something else. */
    public static Optional<WriteConflict> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var conflict = cause instanceof SQLException failed ? of(failed) : null;
            if (conflict != null) {
                return Optional.of(conflict);
            }
        }
        return Optional.empty();
    }

    /** The code goes before the state: MySQL's timeout has had the state of a deadlock. */
    private static WriteConflict of(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return switch (failed.getErrorCode()) {
            case MYSQL_DUPLICATE -> DUPLICATE;
            case MYSQL_LOCK_TIMEOUT -> TIMEOUT;
            case MYSQL_DEADLOCK, H2_CONCURRENT_UPDATE -> DEADLOCK;
            default -> ofState(state);
        };
    }

    private static WriteConflict ofState(String state) {
        if (state.equals("23505")) {
            return DUPLICATE;
        } else if (state.equals("HYT00")) {
            return TIMEOUT;
        }
        return state.startsWith("40") ? DEADLOCK : null;
    }
}
