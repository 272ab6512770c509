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

    /** There is a history of this type, with these events. */
    public StreamsInMemory with(String type, String id, Object... history) {
        types.put(id, type);
        events.computeIfAbsent(id, none -> new ArrayList<>()).addAll(List.of(history));
        return this;
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
