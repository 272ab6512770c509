package org.minutebook.query.catalogue;

import static org.minutebook.query.catalogue.Catalogue.code;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;

/** Records and the values in them, as they are written in JSON. Remembers which values were spoken of. */
final class Shapes {
    private static final Map<Type, String> WORDS = Map.of(
            String.class, "text",
            int.class, "number",
            long.class, "number",
            Integer.class, "number",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            LocalDate.class, "date",
            LocalTime.class, "time",
            PartialDate.class, "partial date");

    private final SortedSet<Class<?>> values = new TreeSet<>(Comparator.comparing(Shapes::name));

    /** The fields of a record that JSON has. */
    static List<RecordComponent> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !field.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .toList();
    }

    /** What a field is called in JSON. */
    static String name(RecordComponent field) {
        var property = field.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? field.getName() : property.value();
    }

    /** What a constant is called in JSON. */
    static String name(Enum<?> constant) {
        try {
            var field = constant.getDeclaringClass().getField(constant.name());
            return field.getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a type is called: behind the one that it belongs to, unless that is a family. */
    static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null || outer.isInterface()
                ? type.getSimpleName()
                : outer.getSimpleName() + "." + type.getSimpleName();
    }

    /** A type in words. */
    String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inside = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::of)
                    .toList();
            if (generic.getRawType() == Recorded.class) {
                return inside.get(0) + ", *recorded or not*";
            }
            return generic.getRawType() == List.class ? "list: " + inside.get(0) : String.join(" → ", inside);
        }
        if (type == Object.class) {
            return "any value";
        }
        return WORDS.containsKey(type) ? WORDS.get(type) : linked((Class<?>) type);
    }

    private String linked(Class<?> value) {
        values.add(value);
        return "[" + name(value) + "](#" + name(value).toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }

    /** Describes all values that were spoken of, and those in them. */
    void describeValues(Catalogue page) {
        page.heading("## Values");
        page.line("A field that is *recorded or not* is `{\"state\": \"recorded\", \"value\": …}`, or has the state"
                + " `not-recorded`, `none` or `withheld` and no value; a command may give the bare value.");
        int before;
        do {
            before = values.size();
            List.copyOf(values).stream()
                    .filter(Class::isRecord)
                    .flatMap(value -> fieldsOf(value).stream())
                    .forEach(field -> of(field.getGenericType()));
        } while (values.size() > before);
        List.copyOf(values).forEach(value -> describe(value, page));
    }

    private void describe(Class<?> value, Catalogue page) {
        var said = Javadoc.of(value);
        page.heading("### " + name(value)).line(said.text());
        if (value.isEnum()) {
            page.table("Value", "");
            for (Object constant : value.getEnumConstants()) {
                page.row(
                        code(name((Enum<?>) constant)),
                        Javadoc.of((Enum<?>) constant).text());
            }
        } else {
            page.table("Field", "Type", "");
            fieldsOf(value)
                    .forEach(field ->
                            page.row(code(name(field)), of(field.getGenericType()), said.parameter(field.getName())));
        }
    }
}
