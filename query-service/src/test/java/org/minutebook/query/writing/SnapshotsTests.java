package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.verify.VerifyCommand;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.SnapshotVerification;
import org.minutebook.record.test.GoldenEvents;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class SnapshotsTests {
    private static final String EVERY_50 = "minutebook.record.snapshot-every=50";

    private static final String NEVER = "minutebook.record.snapshot-every=100000";

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final HarbourCouncil council = new HarbourCouncil();
    private TestDatabase database;

    @BeforeEach
    void database() {
        database = kind.fresh(dir);
    }

    @Test
    void a_history_of_hundreds_of_events_is_loaded_by_two_statements_and_decides_the_same() {
        try (var minutebook = start(EVERY_50)) {
            longMeeting(minutebook, 320);
        }
        try (var again = start(EVERY_50)) {
            assertThat(loading(again, 100_000)).containsExactly("select stream_id", "select position");
            assertRefused("meetings.id-once", () -> discuss(again, 17));
            assertRefused("membership.office-free", () -> elect(again));
        }
    }

    /** The control: without snapshots the same meeting is read in batches of a hundred. */
    @Test
    void without_a_snapshot_all_its_events_are_read() {
        try (var minutebook = start(NEVER)) {
            council.convene(minutebook);
            council.resolveToElect(minutebook);
            for (int number = 0; number < 320; number++) {
                discuss(minutebook, number);
            }
        }
        try (var again = start(NEVER)) {
            assertThat(loading(again, 100_000))
                    .containsExactly(
                            "select stream_id",
                            "select position",
                            "select position",
                            "select position",
                            "select position");
        }
    }

    @Test
    void a_snapshot_of_another_build_is_not_used_and_is_replaced() throws SQLException {
        try (var minutebook = start(EVERY_50)) {
            longMeeting(minutebook, 120);
        }
        change("update snapshot set build = '" + "0".repeat(64) + "', payload = '{\"id\": \"another\"}'");
        assertThat(differing()).isEmpty();
        try (var again = start(EVERY_50)) {
            assertThat(loading(again, 100_000)).hasSize(3);
            again.await("a snapshot of this build", () -> snapshots(again, "build <> '" + "0".repeat(64) + "'") == 1);
        }
        assertThat(differing()).isEmpty();
    }

    @Test
    void a_snapshot_that_was_changed_is_found_and_not_used() throws SQLException {
        try (var minutebook = start(EVERY_50)) {
            longMeeting(minutebook, 120);
        }
        assertThat(differing()).isEmpty();
        change("update snapshot set payload = replace(payload, '\"OPEN\"', '\"CLOSED\"')");
        assertThat(differing()).containsExactly(council.id("meeting"));
        assertThat(verified())
                .isEqualTo("snapshot of " + council.id("meeting") + ": differs\ndamaged: 1 findings in " + events()
                        + " events, exit 1");
        try (var again = start(EVERY_50)) {
            assertThat(discuss(again, 100_000)).isPositive();
        }
        change("update snapshot set payload = 'no JSON'");
        try (var again = start(EVERY_50)) {
            assertThat(discuss(again, 100_001)).isPositive();
        }
    }

    /** Its digest is that of what it says: only its events tell. */
    @Test
    void a_snapshot_that_was_forged_is_found() throws Exception {
        try (var minutebook = start(EVERY_50)) {
            longMeeting(minutebook, 60);
        }
        forge(snapshot());
        assertThat(differing()).isEmpty();
        var row = snapshot();
        row.set(5, row.get(5).replace("\"OPEN\"", "\"CLOSED\""));
        forge(row);
        assertThat(differing()).containsExactly(council.id("meeting"));
    }

    /** All columns but the digest. */
    private List<String> snapshot() throws SQLException {
        try (var connection = database.open();
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select stream_id, stream_type, stream_sequence, type, build, payload from snapshot")) {
            row.next();
            var columns = new ArrayList<String>();
            for (int column = 1; column <= 6; column++) {
                columns.add(row.getString(column));
            }
            return columns;
        }
    }

    private void forge(List<String> columns) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        for (String column : columns) {
            var bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        try (var connection = database.open();
                var sql = connection.prepareStatement("update snapshot set payload = ?, digest = ?")) {
            sql.setString(1, columns.get(5));
            sql.setString(2, HexFormat.of().formatHex(digest.digest()));
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }

    private RunningMinutebook start(String... properties) {
        return RunningMinutebook.startWith(List.of(ObservedDatabase.class), database, properties);
    }

    /** A meeting with an election and paragraphs, as many and more, until there is a snapshot of them. */
    private void longMeeting(RunningMinutebook minutebook, int paragraphs) {
        council.convene(minutebook);
        council.resolveToElect(minutebook);
        council.elect(minutebook, "e1");
        for (int number = 0; number < paragraphs; number++) {
            discuss(minutebook, number);
        }
        var more = new AtomicInteger(paragraphs);
        minutebook.await("a snapshot", () -> {
            discuss(minutebook, more.getAndIncrement());
            return snapshots(minutebook, "stream_sequence >= " + paragraphs) == 1;
        });
    }

    private void elect(RunningMinutebook minutebook) {
        council.elect(minutebook, "e2");
    }

    private long discuss(RunningMinutebook minutebook, int number) {
        return council.meeting(
                        minutebook,
                        "record-discussion",
                        "{'itemId': 'chair', 'paragraphId': 'p" + number + "', 'text': 'Said.'}")
                .position();
    }

    /** The beginnings of the statements that load the meeting. */
    private List<String> loading(RunningMinutebook minutebook, int number) {
        return minutebook
                .component(ObservedDatabase.class)
                .observe(() -> discuss(minutebook, number))
                .statements()
                .stream()
                .map(statement ->
                        String.join(" ", List.of(statement.split("[ ,]")).subList(0, 2)))
                .takeWhile(statement -> !statement.equals("select last_position"))
                .toList();
    }

    private static int snapshots(RunningMinutebook minutebook, String condition) {
        return minutebook
                .component(JdbcClient.class)
                .sql("select count(*) from snapshot where " + condition)
                .query(Integer.class)
                .single();
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.open();
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private List<String> differing() throws SQLException {
        try (var connection = database.open()) {
            return SnapshotVerification.of(connection, GoldenEvents.steps());
        }
    }

    private long events() throws SQLException {
        try (var connection = database.open();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from event_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the command prints, and how it ends. */
    private String verified() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = new VerifyCommand(out, new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
        return printed.toString(StandardCharsets.UTF_8).strip() + ", exit " + exit;
    }

    private static void assertRefused(String code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.rule().code()).isEqualTo(code));
    }
}
