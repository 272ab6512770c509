package org.minutebook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minutebook.benchmarks.databases.DatabaseKind;
import org.minutebook.benchmarks.databases.Databases;
import org.minutebook.benchmarks.databases.DiskProbe;
import org.minutebook.benchmarks.figures.Bench;
import org.minutebook.benchmarks.figures.Figure;
import org.minutebook.benchmarks.figures.Figures;
import org.minutebook.benchmarks.report.Machine;
import org.minutebook.benchmarks.report.Measured;
import org.minutebook.benchmarks.report.Report;
import org.minutebook.benchmarks.report.Result;
import org.minutebook.benchmarks.report.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes figures, keeps them, and writes the table of all that are kept. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes the figures of speed and size on databases of its own, and writes them down.")
public final class Benchmarks implements Callable<Integer> {
    private static final long MANY = 1_000_000;
    private static final long FEW = 20_000;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "P1,P9",
            description = "Only these figures; what was kept of others stays in the table.")
    private List<String> only;

    @Option(
            names = "--databases",
            split = ",",
            defaultValue = "h2,mariadb",
            paramLabel = "NAMES",
            description = "h2, mariadb or both. Unless said: ${DEFAULT-VALUE}.")
    private List<String> kinds;

    @Option(names = "--events", description = "How long the largest record is. Unless said: 1,000,000; quick: 20,000.")
    private Long events;

    @Option(names = "--quick", description = "As little as still gives values: about four minutes.")
    private boolean quick;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "What chance begins with. Unless said: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--report",
            defaultValue = "docs/benchmarks.md",
            description = "Where the table goes. Unless said: ${DEFAULT-VALUE}.")
    private Path report;

    @Option(
            names = "--results",
            defaultValue = "benchmarks/target/results",
            description = "Where results are kept. Unless said: ${DEFAULT-VALUE}.")
    private Path results;

    @Option(names = "--render", description = "Measures nothing: writes the table of what is kept.")
    private boolean render;

    @Option(names = "--keep-data", description = "Leaves the databases where they are, to be looked at.")
    private boolean keepData;

    /** See {@code --help}. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    /** {@inheritDoc} 0 when every figure could be taken, reached or not; 1 otherwise. */
    @Override
    public Integer call() throws IOException {
        var kept = new Results(results);
        boolean whole = true;
        if (!render) {
            for (String kind : kinds) {
                whole &= measureOn(DatabaseKind.valueOf(kind.toUpperCase(Locale.ROOT)), kept);
            }
        }
        new Report(Figures.ALL).write(report, kept.all());
        System.err.println("Written to " + report);
        return whole ? 0 : 1;
    }

    private boolean measureOn(DatabaseKind kind, Results kept) throws IOException {
        Path dir = Files.createTempDirectory("minutebook-benchmarks");
        boolean whole = true;
        try (var databases = Databases.start(kind, dir)) {
            var bench = new Bench(databases, seed, length(), quick);
            for (Figure figure : Figures.ALL) {
                if (only == null || only.contains(figure.number())) {
                    whole &= take(figure, bench, kept);
                }
            }
        } finally {
            if (!keepData) {
                delete(dir);
            }
        }
        return whole;
    }

    private long length() {
        if (events != null) {
            return events;
        }
        return quick ? FEW : MANY;
    }

    private boolean take(Figure figure, Bench bench, Results kept) throws IOException {
        var databases = bench.databases();
        var name = databases.kind().name().toLowerCase(Locale.ROOT);
        System.err.printf("%s on %s: %s%n", figure.number(), databases.kind().title(), figure.title());
        long begun = System.nanoTime();
        try {
            double before = DiskProbe.micros(databases.dir());
            List<Measured> lines = figure.measure(bench);
            double after = DiskProbe.micros(databases.dir());
            var version = databases.version();
            kept.keep(
                    figure.number(),
                    name,
                    lines.stream()
                            .map(line -> new Result(
                                    figure.number(),
                                    name,
                                    version,
                                    line,
                                    before,
                                    after,
                                    Instant.now(),
                                    Machine.commit(),
                                    seed,
                                    length(),
                                    quick))
                            .toList());
            lines.forEach(line -> System.err.printf(
                    Locale.ROOT,
                    "  %s: %.4g %s [%.4g, %.4g] %s%n",
                    line.what(),
                    line.value().value(),
                    line.unit(),
                    line.value().low(),
                    line.value().high(),
                    line.detail()));
            System.err.printf("  took %.0f s%n", (System.nanoTime() - begun) / 1e9);
            return true;
        } catch (Exception failed) {
            System.err.println("  could not be taken");
            failed.printStackTrace();
            return false;
        }
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
