package org.minutebook.query.projections;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass, such as a database that is away or a lock that is held, from those of one event. */
final class PassingFailure {
    /** Lock wait timeout and deadlock of MySQL, which has them under SQL states that say less. */
    private static final Set<Integer> MYSQL = Set.of(1205, 1213);

    /** Connection broken, database closed, deadlock and lock timeout of H2. */
    private static final Set<Integer> H2 = Set.of(90067, 90098, 90121, 40001, 50200);

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("40")
                || state.equals("HYT00")
                || MYSQL.contains(failure.getErrorCode())
                || H2.contains(failure.getErrorCode());
    }
}
