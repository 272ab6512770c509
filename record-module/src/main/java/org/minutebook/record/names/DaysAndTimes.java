package org.minutebook.record.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.minutebook.record.Day;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads a {@link Day} or a time of day as text, and in no other of the ways that the library knows. */
final class DaysAndTimes<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> read;

    private DaysAndTimes(Class<T> type, Function<String, T> read) {
        this.type = type;
        this.read = read;
    }

    static JacksonModule asWritten() {
        return new SimpleModule("days and times")
                .addDeserializer(LocalDate.class, new DaysAndTimes<>(LocalDate.class, Day::of))
                .addDeserializer(LocalTime.class, new DaysAndTimes<>(LocalTime.class, LocalTime::parse));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        var text = parser.getString();
        try {
            return read.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return type.cast(context.handleWeirdStringValue(type, text, "%s", unreadable.getMessage()));
        }
    }
}
