package org.minutebook.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A table with the columns and indexes of the log, filled with copies of one of its rows. */
public final class RawLog {
    private static final String COLUMNS =
            "position, commit_end, event_id, stream_id, stream_type, stream_sequence, type,"
                    + " revision, recorded_at, payload, metadata, leaf, chain";
    private static final String[] TABLE = {
        "drop table if exists raw_log",
        "create table raw_log (position bigint not null, commit_end bigint not null, event_id varchar(36) not null,"
                + " stream_id varchar(64) not null, stream_type varchar(40) not null, stream_sequence bigint not null,"
                + " type varchar(80) not null, revision varchar(8) not null, recorded_at char(27) not null,"
                + " payload longtext not null, metadata longtext not null, leaf binary(32) not null,"
                + " chain binary(32) not null, primary key (position),"
                + " constraint raw_log_stream unique (stream_id, stream_sequence),"
                + " constraint raw_log_event unique (event_id)) default charset utf8mb4 collate utf8mb4_bin",
        "create index raw_log_recorded_at on raw_log (recorded_at)",
        "create index raw_log_commit_end on raw_log (commit_end)"
    };

    private final DataSource database;
    private final Row row;

    private RawLog(DataSource database, Row row) {
        this.database = database;
        this.row = row;
    }

    private record Row(
            String streamType,
            String type,
            String revision,
            String recordedAt,
            String payload,
            String metadata,
            byte[] leaf,
            byte[] chain) {}

    /**
     * Makes it, empty.
     *
     * @param database connections as the application has them
     * @return ready to copy the last row that the application has recorded
     */
    public static RawLog make(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : TABLE) {
                statement.execute(sql);
            }
            try (var last =
                    statement.executeQuery("select " + COLUMNS + " from event_log order by position desc limit 1")) {
                last.next();
                return new RawLog(
                        database,
                        new Row(
                                last.getString("stream_type"),
                                last.getString("type"),
                                last.getString("revision"),
                                last.getString("recorded_at"),
                                last.getString("payload"),
                                last.getString("metadata"),
                                last.getBytes("leaf"),
                                last.getBytes("chain")));
            }
        }
    }

    /** A writer with a connection of its own, and with positions that no other one takes. */
    public Writer writer(long firstPosition) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return new Writer(connection, firstPosition);
    }

    /** Inserts rows, each or many of them in a transaction. */
    public final class Writer implements AutoCloseable {
        private static final int A_STREAM = 100;

        private final Connection connection;
        private final PreparedStatement insert;
        private long position;
        private String stream = UUID.randomUUID().toString();
        private int sequence;

        private Writer(Connection connection, long firstPosition) throws SQLException {
            this.connection = connection;
            this.position = firstPosition;
            this.insert = connection.prepareStatement(
                    "insert into raw_log (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        /** One row and a commit. */
        public void insert() throws SQLException {
            set(position);
            insert.executeUpdate();
            connection.commit();
        }

        /** So many rows in one statement, and a commit. */
        public void insert(int rows) throws SQLException {
            long commitEnd = position + rows - 1;
            for (int index = 0; index < rows; index++) {
                set(commitEnd);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }

        private void set(long commitEnd) throws SQLException {
            if (sequence == A_STREAM) {
                sequence = 0;
                stream = UUID.randomUUID().toString();
            }
            insert.setLong(1, position++);
            insert.setLong(2, commitEnd);
            insert.setString(3, UUID.randomUUID().toString());
            insert.setString(4, stream);
            insert.setString(5, row.streamType());
            insert.setLong(6, sequence++);
            insert.setString(7, row.type());
            insert.setString(8, row.revision());
            insert.setString(9, row.recordedAt());
            insert.setString(10, row.payload());
            insert.setString(11, row.metadata());
            insert.setBytes(12, row.leaf());
            insert.setBytes(13, row.chain());
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            connection.close();
        }
    }
}
