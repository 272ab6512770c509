package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R8: what is rebuilt is what was kept up to date, table by table, for random histories and random restarts. */
@ParameterizedClass
@EnumSource
class RebuiltViewsTests {
    private static final int HISTORIES = Drill.times("histories", 1);
    private static final int STEPS = 150;

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    @Test
    void a_rebuild_gives_the_tables_that_live_projections_kept() {
        var first = kind.fresh(dir.resolve("first"));
        try (var drill = Drill.begin("R8", "views rebuilt", first.product())) {
            int rows = 0;
            long events = 0;
            for (int seed = 1; seed <= HISTORIES; seed++) {
                var database = seed == 1 ? first : kind.fresh(dir.resolve("history-" + seed));
                events += history(database, seed);
                rows += Views.in(database).values().stream()
                        .mapToInt(List::size)
                        .sum();
                control(database);
            }
            drill.trials(HISTORIES + " random histories, " + events + " events, each with a restart, a rebuild that"
                    + " was broken off, and one that was not");
            drill.found("all " + rows + " rows equal");
            drill.control("one row changed by hand: seen, and gone after a rebuild");
        }
    }

    private static long history(TestDatabase database, long seed) {
        var random = new Random(seed);
        var live = Views.in(started(database, minutebook -> {
            RandomHistory.begin(minutebook, seed).goOn(STEPS);
            minutebook.awaitProjections();
        }));
        var restarted = started(database, minutebook -> {
            minutebook.awaitProjections();
            assertThat(Views.differences(live, Views.in(database))).isEmpty();
            breakOff(minutebook, random);
            assertThat(Views.differences(live, Views.in(database))).isEmpty();
            Views.rebuild(minutebook);
            assertThat(Views.differences(live, Views.in(database))).isEmpty();
            Views.rebuild(minutebook);
            assertThat(Views.differences(live, Views.in(database))).isEmpty();
        });
        try (var minutebook = RunningMinutebook.start(restarted)) {
            return minutebook.head();
        }
    }

    private interface Doing {
        void with(RunningMinutebook minutebook);
    }

    private static TestDatabase started(TestDatabase database, Doing what) {
        try (var minutebook = RunningMinutebook.start(database)) {
            what.with(minutebook);
        }
        return database;
    }

    private static void breakOff(RunningMinutebook minutebook, Random random) {
        var projections = minutebook.component(Projections.class);
        var left = new AtomicInteger(1 + random.nextInt(4));
        assertThatThrownBy(() -> projections.rebuild(projections.names(), (done, total) -> {
                    if (left.decrementAndGet() == 0) {
                        throw new IllegalStateException("broken off");
                    }
                }))
                .hasMessage("broken off");
    }

    private static void control(TestDatabase database) {
        try (var minutebook = RunningMinutebook.start(database)) {
            minutebook.awaitProjections();
            Views.rebuild(minutebook);
            var right = Views.in(database);
            var client = minutebook.component(JdbcClient.class);
            for (String table : List.of("view_directory_person", "view_directory_person_second")) {
                client.sql("update " + table + " set name = 'Somebody Else' where name = 'Person 0'")
                        .update();
            }
            assertThat(Views.differences(right, Views.in(database))).isNotEmpty();
            Views.rebuild(minutebook);
            assertThat(Views.differences(right, Views.in(database))).isEmpty();
        }
    }
}
