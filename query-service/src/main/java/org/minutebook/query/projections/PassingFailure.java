package org.minutebook.query.projections;

import java.sql.SQLException;
import java.util.Set;
import org.minutebook.record.StoreOutOfReach;
import org.minutebook.record.log.WriteConflict;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that pass, such as a database that is away or a lock that is held, from those of one event. */
final class PassingFailure {
    /** MySQL has no room, or may only be read: every event would fail. */
    private static final Set<Integer> MYSQL_UNABLE = Set.of(1021, 1114, 1290, 1836);

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        if (StoreOutOfReach.caused(failure)
                || WriteConflict.behind(failure)
                        .filter(conflict -> conflict != WriteConflict.DUPLICATE)
                        .isPresent()) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException sql && MYSQL_UNABLE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
