package org.minutebook.query.drills;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;

/** The tables of all views, as they are shown and as the record makes them anew. */
final class Views {
    private static final String SECOND = "_second";
    private static final Pattern OF_A_VIEW = Pattern.compile("view_([a-z]+)_[a-z]+");

    private Views() {}

    /** The rows of each table in the copy that is shown, under the name of the first, in an order of their own. */
    static SortedMap<String, List<String>> in(TestDatabase database) {
        try (Connection connection = database.open()) {
            var shown = shown(connection);
            var rows = new TreeMap<String, List<String>>();
            for (String table : tables(connection)) {
                Matcher view = OF_A_VIEW.matcher(table);
                if (view.matches()) {
                    var copy = shown.getOrDefault("query." + view.group(1), "FIRST");
                    rows.put(table, rows(connection, copy.equals("FIRST") ? table : table + SECOND));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows that are in one of them only, so many at most that they can be read. */
    static List<String> differences(Map<String, List<String>> one, Map<String, List<String>> other) {
        var differences = new ArrayList<String>();
        for (String table : one.keySet()) {
            only(one.get(table), other.get(table)).forEach(row -> differences.add("- " + table + ": " + row));
            only(other.get(table), one.get(table)).forEach(row -> differences.add("+ " + table + ": " + row));
        }
        return differences.subList(0, Math.min(differences.size(), 20));
    }

    private static List<String> only(List<String> rows, List<String> others) {
        var left = new ArrayList<>(rows);
        left.removeAll(others);
        return left;
    }

    /** Makes all views anew from the record: the one place that knows how. */
    static void rebuild(RunningMinutebook minutebook) {
        minutebook.rebuildAll();
    }

    private static Map<String, String> shown(Connection connection) throws SQLException {
        var shown = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select name, shown from projection")) {
            while (row.next()) {
                shown.put(row.getString(1), row.getString(2));
            }
        }
        return shown;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var names = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
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
