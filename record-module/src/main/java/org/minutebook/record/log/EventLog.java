package org.minutebook.record.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.minutebook.record.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log: by position, by history, as stored or as events. Reads what is committed, and appends nothing. */
public final class EventLog implements Streams {
    private static final String SELECT = "select " + OrderedEventStorageEngine.columns() + " from event_log ";

    private final JdbcClient database;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventLog(JdbcClient database, Serializer serializer, EventUpcaster upcasters) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The last position, 0 when nothing has been recorded. */
    public long head() {
        return database.sql("select last_position from log_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** When the last event was recorded; the epoch when nothing has been. */
    Instant recordedLast() {
        return RecordedAt.read(database.sql("select recorded_at from log_head where id = 1")
                .query(String.class)
                .single());
    }

    /** The row at a position, empty beyond the head. */
    public Optional<StoredEvent> at(long position) {
        return database.sql(SELECT + "where position = ?")
                .param(position)
                .query((row, number) -> OrderedEventStorageEngine.stored(row))
                .optional();
    }

    /** Rows behind a position in order, at most {@code limit}. */
    public List<StoredEvent> rowsAfter(long position, int limit) {
        return database.sql(SELECT + "where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, number) -> OrderedEventStorageEngine.stored(row))
                .list();
    }

    /** Rows of the named histories behind a position in order, at most {@code limit}. */
    public List<StoredEvent> rowsOf(Collection<String> streams, long position, int limit) {
        return database.sql(SELECT + "where stream_id in (:streams) and position > :position order by position limit "
                        + limit)
                .param("streams", streams)
                .param("position", position)
                .query((row, number) -> OrderedEventStorageEngine.stored(row))
                .list();
    }

    /** The events of the named histories up to a position, in the order of the log. */
    public List<RecordedEvent> history(Collection<String> streams, long upTo) {
        return read(database.sql(SELECT + "where stream_id in (:streams) and position <= :upTo order by position")
                        .param("streams", streams)
                        .param("upTo", upTo)
                        .query((row, number) -> OrderedEventStorageEngine.stored(row))
                        .list())
                .map(EventLog::recorded)
                .toList();
    }

    /** The end of the last commit that lies wholly at or before the position; 0 when there is none. */
    long commitEndAtOrBefore(long position) {
        return at(position)
                .map(event -> event.commitEnd() == position
                        ? position
                        : database.sql("select coalesce(max(position), 0) from event_log where commit_end < ?")
                                .param(event.commitEnd())
                                .query(Long.class)
                                .single())
                .orElse(0L);
    }

    /** The last position recorded at or before the moment; 0 when there is none. */
    long lastAt(Instant moment) {
        return database.sql("select coalesce(max(position), 0) from event_log where recorded_at <= ?")
                .param(RecordedAt.written(moment))
                .query(Long.class)
                .single();
    }

    long lastBefore(Instant moment) {
        return database.sql("select coalesce(max(position), 0) from event_log where recorded_at < ?")
                .param(RecordedAt.written(moment))
                .query(Long.class)
                .single();
    }

    List<TrackedEventMessage<?>> after(long position, int limit) {
        return new ArrayList<>(read(rowsAfter(position, limit)).toList());
    }

    @Override
    public Optional<String> typeOf(String id) {
        return database.sql("select stream_type from event_log where stream_id = ? and stream_sequence = 0")
                .param(id)
                .query(String.class)
                .optional();
    }

    @Override
    public <E> List<E> eventsOf(String id, Class<E> family) {
        return history(List.of(id), Long.MAX_VALUE).stream()
                .map(RecordedEvent::fact)
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }

    private Stream<TrackedEventMessage<?>> read(List<StoredEvent> rows) {
        Stream<? extends TrackedEventData<?>> entries = rows.stream().map(OrderedEventStorageEngine::entry);
        return EventUtils.upcastAndDeserializeTrackedEvents(entries, serializer, upcasters)
                .map(event -> event);
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> event) {
        var position = (RecordPosition) event.trackingToken();
        var stream = event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : null;
        return new RecordedEvent(
                position.at(),
                position.commitEnd(),
                event.getIdentifier(),
                stream,
                event.getTimestamp(),
                event.getPayload());
    }
}
