package org.minutebook.query.renditions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Page;
import org.minutebook.query.reading.Paging;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers as JSON, or as CSV (RFC 4180) when the address ends in {@code .csv}. */
public final class Renditions {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Renditions() {}

    /** A list, whose lines in CSV are its items. */
    public static <T> ResponseEntity<Object> of(HttpServletRequest request, Items<T> items, Columns<T> columns) {
        return of(request, items, items.items(), columns);
    }

    /**
     * A part of a list.
     *
     * @param next where the next part is to be had, as the header {@code Link} says as well; null at the end
     */
    record Part<T>(List<T> items, String next) {}

    /** A part of a list, whose lines in CSV are its items. */
    public static <T> ResponseEntity<Object> of(HttpServletRequest request, Page<T> page, Columns<T> columns) {
        if (page.last() == null) {
            return of(request, new Part<>(page.items(), null), page.items(), columns);
        }
        var next = next(request, page);
        var answer = of(request, new Part<>(page.items(), next), page.items(), columns);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(answer.getBody());
    }

    /** The same address, for what comes behind the page, as known when the list was begun. */
    private static String next(HttpServletRequest request, Page<?> page) {
        var asked = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        asked.put("known", Long.toString(page.known()));
        asked.put("cursor", Paging.cursor(page));
        return request.getRequestURI()
                + asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** An answer of another shape, with the lines that it has in CSV. */
    public static <T> ResponseEntity<Object> of(
            HttpServletRequest request, Object answer, List<T> lines, Columns<T> columns) {
        return request.getRequestURI().endsWith(".csv")
                ? ResponseEntity.ok().contentType(CSV).body(csv(lines, columns))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static <T> String csv(List<T> lines, Columns<T> columns) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.names());
            for (T line : lines) {
                printer.printRecord(
                        columns.cells(line).stream().map(Renditions::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
