package org.minutebook.query.reading;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.record.Day;
import org.minutebook.record.RuleBroken;

/** Reads parameters that narrow a list; each may be null, and then does not. */
public final class Parameters {
    private Parameters() {}

    /** @throws RuleBroken {@link org.minutebook.query.QueryRule#PARAMETER_READABLE} for anything but a date */
    public static Optional<LocalDate> day(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Day.of(text));
        } catch (IllegalArgumentException unreadable) {
            throw PARAMETER_READABLE.broken("'" + name + "' is a date, such as 2022-12-01, not '" + text + "'.");
        }
    }

    /** One of the constants, as JSON writes them. */
    public static <E extends Enum<E>> Optional<E> one(String name, String text, Class<E> of) {
        if (text == null) {
            return Optional.empty();
        }
        var words = Arrays.stream(of.getEnumConstants())
                .collect(Collectors.toMap(
                        Parameters::word, constant -> constant, (one, other) -> one, LinkedHashMap::new));
        return Optional.of(Optional.ofNullable(words.get(text)).orElseThrow(() -> none(name, text, words)));
    }

    private static RuleBroken none(String name, String text, Map<String, ?> words) {
        return PARAMETER_READABLE.broken(
                "'" + name + "' is one of " + String.join(", ", words.keySet()) + ", not '" + text + "'.");
    }

    /** Yes or no. */
    public static Optional<Boolean> flag(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        PARAMETER_READABLE.require(
                text.equals("true") || text.equals("false"), "'" + name + "' is true or false, not '" + text + "'.");
        return Optional.of(Boolean.valueOf(text));
    }

    private static String word(Enum<?> constant) {
        try {
            return constant.getDeclaringClass()
                    .getField(constant.name())
                    .getAnnotation(JsonProperty.class)
                    .value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
