package org.minutebook.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RecordByHand;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.cli.Main;
import org.minutebook.record.log.Verification;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/** A record is damaged with plain SQL, in every column and in every way; each is found, and each put right again. */
@ParameterizedClass
@EnumSource
class VerifyingTheRecordTests {
    /** The same chance every time. */
    private static final Random CHANCE = new Random(153);

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
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("whole: 153 events, signed up to position 0");
    }

    /**
     * One character, digit or bit, of every column, at positions that nobody chose, the first and the last among them.
     */
    @Test
    void a_change_in_any_column_of_any_event_is_found_where_it_was_made() throws SQLException {
        long last = events();
        var positions = LongStream.concat(LongStream.of(1, last), CHANCE.longs(6, 2, last))
                .toArray();
        for (long position : positions) {
            var altered = "position " + position + ": altered";
            for (String column : List.of(
                    "event_id", "stream_id", "stream_type", "type", "revision", "recorded_at", "payload", "metadata")) {
                assertThat(damagedBy(connection -> changeOneCharacter(connection, column, position)))
                        .as(column)
                        .isEqualTo(
                                position == last && column.equals("recorded_at")
                                        ? List.of(altered, "position " + position + ": head differs")
                                        : List.of(altered));
            }
            for (String column : List.of("stream_sequence", "commit_end")) {
                assertThat(damagedBy("update event_log set " + column + " = " + column + " + 1000 where position = "
                                + position))
                        .as(column)
                        .containsExactly(altered);
            }
            assertThat(damagedBy(connection -> flipOneBit(connection, "leaf", position)))
                    .containsExactly(altered);
            assertThat(damagedBy(connection -> flipOneBit(connection, "chain", position)))
                    .containsExactly(
                            "position " + position + ": unlinked",
                            position == last
                                    ? "position " + last + ": head differs"
                                    : "position " + (position + 1) + ": unlinked");
            assertThat(damagedBy("update event_log set position = position + 1000 where position = " + position))
                    .containsExactly(
                            "position " + position + ": missing",
                            "position " + (position + 1000) + ": beyond the head");
        }
    }

    @Test
    void a_change_of_the_head_is_found() throws SQLException {
        long last = events();
        assertThat(damagedBy("update log_head set last_position = last_position + 1"))
                .containsExactly("position " + (last + 1) + ": missing");
        assertThat(damagedBy("update log_head set last_position = last_position - 1"))
                .containsExactly("position " + (last - 1) + ": head differs", "position " + last + ": beyond the head");
        for (String column : List.of("recorded_at = concat(substring(recorded_at, 1, 25), 'x', 'Z')", "chain = leaf")) {
            var value = column.replace("leaf", "(select leaf from event_log where position = 1)");
            assertThat(damagedBy("update log_head set " + value))
                    .as(column)
                    .containsExactly("position " + last + ": head differs");
        }
        for (String gone : List.of("update log_head set id = 2", "delete from log_head")) {
            assertThat(damagedBy(gone))
                    .as(gone)
                    .containsExactly("position 0: head differs", "position " + last + ": beyond the head");
        }
    }

    /** What an edit of the rows does to the record, each made twice: as it is, and with the chain made anew over it. */
    enum Edit {
        CHANGED("position 77: altered") {
            @Override
            void to(List<Map<String, String>> rows) {
                rows.get(76).computeIfPresent("payload", (column, payload) -> payload + " ");
            }
        },
        TAKEN_OUT("position 77: missing") {
            @Override
            void to(List<Map<String, String>> rows) {
                rows.remove(76);
            }
        },
        TAKEN_OUT_AND_CLOSED_UP("position 77: altered") {
            @Override
            void to(List<Map<String, String>> rows) {
                rows.remove(76);
                number(rows);
            }
        },
        PUT_IN("position 78: altered") {
            @Override
            void to(List<Map<String, String>> rows) {
                var row = new LinkedHashMap<>(rows.get(76));
                row.put("event_id", "put-in");
                row.put("stream_id", "put-in");
                rows.add(77, row);
                number(rows);
            }
        },
        EXCHANGED("position 77: altered") {
            @Override
            void to(List<Map<String, String>> rows) {
                Collections.swap(rows, 76, 79);
                number(rows);
            }
        },
        DOUBLED("position 154: altered") {
            @Override
            void to(List<Map<String, String>> rows) {
                var row = new LinkedHashMap<>(rows.get(76));
                row.put("event_id", "double");
                row.put("stream_sequence", "1000");
                rows.add(row);
                number(rows);
            }
        },
        CUT_OFF("position 140: head differs") {
            @Override
            void to(List<Map<String, String>> rows) {
                rows.subList(140, rows.size()).clear();
            }
        };

        private final String found;

        Edit(String found) {
            this.found = found;
        }

        abstract void to(List<Map<String, String>> rows);

        private static void number(List<Map<String, String>> rows) {
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).put("position", Integer.toString(row + 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_of_the_rows_is_found_at_its_place(Edit edit) throws SQLException {
        assertThat(damagedBy(connection -> {
                    var rows = RecordByHand.read(connection);
                    edit.to(rows);
                    RecordByHand.writeWithTheChainThatWas(connection, rows);
                }))
                .first()
                .isEqualTo(edit.found);
    }

    /**
     * The limit, and the control: the same edits with every chain after them made anew, and the head, are not found.
     * Whoever can write all of the database and knows the format can do so; it takes a chain value kept elsewhere to
     * notice. It is the chain, then, that finds the others. A gap is found without it.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAKEN_OUT")
    void a_record_that_is_rewritten_to_its_end_with_its_chain_is_not_found(Edit edit) throws SQLException {
        assertThat(damagedBy(connection -> {
                    var rows = RecordByHand.read(connection);
                    edit.to(rows);
                    RecordByHand.write(connection, rows);
                }))
                .isEmpty();
    }

    @Test
    void a_record_that_is_cut_off_with_its_head_put_back_is_not_found() throws SQLException {
        assertThat(damagedBy(
                        "update log_head set last_position = 140, chain = (select chain from event_log where position"
                                + " = 140), recorded_at = (select recorded_at from event_log where position = 140)",
                        "delete from event_log where position > 140"))
                .isEmpty();
    }

    @Test
    void a_row_that_is_taken_out_is_missed() throws SQLException {
        assertThat(damagedBy("delete from event_log where position = 77")).containsExactly("position 77: missing");
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
                            Main.class.getName(),
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

    /** Something done to the database with plain SQL. */
    interface Change {
        void to(Connection connection) throws SQLException;
    }

    private static List<String> damagedBy(String... statements) throws SQLException {
        return damagedBy(connection -> {
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.executeUpdate(sql);
                }
            }
        });
    }

    /** What is found after a change, which is then undone. */
    private static List<String> damagedBy(Change change) throws SQLException {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            change.to(connection);
            var damages = Verification.of(connection, position -> {}).damages();
            connection.rollback();
            return damages.stream().map(Object::toString).toList();
        }
    }

    private static void changeOneCharacter(Connection connection, String column, long position) throws SQLException {
        var text = new StringBuilder(value(connection, column, position, ResultSet::getString));
        int place = CHANCE.nextInt(text.length());
        text.setCharAt(place, text.charAt(place) == 'x' ? 'y' : 'x');
        set(connection, column, position, text.toString());
    }

    private static void flipOneBit(Connection connection, String column, long position) throws SQLException {
        var bytes = value(connection, column, position, ResultSet::getBytes);
        bytes[CHANCE.nextInt(bytes.length)] ^= (byte) (1 << CHANCE.nextInt(8));
        set(connection, column, position, bytes);
    }

    /** Reads one column of a result. */
    interface Reading<T> {
        T of(ResultSet row, int column) throws SQLException;
    }

    private static <T> T value(Connection connection, String column, long position, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select " + column + " from event_log where position = " + position);
                var row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return reading.of(row, 1);
        }
    }

    private static void set(Connection connection, String column, long position, Object value) throws SQLException {
        try (var statement =
                connection.prepareStatement("update event_log set " + column + " = ? where position = " + position)) {
            statement.setObject(1, value);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static long events() throws SQLException {
        try (var connection = database.open()) {
            return Verification.endOf(connection);
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
