package org.minutebook.record.names;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as the fields that they are stored with, for whoever corrects one of them. */
public final class Facts {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final StableNames NAMES = StableNames.ofEvents();
    private static final JsonMapper STRICT = RecordJson.strict();
    private static final JsonMapper JSON = mapper();

    private Facts() {}

    private static JsonMapper mapper() {
        var json = JsonMapper.builder();
        RecordJson.configure(json);
        return json.build();
    }

    /** The stored name of an event's type. */
    public static String nameOf(Object fact) {
        return NAMES.nameOf(fact.getClass()).orElseThrow();
    }

    /** The fields of an event, by name, in the order of its record. */
    public static Map<String, Object> fieldsOf(Object fact) {
        return JSON.convertValue(fact, FIELDS);
    }

    /** The event that such fields make: what is in the record already. */
    public static Object read(String name, Map<String, Object> fields) {
        return JSON.convertValue(fields, type(name));
    }

    /**
     * The event that such fields make, read as strictly as what clients send.
     *
     * @throws IllegalArgumentException when they make none; the message says at which field
     */
    public static Object readStrictly(String name, Map<String, Object> fields) {
        try {
            return STRICT.convertValue(fields, type(name));
        } catch (JacksonException unreadable) {
            var path = unreadable.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                    .collect(Collectors.joining("."));
            throw new IllegalArgumentException("'" + path + "' cannot be read", unreadable);
        }
    }

    private static Class<?> type(String name) {
        return NAMES.classOf(name).orElseThrow(() -> new IllegalArgumentException("No event is called '" + name + "'"));
    }
}
