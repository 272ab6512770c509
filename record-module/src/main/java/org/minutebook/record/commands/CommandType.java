package org.minutebook.record.commands;

import java.lang.reflect.RecordComponent;

/**
 * A command as clients know it.
 *
 * @param name its stable name: the collection that it is for and what it asks, as in {@code meetings.open-meeting}
 * @param type its record; the first component is the id that it is addressed to
 */
public record CommandType(String name, Class<?> type) {
    /** The collection of its target, as in URLs: {@code meetings}, {@code bodies} and so on. */
    public String collection() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What it asks, in kebab case. */
    public String verb() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Whether it starts a history. */
    public boolean startsStream() {
        return StartsStream.class.isAssignableFrom(type);
    }

    /** The name of the component that holds the id. */
    public String idField() {
        RecordComponent[] components = type.getRecordComponents();
        return components[0].getName();
    }
}
