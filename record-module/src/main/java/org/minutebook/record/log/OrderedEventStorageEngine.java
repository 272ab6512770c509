package org.minutebook.record.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.minutebook.proof.Chain;
import org.minutebook.proof.EventLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's event store on our table: one gapless order, assigned under the head's lock.
 *
 * <p>All events of a command, over however many aggregates, arrive here together, as the last thing before its commit.
 * They are numbered behind the head, which is locked from here to the commit, and chained to what stands there. Nobody
 * can commit a lower position later, so nobody needs to look for gaps.
 */
public final class OrderedEventStorageEngine extends BatchingEventStorageEngine {
    /** The unit of work's resource that holds the last position of its commit, a {@code Long}. */
    public static final String COMMIT_END = OrderedEventStorageEngine.class.getName() + ".commitEnd";

    private static final String COLUMNS = String.join(", ", EventLine.COLUMNS);

    private static final Logger LOG = LoggerFactory.getLogger(OrderedEventStorageEngine.class);

    private final JdbcTemplate database;
    private final TransactionManager transactions;
    private final Clock clock;
    private final CommitFeed feed;
    private final Snapshots snapshots;

    private OrderedEventStorageEngine(Builder builder) {
        super(builder);
        this.database = builder.database;
        this.transactions = builder.transactions;
        this.clock = builder.clock;
        this.feed = builder.feed;
        this.snapshots = builder.snapshots;
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Row>(events.size());
        for (EventMessage<?> event : events) {
            rows.add(Row.of((DomainEventMessage<?>) event, serializer));
        }
        try {
            transactions.executeInTransaction(() -> append(rows));
        } catch (RuntimeException failed) {
            handlePersistenceException(failed, events.get(0));
        }
    }

    private void append(List<Row> rows) {
        var head = database.queryForObject(
                "select last_position, recorded_at, chain from log_head where id = 1 for update",
                (row, number) -> new Head(row.getLong(1), RecordedAt.read(row.getString(2)), row.getBytes(3)));
        long commitEnd = head.position() + rows.size();
        noteCommitEnd(commitEnd);
        Instant now = clock.instant();
        String recordedAt = RecordedAt.written(now.isAfter(head.recordedAt()) ? now : head.recordedAt());
        var placed = new ArrayList<PlacedRow>(rows.size());
        byte[] chain = head.chain();
        for (Row row : rows) {
            var next = row.placed(head.position() + placed.size() + 1, commitEnd, recordedAt, chain);
            placed.add(next);
            chain = next.chain();
        }
        database.batchUpdate(
                "insert into event_log (" + COLUMNS + ", leaf, chain) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int index) throws SQLException {
                        placed.get(index).set(statement);
                    }

                    @Override
                    public int getBatchSize() {
                        return placed.size();
                    }
                });
        database.update(
                "update log_head set last_position = ?, recorded_at = ?, chain = ? where id = 1",
                commitEnd,
                recordedAt,
                chain);
    }

    private void noteCommitEnd(long commitEnd) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> {
            var root = unitOfWork.root();
            if (root.resources().put(COMMIT_END, commitEnd) != null) {
                throw new IllegalStateException("A commit appends its events once; two appends have no common end");
            }
            root.afterCommit(committed -> feed.wake());
        });
    }

    @Override
    protected List<? extends TrackedDomainEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        long after = lastToken == null ? 0 : ((RecordPosition) lastToken).at();
        return database.query(
                "select " + COLUMNS + " from event_log where position > ? order by position limit ?",
                (row, number) -> entry(stored(row)),
                after,
                batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return database.query(
                "select " + COLUMNS + " from event_log where stream_id = ? and stream_sequence >= ?"
                        + " order by stream_sequence limit ?",
                (row, number) -> entry(stored(row)),
                aggregateIdentifier,
                firstSequenceNumber,
                batchSize);
    }

    /** {@inheritDoc} One that cannot be read is as good as none: the events are there. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        try {
            var snapshot = super.readSnapshot(aggregateIdentifier);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (SerializationException unreadable) {
            LOG.warn("The snapshot of {} cannot be read, and is not used", aggregateIdentifier, unreadable);
            return Optional.empty();
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier).stream();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, String.class);
        snapshots.store(
                snapshot.getAggregateIdentifier(),
                snapshot.getType(),
                snapshot.getSequenceNumber(),
                payload.getType().getName(),
                payload.getData());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.ofNullable(database.queryForObject(
                "select max(stream_sequence) from event_log where stream_id = ?", Long.class, aggregateIdentifier));
    }

    @Override
    public TrackingToken createTailToken() {
        return RecordPosition.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        Long head = database.queryForObject("select last_position from log_head where id = 1", Long.class);
        return new RecordPosition(head, head);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Long before = database.queryForObject(
                "select coalesce(max(position), 0) from event_log where recorded_at < ?",
                Long.class,
                RecordedAt.written(dateTime));
        return new RecordPosition(before, before);
    }

    static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getLong("commit_end"),
                row.getString("event_id"),
                row.getString("stream_id"),
                row.getString("stream_type"),
                row.getLong("stream_sequence"),
                row.getString("type"),
                row.getString("revision"),
                RecordedAt.read(row.getString("recorded_at")),
                row.getString("payload"),
                row.getString("metadata"));
    }

    static TrackedDomainEventData<String> entry(StoredEvent event) {
        return new TrackedDomainEventData<>(
                new RecordPosition(event.position(), event.commitEnd()),
                new GenericDomainEventEntry<>(
                        event.streamType(),
                        event.streamId(),
                        event.sequence(),
                        event.eventId(),
                        event.recordedAt().toString(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        event.metadata()));
    }

    static String columns() {
        return COLUMNS;
    }

    private record Head(long position, Instant recordedAt, byte[] chain) {}

    /** What is known of a row before its place is. */
    private record Row(
            String eventId,
            String streamId,
            String streamType,
            long sequence,
            String type,
            String revision,
            String payload,
            String metadata) {
        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            var payload = event.serializePayload(serializer, String.class);
            var metadata = event.serializeMetaData(serializer, String.class);
            return new Row(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getType(),
                    event.getSequenceNumber(),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    payload.getData(),
                    metadata.getData());
        }

        PlacedRow placed(long position, long commitEnd, String recordedAt, byte[] before) {
            var columns = List.of(
                    Long.toString(position),
                    Long.toString(commitEnd),
                    eventId,
                    streamId,
                    streamType,
                    Long.toString(sequence),
                    type,
                    revision,
                    recordedAt,
                    payload,
                    metadata);
            var leaf = Chain.leaf(columns);
            return new PlacedRow(this, position, commitEnd, recordedAt, leaf, Chain.link(before, leaf));
        }
    }

    /** A row with its place in the order and in the chain. */
    private record PlacedRow(Row row, long position, long commitEnd, String recordedAt, byte[] leaf, byte[] chain) {
        void set(PreparedStatement statement) throws SQLException {
            statement.setLong(1, position);
            statement.setLong(2, commitEnd);
            statement.setString(3, row.eventId());
            statement.setString(4, row.streamId());
            statement.setString(5, row.streamType());
            statement.setLong(6, row.sequence());
            statement.setString(7, row.type());
            statement.setString(8, row.revision());
            statement.setString(9, recordedAt);
            statement.setString(10, row.payload());
            statement.setString(11, row.metadata());
            statement.setBytes(12, leaf);
            statement.setBytes(13, chain);
        }
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {
        private JdbcTemplate database;
        private TransactionManager transactions;
        private Clock clock = Clock.systemUTC();
        private CommitFeed feed;
        private Snapshots snapshots;

        Builder database(JdbcTemplate database) {
            this.database = database;
            return this;
        }

        Builder transactions(TransactionManager transactions) {
            this.transactions = transactions;
            return this;
        }

        Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        Builder feed(CommitFeed feed) {
            this.feed = feed;
            return this;
        }

        Builder snapshots(Snapshots snapshots) {
            this.snapshots = snapshots;
            return this;
        }

        OrderedEventStorageEngine build() {
            return new OrderedEventStorageEngine(this);
        }
    }
}
