package org.minutebook.query.drills;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    /** Tests that take both processors of a machine for themselves: they run alone, after the others. */
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

    private static void write() {
        var lines = new ArrayList<String>();
        lines.add("# Drills");
        lines.add("");
        lines.add("Written by the drills themselves; README says how to run them. A row that failed says so.");
        lines.add("");
        lines.add("- " + Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES));
        lines.add("- " + machine());
        lines.add("");
        lines.add("| | what is done | on | trials | found | control | took |");
        lines.add("|---|---|---|---|---|---|---|");
        DONE.stream()
                .sorted(Comparator.comparing(drill -> drill.number))
                .map(Drill::row)
                .forEach(lines::add);
        Path report = report();
        try {
            Files.createDirectories(report.getParent());
            Files.write(report, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
