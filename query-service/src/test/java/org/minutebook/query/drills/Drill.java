package org.minutebook.query.drills;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * One drill and its figures, for the report.
 *
 * <pre>{@code
 * try (var drill = Drill.begin("R7", "1 % poison events", database.product())) {
 *     …
 *     drill.trials("1,000 events, 10 poisoned");
 *     drill.found("10 in the queue, nothing lost");
 *     drill.control("without the queue the view stopped: caught");
 * }
 * }</pre>
 *
 * <p>Whatever has no finding when it is closed has failed, and the report says so. The report is written anew after
 * each drill, so that it is whole at the end of the run: {@code target/drills.md}, or the file that
 * {@code minutebook.drills.report} names; both from the project's root.
 */
final class Drill implements AutoCloseable {
    /**
     * Tests that measure time, or take both processors of a machine for themselves: they run alone, after the others.
     */
    static final String TAG = "drill";

    private static final List<Drill> DONE = new ArrayList<>();
    private static final String FAILED = "**failed**";

    private final String number;
    private final String what;
    private final String database;
    private final Instant begun = Clock.systemUTC().instant();
    private String trials = "";
    private String found = FAILED;
    private String control = "";
    private Duration took;

    private Drill(String number, String what, String database) {
        this.number = number;
        this.what = what;
        this.database = database;
    }

    /**
     * Begins to take the time.
     *
     * @param number as the project counts its drills, such as {@code R1}
     * @param what what is done to the application, in a few words
     * @param database which ones, and their versions
     */
    static Drill begin(String number, String what, String database) {
        return new Drill(number, what, database);
    }

    /** How many times a longer run repeats something: the system property {@code minutebook.drills.<name>}. */
    static int times(String name, int unlessSaid) {
        return Integer.getInteger("minutebook.drills." + name, unlessSaid);
    }

    /** How often, and with what load. */
    void trials(String words) {
        trials = words;
    }

    /** What came of it, once it has passed. */
    void found(String words) {
        found = words;
    }

    /** What the control showed, once it has been caught. */
    void control(String words) {
        control = words;
    }

    @Override
    public void close() {
        took = Duration.between(begun, Clock.systemUTC().instant());
        synchronized (DONE) {
            DONE.add(this);
            System.out.println("Minutebook drills: " + row());
            write();
        }
    }

    private String row() {
        return "| " + String.join(" | ", number, what, database, trials, found, control, seconds()) + " |";
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.0f s", took.toMillis() / 1000.0);
    }

    /** Puts the rows of this process among those that other processes have written. */
    private static void write() {
        Path report = report();
        try {
            Files.createDirectories(report.getParent());
            try (var file = FileChannel.open(
                            report.resolveSibling(report.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                assert lock.isValid();
                Files.write(report, lines(report));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path report) throws IOException {
        var rows = new TreeMap<String, String>();
        if (Files.exists(report)) {
            Files.readAllLines(report).stream()
                    .filter(line -> line.startsWith("| R"))
                    .forEach(row -> rows.put(keyOf(row), row));
        }
        DONE.stream().map(Drill::row).forEach(row -> rows.put(keyOf(row), row));
        var lines = new ArrayList<>(List.of(
                "# Drills",
                "",
                "Written by the drills themselves; README says how to run them. A row that failed says so.",
                "",
                "- " + Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES),
                "- " + machine(),
                "",
                "| | what is done | on | trials | found | control | took |",
                "|---|---|---|---|---|---|---|"));
        lines.addAll(rows.values());
        return lines;
    }

    /** Which drill, and on what. */
    private static String keyOf(String row) {
        return String.join("|", List.of(row.split(" \\| ")).subList(0, 3));
    }

    private static String machine() {
        var gibibytes = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / 1024.0 / 1024 / 1024)
                : 0;
        return Runtime.getRuntime().availableProcessors() + " cores, " + gibibytes + " GiB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version();
    }

    private static Path report() {
        Path root = Path.of("").toAbsolutePath();
        while (Files.notExists(root.resolve("mvnw")) && root.getParent() != null) {
            root = root.getParent();
        }
        return root.resolve(System.getProperty("minutebook.drills.report", "target/drills.md"));
    }
}
