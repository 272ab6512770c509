package org.minutebook.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.projections.Places.Place;
import org.minutebook.record.test.TestDatabases;

class CopiesTests {
    private static final String SECOND = "_second";

    @TempDir
    Path dir;

    @Test
    void a_statement_goes_to_the_copy_that_is_shown() {
        var copies = new Copies();
        var sql = "select t.title from view_offices_tenure t join view_directory_body b on b.body_id = t.body_id";
        assertThat(copies.inspect(sql)).isEqualTo(sql);
        copies.show("query.offices", new Place(1, Copy.SECOND));
        assertThat(copies.inspect(sql))
                .isEqualTo("select t.title from view_offices_tenure_second t"
                        + " join view_directory_body b on b.body_id = t.body_id");
    }

    @Test
    void who_is_late_to_say_which_copy_is_shown_changes_nothing() {
        var copies = new Copies();
        copies.show("query.offices", new Place(8, Copy.SECOND));
        copies.show("query.offices", new Place(7, Copy.FIRST));
        assertThat(copies.inspect("select 1 from view_offices_tenure"))
                .isEqualTo("select 1 from view_offices_tenure_second");
        copies.show("query.offices", new Place(8, Copy.FIRST));
        assertThat(copies.inspect("select 1 from view_offices_tenure")).isEqualTo("select 1 from view_offices_tenure");
    }

    @Test
    void a_thread_that_has_chosen_a_copy_goes_there() throws InterruptedException {
        var copies = new Copies();
        copies.choose("query.offices", Copy.SECOND);
        assertThat(copies.inspect("delete from view_offices_tenure"))
                .isEqualTo("delete from view_offices_tenure_second");
        assertThat(copies.inspect("delete from view_directory_body")).isEqualTo("delete from view_directory_body");
        var other = new ArrayList<String>();
        var thread = new Thread(() -> other.add(copies.inspect("delete from view_offices_tenure")));
        thread.start();
        thread.join();
        assertThat(other).containsExactly("delete from view_offices_tenure");
        copies.forget();
        assertThat(copies.inspect("delete from view_offices_tenure")).isEqualTo("delete from view_offices_tenure");
    }

    @ParameterizedTest
    @EnumSource
    void both_copies_of_a_view_have_the_same_columns_keys_and_indexes(TestDatabases.Kind kind) throws SQLException {
        var database = kind.fresh(dir);
        RunningMinutebook.start(database).close();
        try (Connection connection = database.open()) {
            var tables = tables(connection);
            var first = tables.stream().filter(table -> !table.endsWith(SECOND)).toList();
            assertThat(first).hasSizeGreaterThan(10);
            assertThat(tables).hasSize(2 * first.size());
            for (String table : first) {
                assertThat(shape(connection, table + SECOND)).as(table).isEqualTo(shape(connection, table));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var names =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "view%", null)) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** Columns, key and indexes, without the names of the latter. */
    private static List<String> shape(Connection connection, String table) throws SQLException {
        var shape = new ArrayList<String>();
        var catalog = connection.getCatalog();
        var schema = connection.getSchema();
        try (ResultSet column = connection.getMetaData().getColumns(catalog, schema, table, "%")) {
            while (column.next()) {
                shape.add(column.getString("COLUMN_NAME") + " " + column.getString("TYPE_NAME") + " "
                        + column.getInt("COLUMN_SIZE") + " " + column.getString("IS_NULLABLE"));
            }
        }
        var indexes = new TreeSet<String>();
        try (ResultSet index = connection.getMetaData().getIndexInfo(catalog, schema, table, false, false)) {
            while (index.next()) {
                indexes.add(index.getString("COLUMN_NAME") + " " + index.getShort("ORDINAL_POSITION") + " "
                        + index.getBoolean("NON_UNIQUE"));
            }
        }
        shape.addAll(indexes);
        return shape;
    }
}
