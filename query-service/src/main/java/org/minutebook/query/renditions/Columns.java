package org.minutebook.query.renditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.record.Recorded;

/**
 * What stands in the columns of a table, from left to right.
 *
 * <p>A value that may be unknown is shown with its state, as in {@code not recorded}; null is an empty cell, and of
 * several values there is one behind the other.
 *
 * @param <T> what a line is about
 */
public final class Columns<T> {
    private final List<String> names = new ArrayList<>();
    private final List<Function<? super T, ?>> values = new ArrayList<>();

    /** Adds a column on the right. */
    public Columns<T> with(String name, Function<? super T, ?> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    List<String> names() {
        return names;
    }

    List<String> cells(T line) {
        return values.stream().map(value -> cell(value.apply(line))).toList();
    }

    /** A constant as people write it. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Recorded<?> recorded) {
            return recorded.isRecorded() ? cell(recorded.value()) : words(recorded.state());
        } else if (value instanceof Enum<?> constant) {
            return words(constant);
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(Columns::cell).collect(Collectors.joining("; "));
        }
        return value.toString();
    }
}
