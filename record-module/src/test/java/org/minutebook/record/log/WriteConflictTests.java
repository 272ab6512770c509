package org.minutebook.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/** The databases fail in earnest, and each failure is told for what it is. */
@ParameterizedClass
@EnumSource
class WriteConflictTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private TestDatabase database;

    @BeforeEach
    void twoRows() throws SQLException {
        database = kind.fresh(dir);
        try (var connection = database.open()) {
            execute(connection, "create table place (id int primary key, taken int not null)");
            execute(connection, "insert into place values (1, 0), (2, 0)");
        }
    }

    @Test
    void a_key_that_is_there() throws SQLException {
        try (var connection = transaction(Duration.ofSeconds(5))) {
            assertThat(failure(connection, "insert into place values (1, 1)")).isEqualTo(WriteConflict.DUPLICATE);
        }
    }

    @Test
    void a_lock_that_is_held_for_longer_than_one_waits() throws SQLException {
        try (var first = transaction(Duration.ofSeconds(5));
                var second = transaction(Duration.ofSeconds(1))) {
            execute(first, "update place set taken = 1 where id = 1");
            long began = System.nanoTime();
            assertThat(failure(second, "update place set taken = 2 where id = 1"))
                    .isEqualTo(WriteConflict.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        }
    }

    @Test
    void a_key_that_another_one_is_about_to_take() throws SQLException {
        try (var first = transaction(Duration.ofSeconds(5));
                var second = transaction(Duration.ofSeconds(1))) {
            execute(first, "insert into place values (3, 1)");
            assertThat(failure(second, "insert into place values (3, 2)")).isEqualTo(WriteConflict.TIMEOUT);
        }
    }

    @Test
    void a_circle_of_waiting() throws Exception {
        try (var first = transaction(Duration.ofSeconds(20));
                var second = transaction(Duration.ofSeconds(20))) {
            execute(first, "update place set taken = 1 where id = 1");
            execute(second, "update place set taken = 2 where id = 2");
            var begun = new CountDownLatch(1);
            var other = CompletableFuture.supplyAsync(() -> {
                begun.countDown();
                return outcome(second, "update place set taken = 2 where id = 1");
            });
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            var here = outcome(first, "update place set taken = 1 where id = 2");
            first.rollback();
            assertThat(Stream.of(here, other.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("done", WriteConflict.DEADLOCK.toString());
        }
    }

    @Test
    void anything_else_is_no_conflict() throws SQLException {
        try (var connection = transaction(Duration.ofSeconds(5))) {
            assertThat(WriteConflict.behind(catchThrowable(() -> execute(connection, "select nothing from nowhere"))))
                    .isEmpty();
            assertThat(WriteConflict.behind(
                            catchThrowable(() -> execute(connection, "insert into place values (5, null)"))))
                    .isEmpty();
        }
        assertThat(WriteConflict.behind(new SQLException("The line is dead", "08S01")))
                .isEmpty();
    }

    private Connection transaction(Duration timeout) throws SQLException {
        var connection = database.open();
        execute(connection, LockTimeouts.statement(database.url(), timeout));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    private static WriteConflict failure(Connection connection, String statement) {
        return WriteConflict.behind(catchThrowable(() -> execute(connection, statement)))
                .orElseThrow();
    }

    private static String outcome(Connection connection, String statement) {
        var failure = catchThrowable(() -> execute(connection, statement));
        return failure == null
                ? "done"
                : WriteConflict.behind(failure).map(Object::toString).orElse(failure.toString());
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
