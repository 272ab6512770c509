package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.commands.Receipt;
import org.minutebook.record.test.TestDatabases;

/**
 * What a command does that loses against another one, wherever that is: it is tried three times more, then refused. The
 * failures are given here; that the databases fail so is shown where they are told apart.
 */
class ConflictsTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String COMMIT = "commit";

    @TempDir
    static Path dir;

    private static final HarbourCouncil COUNCIL = new HarbourCouncil();
    private static RunningMinutebook minutebook;

    @BeforeAll
    static void start() {
        minutebook = RunningMinutebook.startWith(
                List.of(ObservedDatabase.class), TestDatabases.h2(dir), "minutebook.record.lock-timeout=1s");
        COUNCIL.convene(minutebook);
        COUNCIL.meeting(minutebook, "open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
    }

    @AfterAll
    static void stop() {
        minutebook.close();
    }

    @ParameterizedTest
    @CsvSource({
        "select last_position, 40001, 1213, record.store-ready",
        "select last_position, HYT00, 50200, record.store-ready",
        "select last_position, 41000, 1205, record.store-ready",
        "insert into event_log, 23000, 1062, record.not-overtaken",
        "insert into event_log, 23505, 23505, record.not-overtaken",
        "insert into event_log, 40001, 1213, record.store-ready",
        "update log_head, 40001, 40001, record.store-ready",
        "select last_number, HYT00, 50200, record.store-ready",
        "select last_number, 41000, 1205, record.store-ready",
        "update number_series, 40001, 1213, record.store-ready",
        "insert into command_receipt, 40001, 1213, record.store-ready",
        "update command_receipt, 40001, 1213, record.store-ready",
        "commit, 40001, 1213, record.store-ready",
        "commit, 40001, 0, record.store-ready",
    })
    void is_tried_three_times_more_then_refused(String statement, String state, int code, String refused) {
        assertThat(attempts(statement, 3, state, code, null)).isEqualTo(4);
        assertThat(attempts(statement, 4, state, code, refused)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "insert into command_receipt, HYT00, 50200, record.key-settled",
        "insert into command_receipt, 41000, 1205, record.key-settled",
        "insert into event_log, 08S01, 0, record.store-ready",
    })
    void is_refused_at_once_where_trying_again_does_not_help(String statement, String state, int code, String refused) {
        assertThat(attempts(statement, 1, state, code, refused)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1988, 40001, 1213", "1989, HYT00, 50200", "1990, 41000, 1205"})
    void a_claim_that_is_waited_for_is_tried_again(String year, String state, int code) {
        assertThat(claims(new SQLException("given", state, code), 4, year, "record.store-ready"))
                .isEqualTo(4);
        assertThat(claims(new SQLException("given", state, code), 3, year, null))
                .isEqualTo(4);
    }

    @Test
    void a_claim_that_is_taken_is_refused_at_once() {
        assertThat(claims(new SQLException("given", "23505", 23505), 1, "1991", "membership.term-once"))
                .isEqualTo(1);
    }

    @Test
    void a_commit_without_an_answer_is_not_repeated() {
        long head = minutebook.head();
        assertThatThrownBy(() -> minutebook
                        .component(ObservedDatabase.class)
                        .failing(COMMIT, 1, new SQLException("given", "08S01", 0), ConflictsTests::take))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.rule().code()).isEqualTo("record.store-ready");
                    assertThat(refusal).hasMessageContaining("not known");
                });
        assertThat(minutebook.head()).isEqualTo(head);
    }

    @Test
    void an_aggregate_that_another_command_keeps_for_too_long_is_not_waited_for_for_ever() throws Exception {
        var database = minutebook.component(ObservedDatabase.class);
        var reached = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> database.before(
                COMMIT,
                () -> {
                    reached.countDown();
                    release.await(1, TimeUnit.MINUTES);
                },
                ConflictsTests::take));
        assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
        assertRefused("record.store-ready", ConflictsTests::take);
        release.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).position()).isEqualTo(minutebook.head());
    }

    private static void assertRefused(String code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.rule().code()).isEqualTo(code));
    }

    /** How often a statement is tried that fails so often; the item is taken unless a refusal is expected. */
    private static long attempts(String statement, int failures, String state, int code, String refused) {
        return tried(statement, new SQLException("given", state, code), failures, refused, ConflictsTests::take);
    }

    private static long claims(SQLException failure, int failures, String year, String refused) {
        return tried(
                "insert into claim",
                failure,
                failures,
                refused,
                () -> COUNCIL.start(
                        minutebook,
                        "terms/open-term",
                        "term-" + year,
                        "{'calendarOwner': '$guild', 'label': '" + year + "', 'firstYear': " + year + "}"));
    }

    private static long tried(String statement, SQLException failure, int failures, String refused, Runnable command) {
        var database = minutebook.component(ObservedDatabase.class);
        long head = minutebook.head();
        var observed = database.observe(() -> database.failing(statement, failures, failure, () -> {
            if (refused == null) {
                command.run();
            } else {
                assertThatThrownBy(command::run)
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                refusal -> assertThat(refusal.rule().code()).isEqualTo(refused));
            }
            return null;
        }));
        assertThat(minutebook.head()).isEqualTo(refused == null ? head + 1 : head);
        return observed.count(statement);
    }

    private static Receipt take() {
        var item = "item-" + NUMBERS.incrementAndGet();
        return COUNCIL.sendWithKey(
                minutebook,
                "key of " + item,
                "meetings/take-item",
                "meeting",
                "{'itemId': '" + item + "', 'heading': 'An item'}");
    }
}
