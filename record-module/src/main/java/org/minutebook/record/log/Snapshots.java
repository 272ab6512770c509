package org.minutebook.record.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.minutebook.proof.Chain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What histories came to, one row for each that is long.
 *
 * <p>A cache: the events decide. Only the build that wrote a row uses it, and only if the row is as it was written.
 */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String SELECT =
            "select stream_id, stream_type, stream_sequence, type, build, payload, digest from snapshot ";

    private final JdbcClient database;
    private final Build build;

    Snapshots(JdbcClient database, Build build) {
        this.database = database;
        this.build = build;
    }

    /** A row; the type is the aggregate's class, the payload its fields as JSON. */
    record Row(
            String streamId,
            String streamType,
            long sequence,
            String type,
            String build,
            String payload,
            String digest) {
        boolean isAsWritten() {
            return digest.equals(digestOf(streamId, streamType, Long.toString(sequence), type, build, payload));
        }
    }

    /** The newest snapshot of a history, if this build may use it. */
    Optional<DomainEventData<String>> read(String streamId) {
        return database.sql(SELECT + "where stream_id = ?")
                .param(streamId)
                .query(Snapshots::row)
                .optional()
                .filter(this::isUsable)
                .map(Snapshots::entry);
    }

    private boolean isUsable(Row row) {
        if (!isOfThisBuild(row)) {
            return false;
        }
        if (!row.isAsWritten()) {
            LOG.warn("The snapshot of {} is not as it was written, and is not used", row.streamId());
            return false;
        }
        return true;
    }

    private boolean isOfThisBuild(Row row) {
        return row.build().equals(build.fingerprint());
    }

    private static DomainEventData<String> entry(Row row) {
        return new GenericDomainEventEntry<>(
                row.streamType(),
                row.streamId(),
                row.sequence(),
                "snapshot-" + row.streamId(),
                "1970-01-01T00:00:00Z",
                row.type(),
                null,
                row.payload(),
                "{}");
    }

    /** Puts a snapshot in the place of an older one, or of one of another build. */
    void store(String streamId, String streamType, long sequence, String type, String payload) {
        var current = build.fingerprint();
        var digest = digestOf(streamId, streamType, Long.toString(sequence), type, current, payload);
        int replaced = database.sql("update snapshot set stream_type = ?, stream_sequence = ?, type = ?, build = ?,"
                        + " payload = ?, digest = ?"
                        + " where stream_id = ? and (stream_sequence < ? or build <> ?)")
                .params(streamType, sequence, type, current, payload, digest, streamId, sequence, current)
                .update();
        if (replaced == 0) {
            insert(streamId, streamType, sequence, type, payload, digest);
        }
    }

    private void insert(String streamId, String streamType, long sequence, String type, String payload, String digest) {
        try {
            database.sql("insert into snapshot (stream_id, stream_type, stream_sequence, type, build, payload, digest)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(streamId, streamType, sequence, type, build.fingerprint(), payload, digest)
                    .update();
        } catch (DuplicateKeyException newer) {
            LOG.debug("There is a newer snapshot of {}", streamId);
        }
    }

    /** All snapshots of this build, by history, from behind the named one. */
    List<Row> after(String streamId, int limit) {
        return database.sql(SELECT + "where build = ? and stream_id > ? order by stream_id limit " + limit)
                .params(build.fingerprint(), streamId)
                .query(Snapshots::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static String digestOf(String... columns) {
        return HexFormat.of().formatHex(Chain.leaf(List.of(columns)));
    }
}
