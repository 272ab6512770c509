package org.minutebook.query.refusals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minutebook.record.PartialDate;
import org.minutebook.record.commands.CommandType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that have all fields of a command, made of its record. What they refer to does not exist. */
final class ExampleBody {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TEXTS = List.of("example", "EX", "2022/23", "0".repeat(64));

    private ExampleBody() {}

    /** All fields but the id. */
    static ObjectNode of(CommandType command) {
        var body = object(command.type());
        body.remove(command.idField());
        return body;
    }

    /** Where each component of the command, and of the records in it, stands in the body. */
    static Map<String, RecordComponent> fieldsOf(CommandType command) {
        var fields = new TreeMap<String, RecordComponent>();
        collect(command.type(), "", fields);
        fields.remove("/" + command.idField());
        return fields;
    }

    private static void collect(Class<?> type, String at, Map<String, RecordComponent> fields) {
        components(type).forEach(field -> {
            var place = at + "/" + name(field);
            fields.put(place, field);
            collectIn(field.getGenericType(), place, fields);
        });
    }

    private static void collectIn(Type type, String at, Map<String, RecordComponent> fields) {
        if (type instanceof ParameterizedType generic && generic.getRawType() != Map.class) {
            collectIn(generic.getActualTypeArguments()[0], generic.getRawType() == List.class ? at + "/0" : at, fields);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            collect(plain, at, fields);
        }
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !field.getAccessor().isAnnotationPresent(JsonIgnore.class));
    }

    private static ObjectNode object(Class<?> type) {
        var object = JSON.createObjectNode();
        components(type).forEach(field -> object.set(name(field), value(field)));
        return object;
    }

    private static String name(RecordComponent field) {
        var property = field.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }

    private static JsonNode value(RecordComponent field) {
        var pattern = patternOf(field);
        var least = field.getAccessor().getAnnotation(Min.class);
        if (pattern != null) {
            return json(TEXTS.stream()
                    .filter(text -> text.matches(pattern.regexp()))
                    .findFirst()
                    .orElseThrow());
        } else if (least != null) {
            return json(least.value() + 1);
        } else if (field.getName().equals("form")) {
            return json("EX {number}/{yy}");
        }
        return value(field.getGenericType());
    }

    /** Of the field, or of what it holds. */
    private static Pattern patternOf(RecordComponent field) {
        var ofField = field.getAccessor().getAnnotation(Pattern.class);
        return ofField == null && field.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[0].getAnnotation(Pattern.class)
                : ofField;
    }

    private static JsonNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inside = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                var key = inside[0] == String.class ? "example" : constant((Class<?>) inside[0]);
                return JSON.createObjectNode().set(key, value(inside[1]));
            }
            return generic.getRawType() == List.class ? JSON.createArrayNode().add(value(inside[0])) : value(inside[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return json(constant(plain));
        }
        var values = Map.<Class<?>, Object>of(
                String.class,
                "example",
                Object.class,
                "example",
                int.class,
                1,
                Integer.class,
                1,
                boolean.class,
                true,
                Boolean.class,
                true,
                LocalDate.class,
                "2022-09-28",
                LocalTime.class,
                "09:00",
                PartialDate.class,
                "2022-11-mid");
        return values.containsKey(plain) ? json(values.get(plain)) : object(plain);
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private static String constant(Class<?> type) {
        return JSON.valueToTree(type.getEnumConstants()[0]).stringValue();
    }
}
