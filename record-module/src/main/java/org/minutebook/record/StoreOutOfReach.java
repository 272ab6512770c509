package org.minutebook.record;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells a database that cannot be reached from a mistake of ours: it is asked again later, and nobody needs to look.
 */
public final class StoreOutOfReach {
    /** The class of SQL states that speak of the connection. */
    private static final String CONNECTION = "08";

    private StoreOutOfReach() {}

    /** Whether that is what a failure comes from. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException said
                            && String.valueOf(said.getSQLState()).startsWith(CONNECTION))) {
                return true;
            }
        }
        return false;
    }
}
