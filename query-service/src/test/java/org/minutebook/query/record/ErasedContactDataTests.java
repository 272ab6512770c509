package org.minutebook.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.Verification;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;

/** How to reach somebody can be erased, and the record is whole before and after. */
@ParameterizedClass
@EnumSource
class ErasedContactDataTests {
    private static final String ANN = UUID.nameUUIDFromBytes(
                    "safer-stockton-partnership/ann-mccoy".getBytes(StandardCharsets.UTF_8))
            .toString();
    private static final String DETAILS = "/api/v1/people/" + ANN + "/contact-details";
    private static final String MINUTES = "/bodies/ssp/meetings/2022-09-28/minutes.txt";

    /** Of each kind of detail a part that stands nowhere else. */
    private static final List<String> TRACES = List.of("ann.zq@", "01632 960", "Quayside Xylophone");

    @TempDir
    static Path dir;

    private static TestDatabase database;
    private static RunningMinutebook minutebook;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        database = kind.fresh(dir.resolve(kind.name()));
        minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true");
        minutebook.awaitReady();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void what_was_erased_stands_nowhere_in_the_database_and_the_record_is_whole() throws SQLException {
        var minutes = minutebook.get(MINUTES).expect(200).body();
        long before = minutebook.head();
        keep("email", "ann.zq@example.org");
        keep("telephone", "01632 960 000");
        keep("telephone", "01632 960 153");
        keep("address", "7 Quayside Xylophone\\nExampleton");
        assertThat(minutebook.head()).as("none of it is recorded").isEqualTo(before);
        assertThat(minutebook
                        .get(DETAILS)
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(detail -> detail.get("kind").stringValue() + " "
                                + detail.get("value").stringValue()))
                .containsExactlyInAnyOrder(
                        "email ann.zq@example.org",
                        "telephone 01632 960 153",
                        "address 7 Quayside Xylophone\nExampleton");
        for (String trace : TRACES) {
            assertThat(columnsWith(trace)).as(trace).containsExactly("contact_detail.value_text");
        }
        assertThat(columnsWith("01632 960 000")).as("was put in the place of").isEmpty();

        minutebook
                .post("/api/v1/people/" + ANN + "/erase-contact-data", "{\"reason\": \"she asked for it\"}")
                .expect(200);
        minutebook.awaitProjections();

        assertThat(minutebook.get(DETAILS).expect(200).json().get("items")).isEmpty();
        for (String trace : TRACES) {
            assertThat(columnsWith(trace)).as(trace).isEmpty();
        }
        assertThat(columnsWith("she asked for it")).contains("event_log.payload");
        assertThat(minutebook.head()).isEqualTo(before + 1);
        try (var connection = database.open()) {
            assertThat(Verification.of(connection, progress -> {}).damages()).isEmpty();
        }
        assertThat(minutebook.get(MINUTES).expect(200).body()).isEqualTo(minutes);
    }

    private static void keep(String kind, String value) {
        minutebook
                .send(minutebook
                        .request(DETAILS + "/" + kind)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"value\": \"" + value + "\"}")))
                .expect(204);
    }

    /** Every column of every table in which a text stands, also one of bytes. */
    private static List<String> columnsWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.open()) {
            var columns = columns(connection);
            assertThat(columns).hasSizeGreaterThan(100).contains("event_log.payload", "command_receipt.body_hash");
            for (String column : columns) {
                var table = column.substring(0, column.indexOf('.'));
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(
                                "select " + column.substring(table.length() + 1) + " from " + table)) {
                    while (rows.next()) {
                        if (shown(rows).contains(text)) {
                            found.add(column);
                            break;
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String shown(ResultSet row) throws SQLException {
        return row.getObject(1) instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(row.getString(1));
    }

    private static List<String> columns(Connection connection) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema in (schema(), database()) order by table_name, column_name""")) {
            while (rows.next()) {
                columns.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        return columns;
    }
}
