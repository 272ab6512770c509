package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.commands.Receipt;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/** The same key and body has one effect and one answer, whoever asks, when and where. */
@ParameterizedClass
@EnumSource
class IdempotencyKeyTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TAKE_KEY = "insert into command_receipt";
    private static final String LOUD = "{'itemId': 'loud', 'heading': 'Loud'}";

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final HarbourCouncil council = new HarbourCouncil();
    private final CountDownLatch release = new CountDownLatch(1);
    private TestDatabase database;

    @BeforeEach
    void database() {
        database = kind.fresh(dir);
    }

    @Test
    void a_second_caller_waits_and_gets_the_first_s_answer() throws Exception {
        try (var minutebook = start("minutebook.record.lock-timeout=20s")) {
            begin(minutebook);
            var first = held(minutebook, "commit");
            var waiting = new CountDownLatch(1);
            var second = CompletableFuture.supplyAsync(
                    () -> observed(minutebook).before(TAKE_KEY, waiting::countDown, () -> take(minutebook, LOUD)));
            await(waiting);
            assertThat(second).isNotDone();
            release.countDown();
            assertThat(answer(second)).isEqualTo(answer(first));
            assertThat(minutebook.head()).isEqualTo(answer(first).position());
        }
    }

    @Test
    void a_second_caller_that_waits_too_long_is_told_so_at_once_and_once() throws Exception {
        try (var minutebook = start("minutebook.record.lock-timeout=1s")) {
            begin(minutebook);
            var first = held(minutebook, "commit");
            var asked = observed(minutebook)
                    .observe(() -> assertRefused("record.key-settled", () -> take(minutebook, LOUD)));
            assertThat(asked.count(TAKE_KEY)).isEqualTo(1);
            release.countDown();
            assertThat(take(minutebook, LOUD)).isEqualTo(answer(first));
        }
    }

    @Test
    void a_second_caller_is_decided_anew_when_the_first_is_refused() throws Exception {
        try (var minutebook = start("minutebook.record.lock-timeout=20s")) {
            begin(minutebook);
            council.takeItem(minutebook, "loud");
            var first = held(minutebook, "select max(stream_sequence)");
            var waiting = new CountDownLatch(1);
            var second = CompletableFuture.supplyAsync(
                    () -> observed(minutebook).before(TAKE_KEY, waiting::countDown, () -> take(minutebook, LOUD)));
            await(waiting);
            release.countDown();
            assertRefused("meetings.id-once", () -> answer(first));
            assertRefused("meetings.id-once", () -> answer(second));
        }
    }

    @Test
    void the_first_answer_comes_again_from_another_process_and_after_a_restart() {
        Receipt first;
        try (var minutebook = start();
                var other = start()) {
            begin(minutebook);
            first = take(minutebook, LOUD);
            assertThat(take(minutebook, LOUD)).isEqualTo(first);
            assertThat(take(other, LOUD)).isEqualTo(first);
            assertRefused("record.key-unused", () -> take(other, "{'itemId': 'quiet', 'heading': 'Quiet'}"));
            assertThat(other.head()).isEqualTo(first.position());
        }
        try (var again = start()) {
            assertThat(take(again, LOUD)).isEqualTo(first);
            assertThat(again.head()).isEqualTo(first.position());
        }
    }

    @Test
    void a_refusal_is_not_remembered() {
        try (var minutebook = start()) {
            council.convene(minutebook);
            assertRefused("meetings.in-progress", () -> take(minutebook, LOUD));
            open(minutebook);
            assertThat(take(minutebook, LOUD).position()).isEqualTo(minutebook.head());
        }
    }

    private RunningMinutebook start(String... properties) {
        return RunningMinutebook.startWith(List.of(ObservedDatabase.class), database, properties);
    }

    private void begin(RunningMinutebook minutebook) {
        council.convene(minutebook);
        open(minutebook);
    }

    private void open(RunningMinutebook minutebook) {
        council.meeting(minutebook, "open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
    }

    private Receipt take(RunningMinutebook minutebook, String fields) {
        return council.sendWithKey(minutebook, "the-key", "meetings/take-item", "meeting", fields);
    }

    /** The first caller, which has the key and stops before a statement until it is released. */
    private CompletableFuture<Receipt> held(RunningMinutebook minutebook, String before) {
        var reached = new CountDownLatch(1);
        var caller = CompletableFuture.supplyAsync(() -> observed(minutebook)
                .before(
                        before,
                        () -> {
                            reached.countDown();
                            await(release);
                        },
                        () -> take(minutebook, LOUD)));
        await(reached);
        return caller;
    }

    private static ObservedDatabase observed(RunningMinutebook minutebook) {
        return minutebook.component(ObservedDatabase.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Receipt answer(CompletableFuture<Receipt> caller) {
        try {
            return caller.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuleBroken refusal ? refusal : failed;
        }
    }

    private static void assertRefused(String code, Supplier<Receipt> command) {
        assertThatThrownBy(command::get)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.rule().code()).isEqualTo(code));
    }
}
