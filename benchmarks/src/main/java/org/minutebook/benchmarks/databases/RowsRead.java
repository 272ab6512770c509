package org.minutebook.benchmarks.databases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Counts the rows that a database looks at to answer a statement, whether they are in the answer or not.
 *
 * <p>The embedded database says it itself, by {@code explain analyze}. On the server they are what the connection's
 * counters of reads went up by, with the rows of an index that the storage engine has thrown away.
 */
public final class RowsRead implements AutoCloseable {
    private static final Pattern SCANNED = Pattern.compile("/\\* scanCount: (\\d+) \\*/");

    private final DatabaseKind kind;
    private final Connection connection;
    private final long asking;

    /** Opens a connection of its own. */
    public RowsRead(Database database) throws SQLException {
        this.kind = database.kind();
        this.connection = database.open();
        this.asking = kind == DatabaseKind.H2 ? 0 : -counters() + counters();
    }

    /** How many rows a query with these values takes. */
    public long by(String sql, Object... values) throws SQLException {
        if (kind == DatabaseKind.H2) {
            try (var query = prepared("explain analyze " + sql, values);
                    var plan = query.executeQuery()) {
                plan.next();
                return SCANNED.matcher(plan.getString(1))
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum();
            }
        }
        try (var query = prepared(sql, values)) {
            long before = counters();
            try (var row = query.executeQuery()) {
                readAll(row);
            }
            return counters() - before - asking;
        }
    }

    /** The single number that a query with these values gives. */
    public long number(String sql, Object... values) throws SQLException {
        try (var query = prepared(sql, values);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    private static void readAll(ResultSet row) throws SQLException {
        while (row.next()) {
            row.getObject(1);
        }
    }

    private long counters() throws SQLException {
        long rows = 0;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show session status like 'Handler%'")) {
            while (row.next()) {
                var name = row.getString(1);
                if (name.startsWith("Handler_read") || name.equals("Handler_icp_attempts")) {
                    rows += row.getLong(2);
                } else if (name.equals("Handler_icp_match")) {
                    rows -= row.getLong(2);
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
