package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.MinutebookProcess;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.drills.AtPoint.Point;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/**
 * R1: the application is killed again and again while clerks record, at random moments and at named points.
 *
 * <p>After each kill the record, as the kill left it, has every acknowledged command once, every other one whole or not
 * at all, and a whole chain; at the end all views are what the record makes of them. {@code minutebook.drills.kills}
 * says how often on each database, {@code minutebook.drills.seed} repeats the moments of an earlier run.
 */
class KillingTheApplicationTests {
    private static final int KILLS = Drill.times("kills", 8);
    private static final long SEED = Long.getLong("minutebook.drills.seed", System.nanoTime());
    private static final int CLERKS = 4;
    private static final int LATEST_PASS = 60;

    private static final int MOST_BEFORE_KILL = 60;

    private static final String CHECKPOINTS = "minutebook.checkpoints.every=1s";

    /** So many commands set up a board and hold a meeting. */
    private static final int A_MEETING = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path dir;

    /** A run on one database. */
    private record Outcome(String product, int acknowledged, int unanswered, Map<Point, Integer> atPoints) {}

    @Test
    void nothing_acknowledged_is_lost_or_doubled_and_views_are_what_the_record_makes() {
        try (var drill = Drill.begin("R1", "`kill -9` of the application", "H2, server")) {
            List<Callable<Outcome>> runs = Stream.of(TestDatabases.Kind.values())
                    .<Callable<Outcome>>map(kind -> () -> run(kind, dir.resolve(kind.name())))
                    .toList();
            var outcomes = AtOnce.all(runs);
            drill.trials(KILLS + " kills on each, seed " + SEED + ": "
                    + outcomes.get(0).atPoints() + ", the others at random moments");
            drill.found(String.join(
                    "; ",
                    outcomes.stream()
                            .map(outcome -> outcome.product() + ": " + outcome.acknowledged()
                                    + " commands acknowledged, " + outcome.unanswered()
                                    + " without an answer at a kill; 0 lost, 0 doubled, chain whole, views = replay")
                            .toList()));
            drill.control("H2 without `WRITE_DELAY=0`: " + lossWithoutWriting(dir.resolve("control")));
        }
    }

    private static Outcome run(TestDatabases.Kind kind, Path dir) {
        var database = kind.fresh(made(dir));
        var random = new Random(SEED + kind.ordinal());
        var ledger = new Ledger();
        var clerks = clerks(ledger);
        var atPoints = new EnumMap<Point, Integer>(Point.class);
        int unanswered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var point = kill % 2 == 0 ? null : pointOf(kill / 2 + kind.ordinal() * 3);
            if (point == null) {
                killAtRandom(database, dir, clerks, ledger, random, kill > 0 && kill % 8 == 0);
            } else {
                haltAt(point, 1 + random.nextInt(latest(point)), database, dir, clerks, ledger);
                atPoints.merge(point, 1, Integer::sum);
            }
            unanswered += ledger.unanswered().size();
            assertThat(ledger.differencesFrom(asLeft(database, dir, kill)))
                    .as("%s, kill %d at %s, seed %d", kind, kill, point == null ? "random" : point, SEED)
                    .isEmpty();
        }
        assertThat(ledger.surprises()).isEmpty();
        finish(database, clerks, ledger);
        return new Outcome(database.product(), ledger.acknowledged(), unanswered, atPoints);
    }

    /** One database begins in the middle, so that few kills pass all points. */
    private static Point pointOf(int number) {
        return Point.values()[number % Point.values().length];
    }

    /** There is a checkpoint a second at most. */
    private static int latest(Point point) {
        return point == Point.AT_CHECKPOINT ? 3 : LATEST_PASS;
    }

    private static List<Clerk> clerks(Ledger ledger) {
        return IntStream.rangeClosed(1, CLERKS)
                .mapToObj(number -> new Clerk(new Script("C" + number), ledger))
                .toList();
    }

    /** Kills it while it works, or while it starts on what the last kill left. */
    private static void killAtRandom(
            TestDatabase database, Path dir, List<Clerk> clerks, Ledger ledger, Random random, boolean inStart) {
        try (var minutebook = MinutebookProcess.start(database, dir.resolve("output.txt"), CHECKPOINTS)) {
            if (inStart) {
                pause(500 + random.nextInt(4000));
                minutebook.kill();
                return;
            }
            assertThat(minutebook.awaitUp()).isTrue();
            whileWorking(clerks, minutebook.address(), () -> {
                awaitAcknowledged(ledger, ledger.acknowledged() + 1 + random.nextInt(MOST_BEFORE_KILL));
                pause(random.nextInt(100));
                minutebook.kill();
            });
        }
    }

    private static String[] withCheckpoints(String... settings) {
        return Stream.concat(Stream.of(settings), Stream.of(CHECKPOINTS)).toArray(String[]::new);
    }

    private static void haltAt(
            Point point, int time, TestDatabase database, Path dir, List<Clerk> clerks, Ledger ledger) {
        var log = dir.resolve("output.txt");
        try (var minutebook = MinutebookProcess.start(database, log, withCheckpoints(AtPoint.halt(point, time)))) {
            if (minutebook.awaitUp()) {
                whileWorking(
                        clerks,
                        minutebook.address(),
                        () -> assertThat(minutebook.endedWithin(PATIENCE))
                                .as("it passes %s %d times; answers %s", point, time, ledger)
                                .isTrue());
            }
            assertThat(minutebook.exitCode()).isEqualTo(AtPoint.KILLED);
        }
    }

    /** Lets the clerks work until nobody answers, and meanwhile sees to it that nobody does. */
    private static void whileWorking(List<Clerk> clerks, URI address, Runnable end) {
        var threads = Executors.newFixedThreadPool(CLERKS);
        try {
            var works = clerks.stream()
                    .map(clerk -> threads.submit(() -> clerk.workWhile(() -> true, address)))
                    .toList();
            end.run();
            for (var work : works) {
                work.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void finish(TestDatabase database, List<Clerk> clerks, Ledger ledger) {
        try (var minutebook = RunningMinutebook.start(database)) {
            clerks.forEach(clerk -> {
                clerk.finish(minutebook.address());
                int atLeast = ledger.acknowledged() + A_MEETING;
                clerk.workWhile(() -> ledger.acknowledged() < atLeast, minutebook.address());
            });
            assertThat(ledger.surprises()).isEmpty();
            assertThat(ledger.unanswered()).isEmpty();
            minutebook.awaitProjections();
            assertThat(ledger.differencesFrom(database)).isEmpty();
            var projections = minutebook.component(Projections.class);
            assertThat(projections.names())
                    .allSatisfy(name ->
                            assertThat(projections.deadLetters(name, 0, 3)).isEmpty());
            var live = Views.in(database);
            assertThat(live)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
            Views.rebuild(minutebook);
            assertThat(Views.differences(live, Views.in(database)))
                    .as("- live, + rebuilt; seed %d", SEED)
                    .isEmpty();
        }
    }

    /** Kills it on a database that acknowledges before it writes, until a loss is noticed. */
    private static String lossWithoutWriting(Path dir) {
        var kept = TestDatabases.h2(made(dir));
        var careless = new TestDatabase(
                kept.name(),
                kept.product(),
                kept.url().replace(";WRITE_DELAY=0", ""),
                kept.username(),
                kept.password());
        assertThat(careless.url()).isNotEqualTo(kept.url());
        var ledger = new Ledger();
        var clerks = clerks(ledger);
        var random = new Random(SEED);
        for (int kill = 0; kill < 5; kill++) {
            killAtRandom(careless, dir, clerks, ledger, random, false);
            var lost = ledger.differencesFrom(asLeft(careless, dir, kill)).stream()
                    .filter(difference -> difference.startsWith("lost: "))
                    .count();
            if (lost > 0) {
                return lost + " acknowledged commands lost at kill " + (kill + 1) + ": caught";
            }
        }
        throw new AssertionError("A database that does not write lost nothing, or it was not noticed");
    }

    /**
     * The database as the kill left it, for a reader of our own: the server's itself, of the embedded one a copy, so
     * that the application and nobody else has to make do with the file.
     */
    private static TestDatabase asLeft(TestDatabase database, Path dir, int kill) {
        var file = dir.resolve("minutebook.mv.db");
        if (Files.notExists(file)) {
            return database;
        }
        try {
            var copy = made(dir.resolve("left-by-" + kill));
            Files.copy(file, copy.resolve(file.getFileName()));
            return TestDatabases.h2(copy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path made(Path dir) {
        try {
            return Files.createDirectories(dir);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitAcknowledged(Ledger ledger, int commands) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.acknowledged() < commands) {
            assertThat(System.nanoTime()).as("%s", ledger).isLessThan(end);
            pause(1);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
