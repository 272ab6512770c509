package org.minutebook.benchmarks.databases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much room tables and their indexes take on the server. */
final class Sizes {
    private static final String SECOND = "_second";

    private Sizes() {}

    /** The bytes of all tables, as the server allocates them; of a view that stands there twice, the larger copy. */
    static long ofTables(Database database) throws SQLException {
        var bytes = new TreeMap<String, Long>();
        analyze(database);
        try (var connection = database.open();
                var query = connection.prepareStatement("select table_name, data_length + index_length"
                        + " from information_schema.tables where table_schema = ?")) {
            query.setString(1, database.name());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var name = row.getString(1);
                    var view = name.endsWith(SECOND) ? name.substring(0, name.length() - SECOND.length()) : name;
                    bytes.merge(view, row.getLong(2), Math::max);
                }
            }
        }
        return bytes.entrySet().stream().mapToLong(Map.Entry::getValue).sum();
    }

    private static void analyze(Database database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("show tables")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String table : names) {
                statement.execute("analyze table " + table);
            }
        }
    }
}
