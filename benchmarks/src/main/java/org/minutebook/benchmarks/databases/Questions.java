package org.minutebook.benchmarks.databases;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Counts what the server is asked: every statement, commit and setting is a way there and back. */
public final class Questions {
    private Questions() {}

    /**
     * How many requests one turn of some work takes, while nobody else asks.
     *
     * @param turns how often it is done
     */
    public static double each(Database database, int turns, Callable<?> work) throws Exception {
        long before = asked(database);
        for (int turn = 0; turn < turns; turn++) {
            work.call();
        }
        return (double) (asked(database) - before) / turns;
    }

    private static long asked(Database database) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
