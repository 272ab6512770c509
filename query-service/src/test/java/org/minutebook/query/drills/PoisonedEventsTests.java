package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.RecordPosition;
import org.minutebook.record.test.TestDatabases;

/** R7: some events cannot be handled. They are set aside with a reason, the others go on, and nothing is lost. */
@Tag(Drill.TAG)
@ParameterizedClass
@EnumSource
class PoisonedEventsTests {
    private static final int STEPS = Drill.times("poison", 300);
    private static final int PAIRS = 5;

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private RunningMinutebook minutebook;

    @Test
    void poisoned_events_are_set_aside_and_after_repair_all_is_as_if_they_had_never_been() {
        var database = kind.fresh(dir);
        try (var drill = Drill.begin("R7", "1 % of the events poisoned", database.product());
                var started = RunningMinutebook.startWith(List.of(Poison.class), database)) {
            minutebook = started;
            var poison = minutebook.component(Poison.class);
            var history = RandomHistory.begin(minutebook, 7);
            poison.put(event -> positionOf(event) % 100 == 50);
            history.goOn(STEPS);
            minutebook.awaitProjections();

            long head = minutebook.head();
            Set<Long> poisoned = new HashSet<>(LongStream.rangeClosed(1, head)
                    .filter(at -> at % 100 == 50)
                    .boxed()
                    .toList());
            Set<Long> reasons = new HashSet<>();
            int waiting = 0;
            for (String projection : projections().names()) {
                for (var letter : projections().deadLetters(projection, 0, 10_000)) {
                    if (letter.reason() == null) {
                        waiting++;
                    } else {
                        assertThat(letter.reason()).isEqualTo("IllegalStateException: poisoned");
                        reasons.add(letter.position());
                    }
                }
            }
            assertThat(reasons)
                    .as("what choked, and nothing else")
                    .isSubsetOf(poisoned)
                    .isNotEmpty();

            var sick = Views.in(database);
            retry();
            assertThat(Views.in(database))
                    .as("still poisoned: a retry changes nothing")
                    .isEqualTo(sick);

            poison.remove();
            retry();
            for (String projection : projections().names()) {
                assertThat(projections().stateOf(projection).deadLetters()).isZero();
            }
            var repaired = Views.in(database);
            Views.rebuild(minutebook);
            assertThat(Views.differences(repaired, Views.in(database)))
                    .as("as a clean run")
                    .isEmpty();
            assertThat(Views.differences(sick, repaired))
                    .as("control: without the repair it is not")
                    .isNotEmpty();

            drill.trials(head + " events, " + poisoned.size() + " poisoned");
            drill.found(reasons.size() + " set aside with a reason (the rest nobody handles), " + waiting
                    + " waiting behind them; after repair and retry none, and every table as in a clean run");
            drill.control("before the repair the tables differ from a clean run's: seen");
        }
    }

    @Test
    void a_view_that_chokes_slows_no_other_and_not_itself_to_more_than_twice() {
        try (var drill = Drill.begin(
                        "R7",
                        "lag with 1 % poison",
                        kind.fresh(dir.resolve("lag")).product());
                var started = RunningMinutebook.startWith(List.of(Poison.class), kind.fresh(dir))) {
            minutebook = started;
            var poison = minutebook.component(Poison.class);
            var history = RandomHistory.begin(minutebook, 8).goOn(100);
            List<Double> clean = new ArrayList<>();
            List<Double> sick = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                poison.remove();
                clean.addAll(lags());
                poison.put(event -> positionOf(event) % 100 == 50);
                sick.addAll(lags());
            }
            assertThat(history).isNotNull();
            drill.trials(PAIRS + " times 100 commands without and with");
            drill.found("from the answer to the rows in all views: p50 " + millis(clean, 0.5) + ", p99 "
                    + millis(clean, 0.99) + " ms without; p50 " + millis(sick, 0.5) + ", p99 " + millis(sick, 0.99)
                    + " ms with");
            assertThat(at(sick, 0.5)).as("not more than twice").isLessThan(2 * at(clean, 0.5) + 0.005);
            drill.control("both in one run; one wait of a second for each poisoned event would show in the p99");
        }
    }

    /** Seconds from a command's answer to the moment when every view has it. */
    private List<Double> lags() {
        List<Double> lags = new ArrayList<>();
        for (int command = 0; command < 100; command++) {
            long position = minutebook
                    .post("/api/v1/people/register-person", "{\"displayName\": \"Late Riser\"}")
                    .expect(201)
                    .json()
                    .get("position")
                    .longValue();
            long begun = System.nanoTime();
            projections().await(position, projections().names(), Duration.ofSeconds(5));
            lags.add((System.nanoTime() - begun) / 1e9);
        }
        return lags;
    }

    private static double at(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static String millis(List<Double> seconds, double share) {
        return String.format(Locale.ROOT, "%.1f", 1000 * at(seconds, share));
    }

    private void retry() {
        var begun = minutebook
                .post("/api/v1/projections/all/retry-dead-letters", "")
                .expect(202)
                .json();
        var at = begun.get("at").stringValue();
        minutebook.await(
                "retry",
                () -> !minutebook.get(at).json().get("state").stringValue().equals("running"));
        assertThat(minutebook.get(at).json().get("state").stringValue()).isEqualTo("done");
    }

    private Projections projections() {
        return minutebook.component(Projections.class);
    }

    private static long positionOf(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked ? ((RecordPosition) tracked.trackingToken()).at() : 0;
    }
}
