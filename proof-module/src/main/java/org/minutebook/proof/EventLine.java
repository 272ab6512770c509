package org.minutebook.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * One event as it is stored, as a line of JSON: every column's text, the leaf and the chain, in the order of the table.
 *
 * <p>There is one way only to write an event, and no other is read: so no byte of a line can change unnoticed.
 *
 * @param columns the stored text of each column but the last two, in the order of {@link #COLUMNS}
 */
public record EventLine(List<String> columns, byte[] leaf, byte[] chain) {
    /** The columns that a leaf is made of, in their order. */
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

    private static final Set<String> NUMBERS = Set.of("position", "commit_end", "stream_sequence");
    private static final HexFormat HEX = HexFormat.of();

    /** The columns are copied. */
    public EventLine {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a line, without its newline.
     *
     * @throws Unreadable when it is not written as {@link #toString} writes it
     */
    public static EventLine read(String line) {
        var reader = new Reader(line);
        var columns = reader.columns();
        reader.key(",", "leaf");
        byte[] leaf = hex(reader.text());
        reader.key(",", "chain");
        byte[] chain = hex(reader.text());
        var event = new EventLine(columns, leaf, chain);
        if (!event.toString().equals(line)) {
            throw new Unreadable("An event is not written like this");
        }
        return event;
    }

    /**
     * Reads the columns alone, which {@link #written} wrote.
     *
     * @throws Unreadable when they are not written as that writes them
     */
    static List<String> readColumns(String line) {
        var columns = new Reader(line).columns();
        if (!written(columns).equals(line)) {
            throw new Unreadable("An event is not written like this");
        }
        return columns;
    }

    /** The columns alone, without leaf and chain. */
    static String written(List<String> columns) {
        return begun(columns).append('}').toString();
    }

    private static byte[] hex(String digits) {
        try {
            return HEX.parseHex(digits);
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("'" + digits + "' is not hexadecimal");
        }
    }

    /** Where the event stands in the record. */
    public long position() {
        return Long.parseLong(columns.get(0));
    }

    /** Whether the leaf is that of the columns. */
    public boolean isAsRecorded() {
        return Arrays.equals(leaf, Chain.leaf(columns));
    }

    /** The line, without a newline. */
    @Override
    public String toString() {
        return begun(columns)
                .append(",\"leaf\":\"")
                .append(HEX.formatHex(leaf))
                .append("\",\"chain\":\"")
                .append(HEX.formatHex(chain))
                .append("\"}")
                .toString();
    }

    private static StringBuilder begun(List<String> columns) {
        var line = new StringBuilder();
        for (int column = 0; column < COLUMNS.size(); column++) {
            line.append(column == 0 ? '{' : ',');
            line.append('"').append(COLUMNS.get(column)).append("\":");
            if (NUMBERS.contains(COLUMNS.get(column))) {
                line.append(columns.get(column));
            } else {
                quote(columns.get(column), line);
            }
        }
        return line;
    }

    private static void quote(String text, StringBuilder line) {
        line.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                line.append('\\').append(character);
            } else if (character < ' ') {
                line.append(String.format("\\u%04x", (int) character));
            } else {
                line.append(character);
            }
        }
        line.append('"');
    }

    /** Reads what {@link #toString} wrote, from left to right. */
    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        List<String> columns() {
            var columns = new ArrayList<String>(COLUMNS.size());
            for (String column : COLUMNS) {
                key(columns.isEmpty() ? "{" : ",", column);
                columns.add(NUMBERS.contains(column) ? number() : text());
            }
            return columns;
        }

        void key(String before, String name) {
            var expected = before + "\"" + name + "\":";
            if (!line.startsWith(expected, at)) {
                throw new Unreadable("The column " + name + " is not where it should be");
            }
            at += expected.length();
        }

        String number() {
            int start = at;
            while (at < line.length() && (line.charAt(at) == '-' || Character.isDigit(line.charAt(at)))) {
                at++;
            }
            var digits = line.substring(start, at);
            if (!isWritten(digits)) {
                throw new Unreadable("'" + digits + "' is no number");
            }
            return digits;
        }

        private static boolean isWritten(String digits) {
            try {
                return Long.toString(Long.parseLong(digits)).equals(digits);
            } catch (NumberFormatException wrong) {
                return false;
            }
        }

        String text() {
            expect('"');
            var text = new StringBuilder();
            while (next() != '"') {
                text.append(next() == '\\' ? escaped() : line.charAt(at++));
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            at++;
            char kind = next();
            at++;
            if (kind != 'u') {
                return kind;
            }
            try {
                char character = (char) Integer.parseInt(line, at, Math.min(at + 4, line.length()), 16);
                at += 4;
                return character;
            } catch (NumberFormatException wrong) {
                throw new Unreadable("A character is not written as it should be");
            }
        }

        private void expect(char character) {
            if (next() != character) {
                throw new Unreadable("There is something else where " + character + " should be");
            }
            at++;
        }

        private char next() {
            if (at >= line.length()) {
                throw new Unreadable("The line ends in the middle of an event");
            }
            return line.charAt(at);
        }
    }
}
