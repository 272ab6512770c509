package org.minutebook.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.Minutebook;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.Verification;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/** A record is damaged with plain SQL, in every column and in every way; each is found, and each put right again. */
@ParameterizedClass
@EnumSource
class VerifyingTheRecordTests {
    @TempDir
    static Path dir;

    private static TestDatabase database;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void record(TestDatabases.Kind kind) {
        database = kind.fresh(dir.resolve(kind.name()));
        try (var minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true")) {
            minutebook.awaitReady();
        }
    }

    @AfterParameterizedClassInvocation
    static void forget() {
        database = null;
    }

    @Test
    void an_untouched_record_is_whole() throws SQLException {
        assertThat(damages()).isEmpty();
        var printed = new ByteArrayOutputStream();
        assertThat(command(printed)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("whole: 153 events");
    }

    @Test
    void a_change_in_any_column_is_found_where_it_was_made() throws SQLException {
        for (String column : List.of(
                "event_id", "stream_id", "stream_type", "type", "revision", "recorded_at", "payload", "metadata")) {
            var changed = column.equals("payload") || column.equals("metadata")
                    ? "concat(" + column + ", ' ')"
                    : "concat(substring(" + column + ", 2), 'x')";
            assertThat(damagedBy("update event_log set " + column + " = " + changed + " where position = 77"))
                    .as(column)
                    .containsExactly("position 77: altered");
        }
        assertThat(damagedBy("update event_log set stream_sequence = stream_sequence + 1000 where position = 77"))
                .containsExactly("position 77: altered");
        assertThat(damagedBy("update event_log set commit_end = commit_end + 1 where position = 77"))
                .containsExactly("position 77: altered");
        assertThat(damagedBy("update event_log set leaf = chain where position = 77"))
                .containsExactly("position 77: altered");
        assertThat(damagedBy("update event_log set chain = leaf where position = 77"))
                .containsExactly("position 77: unlinked", "position 78: unlinked");
    }

    @Test
    void a_row_that_is_taken_out_is_missed() throws SQLException {
        assertThat(damagedBy("delete from event_log where position = 77")).containsExactly("position 77: missing");
    }

    @Test
    void rows_that_change_places_are_found() throws SQLException {
        assertThat(damagedBy(
                        "update event_log set position = 900 where position = 77",
                        "update event_log set position = 77 where position = 80",
                        "update event_log set position = 80 where position = 900"))
                .contains("position 77: altered", "position 80: altered");
    }

    @Test
    void a_row_that_is_put_in_is_found() throws SQLException {
        assertThat(damagedBy(
                        "insert into event_log select 154, 154, 'e', 's', stream_type, 0, type, revision, recorded_at,"
                                + " payload, metadata, leaf, chain from event_log where position = 77"))
                .containsExactly("position 154: beyond the head");
        assertThat(damagedBy(
                        "insert into event_log select 154, 154, 'e', 's', stream_type, 0, type, revision, recorded_at,"
                                + " payload, metadata, leaf, chain from event_log where position = 77",
                        "update log_head set last_position = 154"))
                .contains("position 154: altered");
    }

    @Test
    void a_record_that_is_cut_off_is_found_by_its_head() throws SQLException {
        assertThat(damagedBy("delete from event_log where position > 151"))
                .containsExactly("position 152: missing", "position 153: missing");
        assertThat(damagedBy("delete from event_log where position > 151", "update log_head set last_position = 151"))
                .containsExactly("position 151: head differs");
    }

    @Test
    void a_damaged_record_ends_the_command_with_1() throws SQLException {
        execute("update event_log set payload = concat(payload, ' ') where position = 77");
        try {
            var printed = new ByteArrayOutputStream();
            assertThat(command(printed)).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly("position 77: altered", "damaged: 1 findings in 153 events");
        } finally {
            execute("update event_log set payload = substring(payload, 1, length(payload) - 1) where position = 77");
        }
        assertThat(damages()).isEmpty();
    }

    @Test
    void a_record_that_is_not_there_ends_the_command_with_2() {
        var progress = new ByteArrayOutputStream();
        int code = new VerifyCommand(System.out, new PrintStream(progress, true, StandardCharsets.UTF_8))
                .run("--spring.datasource.url=jdbc:h2:file:" + dir.resolve("nothing") + "/minutebook");
        assertThat(code).isEqualTo(2);
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .startsWith("The record cannot be read: there is none here.");
    }

    @Test
    void an_embedded_record_that_a_running_application_uses_ends_the_command_with_2(@TempDir Path other)
            throws IOException, InterruptedException {
        var embedded = TestDatabases.Kind.H2.fresh(other);
        try (var minutebook = RunningMinutebook.start(embedded)) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Minutebook.class.getName(),
                            "verify",
                            "--spring.datasource.url=" + embedded.url())
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isEqualTo(2);
            assertThat(printed).contains("another process uses it. Stop the application first.");
            assertThat(minutebook.get("/actuator/health").status()).isNotZero();
        }
    }

    private static int command(ByteArrayOutputStream printed) {
        return new VerifyCommand(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
    }

    /** What is found after the statements, which are then undone. */
    private static List<String> damagedBy(String... statements) throws SQLException {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
            }
            var damages = Verification.of(connection, position -> {}).damages();
            connection.rollback();
            return damages.stream().map(Object::toString).toList();
        }
    }

    private static List<String> damages() throws SQLException {
        try (var connection = database.open()) {
            return Verification.of(connection, position -> {}).damages().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
