package org.minutebook.query.projections;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.minutebook.record.log.WriteConflict;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass, such as a database that is away or a lock that is held, from those of one event. */
final class PassingFailure {
    /** The connection is broken, or the database closed: H2's codes, which come without the state that says so. */
    private static final Set<Integer> H2_AWAY = Set.of(90067, 90098, 90121);

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        if (WriteConflict.behind(failure)
                .filter(conflict -> conflict != WriteConflict.DUPLICATE)
                .isPresent()) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || String.valueOf(failure.getSQLState()).startsWith("08")
                || H2_AWAY.contains(failure.getErrorCode());
    }
}
