package org.minutebook.query.columns;

import jakarta.persistence.AttributeConverter;
import org.minutebook.record.names.RecordJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in one text column, as JSON. One subclass a type, named with {@code @Convert}.
 *
 * <p>Subclasses are {@code @Immutable}: Hibernate then keeps the value itself to compare with, and not a copy that it
 * makes by writing and reading it. So a value is replaced, or is in a row of which something else changes with it.
 *
 * @param <T> what the value is; {@link org.minutebook.record.Recorded} keeps its state
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private static final JsonMapper JSON = json();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    protected JsonColumn(TypeReference<T> type) {
        this.reader = JSON.readerFor(type);
        this.writer = JSON.writerFor(type);
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        RecordJson.configure(builder);
        return builder.build();
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : writer.writeValueAsString(value);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return json == null ? null : reader.readValue(json);
    }
}
