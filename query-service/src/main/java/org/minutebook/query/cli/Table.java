package org.minutebook.query.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Lines of text in columns, each as wide as its widest cell; the last is as long as it is. */
final class Table {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::cell).toList());
    }

    void print(PrintStream out) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> out.println(IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column]))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing()));
    }

    /** Text as one line that a terminal only shows: what is in the record must not steer it. */
    static String cell(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }

    /** A value that may be unknown: as it is, or which kind of unknown. */
    static String value(JsonNode recorded) {
        return isRecorded(recorded)
                ? recorded.path("value").asString()
                : recorded.path("state").asString().replace('-', ' ');
    }

    /** A part of a value that may be unknown; see {@link #value}. */
    static String value(JsonNode recorded, String part) {
        return isRecorded(recorded) ? recorded.path("value").path(part).asString() : value(recorded);
    }

    static boolean isRecorded(JsonNode recorded) {
        return recorded.path("state").asString().equals("recorded");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - width(text));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
