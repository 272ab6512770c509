package org.minutebook.query.columns;

import jakarta.persistence.AttributeConverter;
import org.minutebook.record.names.RecordJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in one text column, as JSON. One subclass a type, named with {@code @Convert}.
 *
 * @param <T> what the value is; {@link org.minutebook.record.Recorded} keeps its state
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private static final JsonMapper JSON = json();

    private final JavaType type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = JSON.constructType(type);
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        RecordJson.configure(builder);
        return builder.build();
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : JSON.writerFor(type).writeValueAsString(value);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
