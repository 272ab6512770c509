package org.minutebook.query.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.MinutebookProcess;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;

class ImportingTheSampleTests {
    private static final Pattern RESULT =
            Pattern.compile("The sample is there: 150 commands, of which (\\d+) were new\\.\\R");

    /** One of the two that are loaded unless the settings say otherwise: it is done sooner. */
    private static final String THE_MEETING = "--minutebook.sample.files=classpath:sample/sample.yaml";

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource(names = "H2")
    void a_load_that_was_killed_is_gone_on_with_and_a_second_one_records_nothing(TestDatabases.Kind kind)
            throws IOException, InterruptedException {
        var database = kind.fresh(dir.resolve("data"));
        try (var minutebook =
                MinutebookProcess.start(database, dir.resolve("log.txt"), "minutebook.sample.load=true")) {
            minutebook.awaitHead(25);
            minutebook.kill();
        }
        var first = CommandLineOutcome.ofProcess(dir, database, "import-sample", THE_MEETING);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(newOf(first)).isBetween(1, 149);
        assertThat(first.err()).contains("100 of 150 commands").doesNotContain("\tat ");

        var minutes = CommandLineOutcome.on(database, "minutes", "ssp", "2022-09-28");
        assertThat(minutes.exitCode()).isZero();
        assertThat(minutes.err()).isEmpty();
        assertThat(minutes.out()).contains("Safer Stockton Partnership");

        var second = CommandLineOutcome.ofProcess(dir, database, "import-sample", THE_MEETING);
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(newOf(second)).isZero();
    }

    @Test
    void a_refused_command_is_named_and_the_rest_left() throws IOException, InterruptedException {
        var refused = CommandLineOutcome.ofProcess(
                dir,
                TestDatabases.h2(dir),
                "import-sample",
                "--minutebook.sample.files=classpath:samples/refused.yaml");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("The sample stops at 'nobody': ").contains("displayName");
    }

    @Test
    void the_embedded_file_of_an_application_that_runs_is_left_alone() throws IOException, InterruptedException {
        var database = TestDatabases.h2(dir);
        try (var minutebook = RunningMinutebook.start(database)) {
            var refused = CommandLineOutcome.ofProcess(dir, database, "import-sample");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err().lines()).hasSize(1);
            assertThat(refused.err()).startsWith("Another process uses the embedded database.");
            assertThat(minutebook.head()).isZero();
        }
    }

    private static int newOf(CommandLineOutcome outcome) {
        var result = RESULT.matcher(outcome.out());
        assertThat(result.matches()).as(outcome.out()).isTrue();
        return Integer.parseInt(result.group(1));
    }
}
