package org.minutebook.record.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.minutebook.record.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log: by position, by history, as stored or as events. Reads what is committed, and appends nothing. */
public final class EventLog implements Streams {
    private static final String SELECT = "select " + OrderedEventStorageEngine.columns() + " from event_log ";

    /** A commit ends at one of its positions: the last end up to a position is the one asked for. */
    private static final String COMMIT_END_AT_OR_BEFORE = """
            select coalesce(
                (select earlier.commit_end from event_log earlier where earlier.commit_end <= event.position
                 order by earlier.commit_end desc limit 1), 0)
            from event_log event where event.position = ?""";

    private final JdbcClient database;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Cache<String, History> histories;

    /** @param cachedEvents how many events of histories that were asked for are kept, read as they are */
    EventLog(JdbcClient database, Serializer serializer, EventUpcaster upcasters, int cachedEvents) {
        this.database = database;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.histories = Caffeine.newBuilder()
                .maximumWeight(cachedEvents)
                .weigher((String id, History history) -> 1 + history.facts().size())
                .build();
    }

    /** What has been read of a history: its events never change, it can only have got longer. */
    private record History(String type, List<Object> facts, long next) {
        static final History NONE = new History(null, List.of(), 0);
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

    /**
     * The end of the last commit that lies wholly at or before the position, 0 when there is none; empty where nothing
     * has been recorded at the position.
     */
    Optional<Long> commitEndAtOrBefore(long position) {
        return database.sql(COMMIT_END_AT_OR_BEFORE)
                .param(position)
                .query(Long.class)
                .optional();
    }

    /** The last position recorded at or before the moment; 0 when there is none. */
    long lastAt(Instant moment) {
        return lastWhere("recorded_at <= ?", moment);
    }

    long lastBefore(Instant moment) {
        return lastWhere("recorded_at < ?", moment);
    }

    /** Finds the last moment of the record first, which is one look into the index, and then its last position. */
    private long lastWhere(String condition, Instant moment) {
        return database.sql(
                        "select recorded_at from event_log where " + condition + " order by recorded_at desc limit 1")
                .param(RecordedAt.written(moment))
                .query(String.class)
                .optional()
                .map(recordedAt -> database.sql("select max(position) from event_log where recorded_at = ?")
                        .param(recordedAt)
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /**
     * Some whole commits.
     *
     * @param end the last one's end; where the search began when there are none
     * @param events those of their events that were asked for, in order; may be none
     */
    public record Commits(long end, List<TrackedEventMessage<?>> events) {}

    /**
     * Whole commits behind a position, as messages: {@code atLeast} events if there are so many, and the rest of the
     * last one's commit. Events that are not wanted count, and are not read.
     */
    public Commits commitsAfter(long position, int atLeast, Wanted wanted) {
        var ends = database.sql("select commit_end from event_log where position > ? order by position limit ?")
                .params(position, atLeast)
                .query(Long.class)
                .list();
        if (ends.isEmpty()) {
            return new Commits(position, List.of());
        }
        long end = ends.get(ends.size() - 1);
        var rows = database.sql(
                        SELECT + "where position > ? and position <= ?" + wanted.condition() + " order by position")
                .param(position)
                .param(end)
                .params(wanted.values())
                .query((row, number) -> OrderedEventStorageEngine.stored(row))
                .list();
        return new Commits(end, read(rows).toList());
    }

    /** The event at a position, as a message; empty beyond the head. */
    public Optional<TrackedEventMessage<?>> messageAt(long position) {
        return at(position).flatMap(row -> read(List.of(row)).findFirst());
    }

    private List<StoredEvent> rowsOf(String stream, long from, long upTo) {
        return database.sql(SELECT + "where stream_id = ? and stream_sequence between ? and ? order by stream_sequence")
                .params(stream, from, upTo)
                .query((row, number) -> OrderedEventStorageEngine.stored(row))
                .list();
    }

    /** One history in order, up to a sequence, as Axon goes through it. */
    List<DomainEventMessage<?>> messagesOf(String stream, long upTo) {
        return read(rowsOf(stream, 0, upTo))
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .toList();
    }

    @Override
    public Optional<String> typeOf(String id) {
        return Optional.ofNullable(begun(id).type());
    }

    @Override
    public <E> Optional<E> firstOf(String id, Class<E> family) {
        return begun(id).facts().stream().findFirst().filter(family::isInstance).map(family::cast);
    }

    @Override
    public <E> List<E> eventsOf(String id, Class<E> family) {
        var known = histories.asMap().getOrDefault(id, History.NONE);
        return longer(id, known, Long.MAX_VALUE).facts().stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }

    @Override
    public Optional<Event> eventWith(String eventId) {
        var row = database.sql(SELECT + "where event_id = ?")
                .param(eventId)
                .query((columns, number) -> OrderedEventStorageEngine.stored(columns))
                .optional();
        return row.flatMap(stored -> read(List.of(stored)).findFirst())
                .map(EventLog::recorded)
                .map(event -> new Event(event.eventId(), event.streamId(), event.fact()));
    }

    @Override
    public long lastPositionOf(List<String> ids) {
        return database.sql("select coalesce(max(position), 0) from event_log where stream_id in (:streams)")
                .param("streams", ids)
                .query(Long.class)
                .single();
    }

    /** A history as far as it was read, or its beginning: neither changes any more. */
    private History begun(String id) {
        var known = histories.getIfPresent(id);
        return known == null ? longer(id, History.NONE, 0) : known;
    }

    private History longer(String id, History known, long upTo) {
        var rows = rowsOf(id, known.next(), upTo);
        if (rows.isEmpty()) {
            return known;
        }
        var facts = new ArrayList<>(known.facts());
        read(rows).map(EventLog::recorded).map(RecordedEvent::fact).forEach(facts::add);
        var last = rows.get(rows.size() - 1);
        var history = new History(last.streamType(), List.copyOf(facts), last.sequence() + 1);
        if (!hasAppended()) {
            histories.put(id, history);
        }
        return history;
    }

    /** A transaction sees its own rows, which may not stay. */
    private static boolean hasAppended() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(OrderedEventStorageEngine.COMMIT_END);
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
