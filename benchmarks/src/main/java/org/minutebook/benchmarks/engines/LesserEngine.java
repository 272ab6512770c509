package org.minutebook.benchmarks.engines;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.minutebook.record.log.OrderedEventStorageEngine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends as ours does, less the chain, and with {@link Order#NONE} less the order as well. Takes no snapshots and is
 * not read from the beginning to the end: what it is for does neither.
 */
final class LesserEngine extends BatchingEventStorageEngine {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] NO_HASH = new byte[32];
    private static final String REST = "commit_end, event_id, stream_id, stream_type, stream_sequence, type, revision,"
            + " recorded_at, payload, metadata, leaf, chain";
    private static final String QUESTION_MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** What gives an event its position. */
    enum Order {
        /** The head's row, locked until the commit: gapless, in the order of commits. */
        HEAD,
        /** The database's own counter: gaps, and in no particular order. */
        NONE
    }

    private final JdbcTemplate database;
    private final TransactionManager transactions;
    private final Clock clock = Clock.systemUTC();
    private final Order order;

    private LesserEngine(Builder builder) {
        super(builder);
        this.database = builder.database;
        this.transactions = builder.transactions;
        this.order = builder.order;
    }

    static LesserEngine of(Order order, JdbcTemplate database, TransactionManager transactions, Serializer events) {
        var builder = new Builder(order, database, transactions);
        builder.eventSerializer(events)
                .snapshotSerializer(events)
                .persistenceExceptionResolver(failure -> failure instanceof DuplicateKeyException);
        return new LesserEngine(builder);
    }

    private record Row(DomainEventMessage<?> event, String type, String revision, String payload, String metadata) {
        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            return new Row(
                    event,
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    payload.getData(),
                    event.serializeMetaData(serializer, String.class).getData());
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        var rows = events.stream()
                .map(event -> Row.of((DomainEventMessage<?>) event, serializer))
                .toList();
        try {
            transactions.executeInTransaction(() -> append(rows));
        } catch (RuntimeException failed) {
            handlePersistenceException(failed, events.get(0));
        }
    }

    private void append(List<Row> rows) {
        if (order == Order.NONE) {
            insert(rows, 0);
            noteCommitEnd(0);
            return;
        }
        Long last = database.queryForObject("select last_position from log_head where id = 1 for update", Long.class);
        insert(rows, last + 1);
        database.update(
                "update log_head set last_position = ?, recorded_at = ?, chain = ? where id = 1",
                last + rows.size(),
                MOMENT.format(clock.instant()),
                NO_HASH);
        noteCommitEnd(last + rows.size());
    }

    private static void noteCommitEnd(long end) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(OrderedEventStorageEngine.COMMIT_END, end));
    }

    /** @param first the first row's position, 0 to leave positions to the database */
    private void insert(List<Row> rows, long first) {
        String recordedAt = MOMENT.format(clock.instant());
        long end = first == 0 ? 0 : first + rows.size() - 1;
        database.batchUpdate(
                first == 0
                        ? "insert into event_log (" + REST + ") values (" + QUESTION_MARKS + ")"
                        : "insert into event_log (" + REST + ", position) values (" + QUESTION_MARKS + ", ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int index) throws SQLException {
                        set(statement, rows.get(index), recordedAt, end);
                        if (first != 0) {
                            statement.setLong(13, first + index);
                        }
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
    }

    private static void set(PreparedStatement statement, Row row, String recordedAt, long end) throws SQLException {
        statement.setLong(1, end);
        statement.setString(2, row.event().getIdentifier());
        statement.setString(3, row.event().getAggregateIdentifier());
        statement.setString(4, row.event().getType());
        statement.setLong(5, row.event().getSequenceNumber());
        statement.setString(6, row.type());
        statement.setString(7, row.revision());
        statement.setString(8, recordedAt);
        statement.setString(9, row.payload());
        statement.setString(10, row.metadata());
        statement.setBytes(11, NO_HASH);
        statement.setBytes(12, NO_HASH);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long first, int batchSize) {
        return database.query(
                "select " + REST + " from event_log where stream_id = ? and stream_sequence >= ?"
                        + " order by stream_sequence limit ?",
                (row, number) -> new GenericDomainEventEntry<>(
                        row.getString("stream_type"),
                        stream,
                        row.getLong("stream_sequence"),
                        row.getString("event_id"),
                        row.getString("recorded_at"),
                        row.getString("type"),
                        row.getString("revision"),
                        row.getString("payload"),
                        row.getString("metadata")),
                stream,
                first,
                batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.ofNullable(database.queryForObject(
                "select max(stream_sequence) from event_log where stream_id = ?", Long.class, stream));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int batchSize) {
        return List.of();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {}

    @Override
    public TrackingToken createTailToken() {
        throw new UnsupportedOperationException("Nobody follows this store");
    }

    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException("Nobody follows this store");
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("Nobody follows this store");
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {
        private final Order order;
        private final JdbcTemplate database;
        private final TransactionManager transactions;

        Builder(Order order, JdbcTemplate database, TransactionManager transactions) {
            this.order = order;
            this.database = database;
            this.transactions = transactions;
        }
    }
}
