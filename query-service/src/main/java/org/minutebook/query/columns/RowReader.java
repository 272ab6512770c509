package org.minutebook.query.columns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Table;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows into the classes that they are written from, without Hibernate: by its rules for the names of columns, and
 * with the same converters.
 *
 * <p>Hibernate takes seconds to start. Who only wants to read one answer does not have them.
 *
 * @param <E> an entity whose fields are columns of one table
 */
public final class RowReader<E> implements RowMapper<E> {
    private final Class<E> type;
    private final List<Cell> cells;

    private RowReader(Class<E> type) {
        this.type = type;
        this.cells = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(Cell::of)
                .toList();
    }

    /** @param type an entity with a table of its own and a constructor without parameters */
    public static <E> RowReader<E> of(Class<E> type) {
        return new RowReader<>(type);
    }

    /** The table that it reads. */
    public String table() {
        return type.getAnnotation(Table.class).name();
    }

    @Override
    public E mapRow(ResultSet row, int number) throws SQLException {
        try {
            var entity = made(type);
            for (Cell cell : cells) {
                cell.field().set(entity, cell.in(row));
            }
            return entity;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A row of " + table() + " cannot be read", impossible);
        }
    }

    private static <T> T made(Class<T> type) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private record Cell(Field field, String column, Optional<AttributeConverter<?, String>> converter) {
        static Cell of(Field field) {
            field.setAccessible(true);
            return new Cell(field, columnOf(field), converterOf(field));
        }

        private static String columnOf(Field field) {
            var named = field.getAnnotation(Column.class);
            return named != null && !named.name().isEmpty()
                    ? named.name()
                    : field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }

        @SuppressWarnings("unchecked")
        private static Optional<AttributeConverter<?, String>> converterOf(AnnotatedElement field) {
            try {
                var convert = field.getAnnotation(Convert.class);
                return convert == null
                        ? Optional.empty()
                        : Optional.of((AttributeConverter<?, String>) made(convert.converter()));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("The converter of " + field + " cannot be made", impossible);
            }
        }

        Object in(ResultSet row) throws SQLException {
            if (converter.isPresent()) {
                return converter.get().convertToEntityAttribute(row.getString(column));
            }
            var type = field.getType();
            if (type == String.class) {
                return row.getString(column);
            }
            if (type == long.class) {
                return row.getLong(column);
            }
            if (type == int.class) {
                return row.getInt(column);
            }
            if (type == boolean.class) {
                return row.getBoolean(column);
            }
            return row.getObject(column, type);
        }
    }
}
