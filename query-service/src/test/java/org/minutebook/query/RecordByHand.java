package org.minutebook.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The log's rows, read and written with plain SQL and chained as the format says, by no class of the application: what
 * an earlier release left, or what somebody makes who knows the format.
 */
public final class RecordByHand {
    /** All columns but the chain's own, in their order. */
    public static final List<String> COLUMNS = List.of(
            "position",
            "commit_end",
            "event_id",
            "stream_id",
            "stream_type",
            "stream_sequence",
            "type",
            "revision",
            "recorded_at",
            "payload",
            "metadata");

    private static final String LEAF = "leaf";
    private static final String CHAIN = "chain";
    private static final HexFormat HEX = HexFormat.of();
    private static final String NAMES = String.join(", ", COLUMNS);

    private RecordByHand() {}

    /** All rows, each as the text of its columns, which may be changed. */
    public static List<Map<String, String>> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery("select " + NAMES + ", leaf, chain from event_log order by position")) {
            var rows = new ArrayList<Map<String, String>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (String column : COLUMNS) {
                    row.put(column, result.getString(column));
                }
                row.put(LEAF, HEX.formatHex(result.getBytes(LEAF)));
                row.put(CHAIN, HEX.formatHex(result.getBytes(CHAIN)));
                rows.add(row);
            }
            return rows;
        }
    }

    /** Puts these rows in place of all that there are, chained from the first, with the head behind the last. */
    public static void write(Connection connection, List<Map<String, String>> rows) throws SQLException {
        byte[] chain = new byte[32];
        for (Map<String, String> row : rows) {
            byte[] leaf = leafOf(row);
            chain = sha256(new byte[] {2}, chain, leaf);
            row.put(LEAF, HEX.formatHex(leaf));
            row.put(CHAIN, HEX.formatHex(chain));
        }
        writeWithTheChainThatWas(connection, rows);
        var last = rows.get(rows.size() - 1);
        try (var update = connection.prepareStatement("update log_head set recorded_at = ?, chain = ? where id = 1")) {
            update.setString(1, last.get("recorded_at"));
            update.setBytes(2, chain);
            update.executeUpdate();
        }
    }

    /**
     * Puts these rows in place of all that there are, with the chain values that they have, and moves the head there.
     */
    public static void writeWithTheChainThatWas(Connection connection, List<Map<String, String>> rows)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from event_log");
            statement.executeUpdate("update log_head set last_position = "
                    + rows.get(rows.size() - 1).get("position"));
        }
        var places = COLUMNS.stream().map(column -> "?, ").collect(Collectors.joining());
        try (var insert = connection.prepareStatement(
                "insert into event_log (" + NAMES + ", leaf, chain) values (" + places + "?, ?)")) {
            for (Map<String, String> row : rows) {
                int place = 1;
                for (String column : COLUMNS) {
                    insert.setString(place++, row.get(column));
                }
                insert.setBytes(place++, HEX.parseHex(row.get(LEAF)));
                insert.setBytes(place, HEX.parseHex(row.get(CHAIN)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] leafOf(Map<String, String> row) {
        var parts = new ArrayList<byte[]>();
        parts.add(new byte[] {0});
        for (String column : COLUMNS) {
            byte[] text = row.get(column).getBytes(StandardCharsets.UTF_8);
            parts.add(ByteBuffer.allocate(4).putInt(text.length).array());
            parts.add(text);
        }
        return sha256(parts.toArray(byte[][]::new));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
