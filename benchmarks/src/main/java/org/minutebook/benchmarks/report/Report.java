package org.minutebook.benchmarks.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minutebook.benchmarks.figures.Figure;
import org.minutebook.benchmarks.report.Target.Numbers;
import org.springframework.boot.SpringBootVersion;

/** Writes all results down as Markdown. */
public final class Report {
    private final List<? extends Figure> figures;
    private final Properties reasons = read("/reasons.properties");
    private final Properties versions = read("/versions.properties");

    /** @param figures all there are, in their order */
    public Report(List<? extends Figure> figures) {
        this.figures = figures;
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var text = new InputStreamReader(Report.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** Writes the file anew. */
    public void write(Path file, List<Result> results) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, lines(results));
    }

    List<String> lines(List<Result> results) {
        var lines = new ArrayList<String>();
        lines.add("# Figures");
        lines.add("");
        lines.add(
                "Written by the program in [`benchmarks`](../benchmarks/README.md), which says how to run it and how figures are"
                        + " taken. Nobody edits this file.");
        lines.add("");
        lines.add("- Machine: " + Machine.described());
        lines.add("- " + versions(results));
        lines.add("- Forcing a block of 4 KiB to the disk took " + probes(results) + " µs around the figures");
        lines.add("");
        lines.add(
                "A ratio is ours divided by the other side's, both in one run, in turn; the interval is the 95 % bootstrap interval"
                        + " of its median. Values without an interval were counted, or taken once.");
        var byFigure = results.stream().collect(Collectors.groupingBy(Result::figure));
        for (Figure figure : figures) {
            if (byFigure.containsKey(figure.number())) {
                lines.addAll(section(figure, byFigure.get(figure.number())));
            }
        }
        return lines;
    }

    private List<String> section(Figure figure, List<Result> results) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("## " + figure.number() + ": " + figure.title());
        lines.add("");
        lines.add("| | on | value | 95 % | target | |  |");
        lines.add("|---|---|---|---|---|---|---|");
        results.forEach(result -> lines.add(row(result)));
        for (String reason : reasonsFor(figure, results)) {
            lines.add("");
            lines.add(reason);
        }
        lines.add("");
        lines.add(taken(results));
        return lines;
    }

    private static String row(Result result) {
        var measured = result.measured();
        var value = measured.value();
        var interval =
                value.low() == value.high() ? "" : Numbers.written(value.low()) + " – " + Numbers.written(value.high());
        return "| "
                + String.join(
                        " | ",
                        measured.what(),
                        title(result.database()),
                        (Numbers.written(value.value()) + " " + measured.unit()).strip(),
                        interval,
                        measured.target().written(),
                        verdict(measured),
                        measured.detail())
                + " |";
    }

    private static String title(String database) {
        return database.equals("h2") ? "H2" : "MariaDB";
    }

    private static String verdict(Measured measured) {
        if (!measured.target().isSet()) {
            return "";
        }
        return measured.target().isReachedBy(measured.value().value()) ? "reached" : "**not reached**";
    }

    private List<String> reasonsFor(Figure figure, List<Result> results) {
        return results.stream()
                .filter(result -> verdict(result.measured()).startsWith("**"))
                .map(result -> reason(figure.number() + "." + result.measured().key(), result.database()))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
    }

    /** A reason for one database comes before one for both. */
    private String reason(String key, String database) {
        return reasons.getProperty(key + "." + database, reasons.getProperty(key, ""));
    }

    private static String taken(List<Result> results) {
        return results.stream()
                .map(result -> "Taken on " + title(result.database()) + " "
                        + result.at().truncatedTo(ChronoUnit.MINUTES) + ", commit " + result.commit() + ", seed "
                        + result.seed() + ", "
                        + (result.quick() ? "**a quick run** of " : "")
                        + String.format(Locale.ROOT, "%,d events", result.events()) + "; disk "
                        + Numbers.written(result.probeBefore()) + " µs before, "
                        + Numbers.written(result.probeAfter()) + " µs after.")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String probes(List<Result> results) {
        var summary = results.stream()
                .flatMap(result -> List.of(result.probeBefore(), result.probeAfter()).stream())
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return Numbers.written(summary.getMin()) + " to " + Numbers.written(summary.getMax());
    }

    private String versions(List<Result> results) {
        var databases = results.stream()
                .collect(Collectors.toMap(
                        result -> title(result.database()), Result::version, (first, later) -> later, TreeMap::new))
                .entrySet()
                .stream()
                .map(Map.Entry::toString)
                .map(entry -> entry.replace('=', ' '))
                .collect(Collectors.joining(", "));
        return "Java " + Runtime.version() + ", " + databases + ", Spring Boot " + SpringBootVersion.getVersion()
                + ", Axon " + versions.getProperty("axon");
    }
}
