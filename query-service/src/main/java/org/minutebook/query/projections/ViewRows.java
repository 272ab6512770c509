package org.minutebook.query.projections;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minutebook.query.columns.RowReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of views for those who answer from them, from the copies that are shown. Projections, which change
 * rows, read theirs with Hibernate, so that what they have not written yet is seen.
 */
@Component
public class ViewRows {
    /** Further to a condition: rows as known at a position, which fills both question marks. */
    public static final String KNOWN = " and recorded_from <= ? and (recorded_to is null or recorded_to > ?)";

    private final JdbcClient database;
    private final Copies copies;
    private final Map<Class<?>, RowReader<?>> readers = new ConcurrentHashMap<>();

    ViewRows(JdbcClient database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    /**
     * Rows of one table.
     *
     * @param type their entity
     * @param rest what follows the table's name, such as {@code where body_id = ? order by position}
     * @param values for its question marks
     */
    public <E> List<E> list(Class<E> type, String rest, Object... values) {
        var reader = reader(type);
        return statement("select * from " + reader.table() + " " + rest, values)
                .query(reader)
                .list();
    }

    /** The row that there is, if there is one; see {@link #list}. */
    public <E> Optional<E> one(Class<E> type, String rest, Object... values) {
        var reader = reader(type);
        return statement("select * from " + reader.table() + " " + rest, values)
                .query(reader)
                .optional();
    }

    /** How many rows there are; see {@link #list}. */
    public int count(Class<?> type, String rest, Object... values) {
        return statement("select count(*) from " + reader(type).table() + " " + rest, values)
                .query(Integer.class)
                .single();
    }

    /** As many question marks as there are values, which must be at least one, in brackets. */
    public static String places(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private StatementSpec statement(String sql, Object... values) {
        return database.sql(copies.inspect(sql)).params(values);
    }

    @SuppressWarnings("unchecked")
    private <E> RowReader<E> reader(Class<E> type) {
        return (RowReader<E>) readers.computeIfAbsent(type, RowReader::of);
    }
}
