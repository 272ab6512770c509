package org.minutebook.benchmarks.raw;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.minutebook.benchmarks.databases.Database;
import org.minutebook.benchmarks.databases.DatabaseKind;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log from its beginning to its end in one statement, row by row as it comes. */
public final class RawScan {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FETCHED = 1000;

    private final Database database;

    /** @param database whose log */
    public RawScan(Database database) {
        this.database = database;
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    /** Every event's payload, as a tree of JSON. Says how many there were. */
    public long parsed() throws SQLException {
        return read(
                "select position, type, revision, payload from event_log order by position",
                row -> JSON.readTree(row.getString(4)));
    }

    /** Every column of every row. Says how many there were. */
    public long whole() throws SQLException {
        return read(
                "select position, commit_end, event_id, stream_id, stream_type, stream_sequence, type, revision,"
                        + " recorded_at, payload, metadata, leaf, chain from event_log order by position",
                row -> {
                    for (int column = 1; column <= 11; column++) {
                        row.getString(column);
                    }
                    row.getBytes(12);
                    row.getBytes(13);
                });
    }

    private long read(String query, Reading reading) throws SQLException {
        long events = 0;
        try (Connection connection = database.open();
                Statement statement =
                        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(database.kind() == DatabaseKind.MARIADB ? Integer.MIN_VALUE : FETCHED);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    reading.of(row);
                    events++;
                }
            }
        }
        return events;
    }
}
