package org.minutebook.query.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.MinutebookProcess;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the commands answer while the application runs, and after it was killed, is what the API answered.
 *
 * <p>While it runs, the embedded database is asked for over HTTP and a server's is read.
 */
@ParameterizedClass
@EnumSource(names = "H2")
class ReadingFromTheCommandLineTests {
    private static final String MINUTES = "/bodies/ssp/meetings/2022-09-28/minutes";
    private static final String OFFICES = "/api/v1/bodies/ssp/offices";
    private static final String ACTIONS = "/api/v1/bodies/ssp/actions";

    /** What is asked by a command, and where the API answers it. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("minutes ssp 2022-09-28", MINUTES + ".txt"),
            Map.entry("minutes SSP 2022-06-08", "/bodies/SSP/meetings/2022-06-08/minutes.txt"),
            Map.entry("minutes ssp 2022-09-28 --known 75", MINUTES + ".txt?known=75"),
            Map.entry("minutes ssp 2022-09-28 --json", MINUTES + ".json"),
            Map.entry("minutes ssp 2022-09-28 --json --known=76", MINUTES + ".json?known=76"),
            Map.entry("offices ssp --json", OFFICES),
            Map.entry("offices ssp --json --on 2022-10-01 --known 75", OFFICES + "?on=2022-10-01&known=75"),
            Map.entry("offices ssp --json --on=1999-12-31", OFFICES + "?on=1999-12-31"),
            Map.entry("actions ssp --json", ACTIONS),
            Map.entry("actions ssp --json --status open", ACTIONS + "?status=open"),
            Map.entry("actions ssp --json --due-before 2022-12-01", ACTIONS + "?due-before=2022-12-01"),
            Map.entry("actions ssp --json --known 130", ACTIONS + "?known=130"));

    /** What is refused, and where the API refuses it. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("minutes nobody 2022-09-28", "/bodies/nobody/meetings/2022-09-28/minutes.txt"),
            Map.entry("minutes ssp 2022-09-29", "/bodies/ssp/meetings/2022-09-29/minutes.txt"),
            Map.entry("minutes ssp yesterday", "/bodies/ssp/meetings/yesterday/minutes.txt"),
            Map.entry("minutes ssp 2022-09-28 --known 1", MINUTES + ".txt?known=1"),
            Map.entry("minutes ssp 2022-09-28 --known 999", MINUTES + ".txt?known=999"),
            Map.entry("minutes ssp 2022-09-28 --known soon", MINUTES + ".txt?known=soon"),
            Map.entry("offices nobody", "/api/v1/bodies/nobody/offices"),
            Map.entry("offices gwasanaethau-ŵyl", "/api/v1/bodies/" + encoded("gwasanaethau-ŵyl") + "/offices"),
            Map.entry("offices ssp --on 2022-02-30", OFFICES + "?on=2022-02-30"),
            Map.entry("offices ssp --known 3000-01-01T00:00:00Z", OFFICES + "?known=3000-01-01T00:00:00Z"),
            Map.entry("actions nobody", "/api/v1/bodies/nobody/actions"),
            Map.entry("actions ssp --status done", ACTIONS + "?status=done"),
            Map.entry("actions ssp --due-before soon", ACTIONS + "?due-before=soon"));

    @TempDir
    static Path dir;

    private static TestDatabase database;
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();
    private static final Map<String, CommandLineOutcome> WHILE_IT_RAN = new LinkedHashMap<>();
    private static String address;

    @Parameter
    TestDatabases.Kind kind;

    /** The application runs once; the commands are tried beside it, and after it was killed. */
    @BeforeParameterizedClassInvocation
    static void record(TestDatabases.Kind kind) {
        database = kind.fresh(dir.resolve(kind.name()));
        try (var minutebook =
                MinutebookProcess.start(database, dir.resolve(kind + ".txt"), "minutebook.sample.load=true")) {
            minutebook.awaitReady();
            address = minutebook.address().toString();
            SAME.values().forEach(path -> ANSWERS.put(path, minutebook.text(path)));
            REFUSED.values().forEach(path -> ANSWERS.put(path, minutebook.text(path)));
            var questions = new ArrayList<>(SAME.keySet());
            questions.addAll(REFUSED.keySet());
            questions.forEach(question -> {
                WHILE_IT_RAN.put(
                        question,
                        asked(question, "--server.port=" + minutebook.address().getPort()));
                WHILE_IT_RAN.put(question + " --at " + address, asked(question, "--at", address));
            });
        }
    }

    @AfterParameterizedClassInvocation
    static void forget() {
        database = null;
        ANSWERS.clear();
        WHILE_IT_RAN.clear();
    }

    @Test
    void beside_the_application_the_answer_is_the_apis_byte_for_byte() {
        SAME.forEach((question, path) -> {
            var outcome = WHILE_IT_RAN.get(question);
            assertThat(outcome.out()).as(question).isEqualTo(ANSWERS.get(path));
            assertThat(outcome.exitCode()).as(question).isZero();
            assertThat(outcome.err())
                    .as(question)
                    .isEqualToIgnoringNewLines(
                            kind == TestDatabases.Kind.H2 ? "Answered by the application at " + address + "." : "");
            var there = WHILE_IT_RAN.get(question + " --at " + address);
            assertThat(there.out()).as(question).isEqualTo(ANSWERS.get(path));
            assertThat(there.err()).as(question).isEmpty();
            assertThat(there.exitCode()).as(question).isZero();
        });
    }

    @Test
    void after_it_was_killed_the_answer_is_still_the_same() {
        SAME.forEach((question, path) -> {
            var outcome = asked(question);
            assertThat(outcome.out()).as(question).isEqualTo(ANSWERS.get(path));
            assertThat(outcome.err()).as(question).isEmpty();
            assertThat(outcome.exitCode()).as(question).isZero();
        });
    }

    @Test
    void a_refusal_is_the_apis_sentence_with_its_code_and_nothing_is_printed_as_a_result() {
        REFUSED.forEach((question, path) -> {
            var problem = JsonMapper.shared().readTree(ANSWERS.get(path));
            var expected = problem.get("detail").stringValue() + " ["
                    + problem.get("code").stringValue() + "]";
            int code = problem.get("status").intValue() == 404 ? 1 : 2;
            for (CommandLineOutcome outcome : List.of(
                    asked(question), WHILE_IT_RAN.get(question), WHILE_IT_RAN.get(question + " --at " + address))) {
                assertThat(outcome.err()).as(question).isEqualToIgnoringNewLines(expected);
                assertThat(outcome.out()).as(question).isEmpty();
                assertThat(outcome.exitCode()).as(question).isEqualTo(code);
            }
        });
    }

    @Test
    void offices_and_actions_are_aligned_for_people() {
        assertThat(asked("offices ssp --on 2022-10-01").out()).isEqualToNormalizingNewlines("""
                Safer Stockton Partnership, on 2022-10-01, as recorded up to position 153
                OFFICE      HOLDER                 FROM        UNTIL         TERM     MINUTE
                Chair       Cllr Steve Nelson      2022-09-28  not recorded  2022/23  SSP 14/22
                Vice Chair  Cllr Norma Stephenson  2022-09-28  not recorded  2022/23  SSP 14/22
                """);
        assertThat(asked("offices ssp --on 2022-10-01 --known 75").out()).contains("Chair       not recorded  not rec");
        var actions = asked("actions ssp --due-before 2022-12-01").out().lines().toList();
        assertThat(actions.get(0)).startsWith("DUE         STATUS  OWNER");
        assertThat(actions.get(1)).startsWith("2022-11-20  open    Crest Advisory     SSP 15/22  Complete the final");
        assertThat(actions).hasSize(5);
    }

    @Test
    void that_there_is_none_is_an_answer() {
        var none = asked("actions ssp --status closed");
        assertThat(none.exitCode()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualToIgnoringNewLines("There are no such actions.");
        assertThat(asked("actions ssp --status closed --json").out()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_view_that_lags_is_shown_as_it_is_and_said_to_lag() throws SQLException {
        var position = "update projection set position = %d where name = 'query.minutes'";
        execute(position.formatted(140));
        try {
            var behind = asked("minutes ssp 2022-09-28");
            assertThat(behind.err())
                    .isEqualToIgnoringNewLines("Behind the record: the view has read up to position 140 of 153."
                            + " It goes on when the application runs.");
            assertThat(behind.out()).isEqualTo(ANSWERS.get(MINUTES + ".txt"));
            assertThat(behind.exitCode()).isZero();
            assertThat(asked("offices ssp").err()).isEmpty();
        } finally {
            execute(position.formatted(153));
        }
    }

    @Test
    void a_view_that_was_rebuilt_into_its_other_copy_is_read_there() throws IOException, InterruptedException {
        assertThat(CommandLineOutcome.ofProcess(dir, database, "rebuild", "query.offices")
                        .exitCode())
                .isZero();
        assertThat(asked("offices ssp --json").out()).isEqualTo(ANSWERS.get(OFFICES));
    }

    @Test
    void tables_of_another_version_are_no_stack_trace() throws SQLException {
        execute("alter table view_minutes_document rename to kept_aside");
        execute("alter table view_minutes_document_second rename to kept_aside_second");
        try {
            var outcome = asked("minutes ssp 2022-09-28");
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("The tables of this database are not those of this version.");
            assertThat(outcome.err().lines()).hasSize(1);
        } finally {
            execute("alter table kept_aside rename to view_minutes_document");
            execute("alter table kept_aside_second rename to view_minutes_document_second");
        }
    }

    /** Printed, not asserted: how long it takes is the machine's business. */
    @Test
    void how_long_a_process_takes_is_printed() throws IOException, InterruptedException {
        for (String question : List.of("minutes ssp 2022-09-28", "offices ssp", "actions ssp", "help")) {
            var outcome = CommandLineOutcome.ofProcess(dir, database, question.split(" "));
            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            assertThat(outcome.err()).isEmpty();
            System.out.println("Minutebook tests: '" + question + "' on " + kind + " took " + outcome.millis()
                    + " ms as a process, from directories");
        }
    }

    private static CommandLineOutcome asked(String question, String... more) {
        var words = new ArrayList<>(List.of(question.split(" ")));
        words.addAll(List.of(more));
        return CommandLineOutcome.on(database, words.toArray(String[]::new));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
