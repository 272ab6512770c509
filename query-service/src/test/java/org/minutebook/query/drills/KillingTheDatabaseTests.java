package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.MariaDbServer;
import org.minutebook.record.test.TestDatabases;

/**
 * R2: the database server is killed while clerks record and readers read, and comes back after some seconds.
 *
 * <p>Nothing acknowledged is lost; meanwhile everybody is told to come again, in the form of a problem; the application
 * goes on by itself, views included. {@code minutebook.drills.database-kills} says how often. The control is a server
 * that acknowledges before it writes.
 */
@Tag(Drill.TAG)
class KillingTheDatabaseTests {
    private static final int KILLS = Drill.times("database-kills", 3);
    private static final Duration DOWN = Duration.ofSeconds(7);
    private static final Duration RECOVERY = Duration.ofSeconds(15);
    private static final int CLERKS = 4;
    private static final int WORK = 60;

    /** The libraries print every lost connection, with its stack trace. */
    private static final String QUIET = "logging.level.root=off";

    @TempDir
    Path dir;

    /** How long after the server's return the first command was recorded, and all views had everything. */
    private record Recovery(Duration commands, Duration views) {}

    @Test
    void nothing_acknowledged_is_lost_and_the_application_goes_on_by_itself() {
        try (var server = TestDatabases.startMariaDb(dir.resolve("kept"))) {
            var database = server.freshDatabase();
            var ledger = new Ledger();
            var recoveries = new ArrayList<Recovery>();
            try (var drill = Drill.begin("R2", "`kill -9` of the database server", database.product());
                    var minutebook = RunningMinutebook.start(database, QUIET);
                    var load = new Load(minutebook, ledger)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    recoveries.add(killAndComeBack(server, minutebook, ledger));
                }
                load.finish();
                minutebook.awaitProjections();
                assertThat(ledger.surprises()).as("%s", ledger).isEmpty();
                assertThat(ledger.unanswered()).isEmpty();
                assertThat(ledger.differencesFrom(database)).isEmpty();
                var live = Views.in(database);
                Views.rebuild(minutebook);
                assertThat(Views.in(database)).isEqualTo(live);
                assertThat(recoveries)
                        .allSatisfy(recovery -> assertThat(recovery.views()).isLessThan(RECOVERY));
                drill.trials(KILLS + " kills, down for " + DOWN.toSeconds() + " s each");
                drill.found(ledger.acknowledged() + " commands acknowledged, 0 lost, 0 doubled; answers "
                        + ledger.answers() + "; first command recorded "
                        + worst(recoveries.stream().map(Recovery::commands).toList())
                        + " s after the server's return at worst, views there after "
                        + worst(recoveries.stream().map(Recovery::views).toList()) + " s");
                drill.control("`innodb_flush_log_at_trx_commit=0`: " + lossWithoutFlush());
            }
        }
    }

    private static Recovery killAndComeBack(MariaDbServer server, RunningMinutebook minutebook, Ledger ledger) {
        awaitWork(minutebook, ledger);
        server.kill();
        var back = now().plus(DOWN);
        minutebook.await("the server stays down", () -> now().isAfter(back));
        server.restart();
        var returned = now();
        int acknowledged = ledger.acknowledged();
        minutebook.await("commands are recorded", () -> ledger.acknowledged() > acknowledged);
        var commands = Duration.between(returned, now());
        minutebook.awaitProjections();
        return new Recovery(commands, Duration.between(returned, now()));
    }

    private static void awaitWork(RunningMinutebook minutebook, Ledger ledger) {
        int enough = ledger.acknowledged() + WORK;
        minutebook.await("some work", () -> ledger.acknowledged() >= enough);
    }

    private String lossWithoutFlush() {
        try (var server = TestDatabases.startMariaDb(dir.resolve("lost"), "--innodb-flush-log-at-trx-commit=0")) {
            var database = server.freshDatabase();
            var ledger = new Ledger();
            for (int kill = 1; kill <= 5; kill++) {
                try (var minutebook = RunningMinutebook.start(database, QUIET);
                        var load = new Load(minutebook, ledger)) {
                    awaitWork(minutebook, ledger);
                    server.kill();
                    load.stop();
                    server.restart();
                }
                var lost = ledger.differencesFrom(database).stream()
                        .filter(difference -> difference.startsWith("lost: "))
                        .count();
                if (lost > 0) {
                    return lost + " acknowledged commands lost at kill " + kill + ": caught";
                }
            }
        }
        throw new AssertionError("A server that does not write lost nothing, or it was not noticed");
    }

    private static String worst(List<Duration> durations) {
        return durations.stream()
                .max(Duration::compareTo)
                .map(longest -> String.format(Locale.ROOT, "%.1f", longest.toMillis() / 1000.0))
                .orElse("-");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** Clerks and readers at work. */
    private static final class Load implements AutoCloseable {
        private static final List<String> READS = List.of(
                "/api/v1/bodies",
                "/bodies/c1/meetings/2031-05-07/minutes.txt",
                "/api/v1/record/events?limit=5",
                "/api/v1/bodies/c1/offices",
                "/actuator/health");

        private final AtomicBoolean going = new AtomicBoolean(true);
        private final AtomicBoolean finishing = new AtomicBoolean(true);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final List<Future<Void>> works;

        private Load(RunningMinutebook minutebook, Ledger ledger) {
            var tasks = new ArrayList<Callable<Void>>();
            IntStream.rangeClosed(1, CLERKS).forEach(number -> {
                var clerk = new Clerk(new Script("C" + number), ledger);
                tasks.add(() -> {
                    clerk.workWhile(going::get, minutebook.address());
                    if (finishing.get()) {
                        clerk.finish(minutebook.address());
                    }
                    return null;
                });
            });
            tasks.add(() -> {
                var client = HttpClient.newHttpClient();
                for (int read = 0; going.get(); read++) {
                    read(client, minutebook, READS.get(read % READS.size()), ledger);
                }
                return null;
            });
            works = tasks.stream().map(threads::submit).toList();
        }

        private static void read(HttpClient client, RunningMinutebook minutebook, String path, Ledger ledger)
                throws Exception {
            var request = HttpRequest.newBuilder(minutebook.address().resolve(path))
                    .timeout(Duration.ofSeconds(120))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            ledger.counts("read " + answer.statusCode());
            boolean notYet = answer.statusCode() == 404 && answer.body().contains("-known\"");
            boolean comeAgain = answer.statusCode() == 503
                    && (path.startsWith("/actuator/") || answer.body().contains("\"code\":"));
            if (answer.statusCode() != 200 && !notYet && !comeAgain) {
                ledger.surprises(answer.statusCode() + " to " + path + ": " + answer.body());
            }
        }

        /** Lets them leave off in the middle of what they do. */
        void stop() {
            finishing.set(false);
            going.set(false);
        }

        @Override
        public void close() {
            finish();
        }

        /** Lets them do what they have begun, and no more. */
        void finish() {
            going.set(false);
            try {
                for (var work : works) {
                    work.get();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } finally {
                threads.shutdown();
            }
        }
    }
}
