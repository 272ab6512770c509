package org.minutebook.query.drills;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;

/** The tables of all views, as they are and as the record makes them anew. */
final class Views {
    private static final Pattern OF_A_VIEW = Pattern.compile("(directory|office|minutes|action)(_.*)?");

    private Views() {}

    /** The rows of each table, in an order of their own. */
    static SortedMap<String, List<String>> in(TestDatabase database) {
        try (Connection connection = database.open()) {
            var rows = new TreeMap<String, List<String>>();
            for (String table : tables(connection)) {
                rows.put(table, rows(connection, table));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Makes all views anew from the record: the one place that knows how. */
    static void rebuild(RunningMinutebook minutebook) {
        minutebook.replayAll();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var names = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                if (OF_A_VIEW.matcher(names.getString("TABLE_NAME")).matches()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select * from " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getMetaData().getColumnLabel(column) + "=" + row.getString(column));
                }
                rows.add(String.join(", ", values));
            }
        }
        rows.sort(null);
        return rows;
    }
}
