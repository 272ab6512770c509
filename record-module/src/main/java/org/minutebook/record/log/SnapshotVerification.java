package org.minutebook.record.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.names.RevisionStep;
import org.minutebook.record.names.RevisionSteps;
import org.minutebook.record.names.StableNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Goes through the events of every history that has a snapshot, and says whether they come to what it says.
 *
 * <p>Only snapshots of this build are looked at: no other is used, or could be compared. Writes nothing.
 */
public final class SnapshotVerification {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotVerification.class);
    private static final int BATCH = 100;

    private final Fold fold = new Fold();
    private final Serializer serializer = RecordLogConfiguration.snapshotSerializer();
    private final EventLog log;
    private final Snapshots snapshots;

    private SnapshotVerification(Connection connection, Collection<RevisionStep> steps) {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var names = StableNames.ofEvents();
        this.log = new EventLog(database, new EventSerializer(names), RevisionSteps.inOrder(steps, names), 0);
        this.snapshots = new Snapshots(database, new Build());
    }

    /**
     * Compares the snapshots that a connection leads to.
     *
     * @param steps those of the application, in any order
     * @return the streams whose snapshot is not what their events give
     * @throws SQLException when they cannot be read
     */
    public static List<String> of(Connection connection, Collection<RevisionStep> steps) throws SQLException {
        try {
            return new SnapshotVerification(connection, steps).differing();
        } catch (DataAccessException unreadable) {
            throw new SQLException(unreadable.getMessage(), unreadable);
        }
    }

    private List<String> differing() {
        var differing = new ArrayList<String>();
        var rows = snapshots.after("", BATCH);
        while (!rows.isEmpty()) {
            rows.stream()
                    .filter(row -> !isWhatEventsGive(row))
                    .map(Snapshots.Row::streamId)
                    .forEach(differing::add);
            rows = snapshots.after(rows.get(rows.size() - 1).streamId(), BATCH);
        }
        return differing;
    }

    /** A snapshot that cannot be read, or whose events cannot, says nothing that its events give. */
    private boolean isWhatEventsGive(Snapshots.Row row) {
        try {
            var type = Class.forName(row.type());
            return row.isAsWritten()
                    && type.isAnnotationPresent(Aggregate.class)
                    && Fold.isSame(read(row), fold.of(type, history(row)));
        } catch (DataAccessException lost) {
            throw lost;
        } catch (RuntimeException | ReflectiveOperationException unreadable) {
            LOG.warn("The snapshot of {} cannot be compared", row.streamId(), unreadable);
            return false;
        }
    }

    private Object read(Snapshots.Row row) {
        SerializedObject<String> written =
                new SimpleSerializedObject<>(row.payload(), String.class, new SimpleSerializedType(row.type(), null));
        return serializer.deserialize(written);
    }

    private List<DomainEventMessage<?>> history(Snapshots.Row row) {
        var history = log.messagesOf(row.streamId(), row.sequence());
        if (history.isEmpty() || history.get(history.size() - 1).getSequenceNumber() != row.sequence()) {
            throw new IllegalStateException("Its events are not all there");
        }
        return history;
    }
}
