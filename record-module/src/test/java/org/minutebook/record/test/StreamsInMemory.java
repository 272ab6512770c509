package org.minutebook.record.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.record.Streams;

/** Histories for aggregate fixtures: what a test says is in the record, is. */
public final class StreamsInMemory implements Streams {
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, List<Object>> events = new HashMap<>();
    private final Map<String, Event> byId = new HashMap<>();

    /** There is a history of this type, with these events. */
    public StreamsInMemory with(String type, String id, Object... history) {
        types.put(id, type);
        events.computeIfAbsent(id, none -> new ArrayList<>()).addAll(List.of(history));
        return this;
    }

    /** One event more in a history, which has an id to be found by. */
    public StreamsInMemory withEvent(String type, String id, String eventId, Object event) {
        byId.put(eventId, new Event(eventId, id, event));
        return with(type, id, event);
    }

    @Override
    public Optional<Event> eventWith(String eventId) {
        return Optional.ofNullable(byId.get(eventId));
    }

    /** {@inheritDoc} Here, as many as there are events in them. */
    @Override
    public long lastPositionOf(List<String> ids) {
        return ids.stream()
                .mapToLong(id -> events.getOrDefault(id, List.of()).size())
                .sum();
    }

    @Override
    public Optional<String> typeOf(String id) {
        return Optional.ofNullable(types.get(id));
    }

    @Override
    public <E> Optional<E> firstOf(String id, Class<E> family) {
        return events.getOrDefault(id, List.of()).stream()
                .findFirst()
                .filter(family::isInstance)
                .map(family::cast);
    }

    @Override
    public <E> List<E> eventsOf(String id, Class<E> family) {
        return events.getOrDefault(id, List.of()).stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
