package org.minutebook.record.names;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which stored name stands for which class, both ways: the registries of all modules put together. */
public final class StableNames {
    private final SortedMap<String, Class<?>> classes = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private StableNames() {}

    /**
     * Reads the registries of that name from the class path.
     *
     * @throws IllegalStateException when a class is missing, or a name or a class stands twice
     */
    public static StableNames from(String resource) {
        var registry = new StableNames();
        try {
            for (URL url : Collections.list(StableNames.class.getClassLoader().getResources(resource))) {
                registry.addAll(url);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return registry;
    }

    /** The event types of all modules. */
    public static StableNames ofEvents() {
        return from("META-INF/event-types.properties");
    }

    private void addAll(URL url) throws IOException {
        var entries = new Properties();
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            entries.load(reader);
        }
        entries.forEach((name, type) -> add((String) name, (String) type, url));
    }

    private void add(String name, String className, URL url) {
        try {
            var type = Class.forName(className);
            if (classes.put(name, type) != null || names.put(type, name) != null) {
                throw new IllegalStateException(url + ": " + name + " or " + className + " stands twice");
            }
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(url + ": " + name + " names no class", missing);
        }
    }

    /** All names with their classes, in the order of the names. */
    public SortedMap<String, Class<?>> all() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** The name of a class, empty for classes that are not registered. */
    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    /** The class behind a name, empty for names that are not registered. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
