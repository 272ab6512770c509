package org.minutebook.query.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.test.TestDatabase;

class MinutebookCommandTests {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "SERVE",
                "serve dance",
                "rebuild",
                "rebuild all of it",
                "verify all",
                "minutes",
                "minutes ssp",
                "minutes ssp 2022-09-28 --knwon=75",
                "offices ssp --on",
                "actions ssp --status=open --status=closed",
                "actions ssp --at http:\\nowhere"
            })
    void what_it_cannot_do_it_says_in_one_sentence(String arguments) {
        var outcome = CommandLineOutcome.of(arguments.split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("Minutebook cannot do that: ").contains("See 'minutebook help");
    }

    @Test
    void a_process_ends_with_the_exit_code_of_its_command() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "dance")
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    static Set<String> commands() {
        var nowhere = new PrintStream(new ByteArrayOutputStream());
        return MinutebookCommand.commandLine(new Invocation(List.of(), nowhere, nowhere))
                .getSubcommands()
                .keySet();
    }

    @Test
    void the_help_names_every_command() {
        assertThat(commands())
                .contains("serve", "verify", "rebuild", "import-sample", "minutes", "offices", "actions", "help");
        for (String asked : List.of("help", "--help", "-h")) {
            var help = CommandLineOutcome.of(asked);
            assertThat(help.exitCode()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out()).contains(commands()).contains("Examples:", "Exit codes:");
        }
    }

    static Stream<String> commandsOfOurs() {
        return commands().stream().filter(name -> !name.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("commandsOfOurs")
    void every_command_has_help_with_examples_and_exit_codes(String name) {
        var help = CommandLineOutcome.of("help", name);
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: minutebook " + name)
                .containsPattern("Exit codes:\\R +0 .*\\R(.*\\R)* +1 .*\\R(.*\\R)* +2 ")
                .containsPattern("Examples:\\R  (MINUTEBOOK_DATA=\\S+ )?minutebook " + name);
        assertThat(CommandLineOutcome.of(name, "--help").out()).isEqualTo(help.out());
        var version = CommandLineOutcome.of(name, "--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("Minutebook ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "rebuild all", "minutes ssp 2022-09-28", "offices ssp", "actions ssp"})
    void where_there_is_no_record_it_says_so_and_makes_none(String arguments) {
        var setting = "--minutebook.data=" + dir.resolve("nothing");
        var outcome = CommandLineOutcome.of((arguments + " " + setting).split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("MINUTEBOOK_DATA");
        assertThat(dir.resolve("nothing")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild all", "import-sample", "minutes ssp 2022-09-28", "offices ssp", "actions ssp"})
    void a_database_that_does_not_answer_is_named_in_a_sentence(String arguments) {
        var setting = "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/nobody";
        var outcome = CommandLineOutcome.of((arguments + " " + setting).split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("The database cannot be had: ");
    }

    @Test
    void serving_on_a_database_that_does_not_answer_ends_with_2_and_no_stack_trace()
            throws IOException, InterruptedException {
        var nobody = new TestDatabase("nobody", "none", "jdbc:mysql://127.0.0.1:1/nobody", "nobody", "");
        var outcome = CommandLineOutcome.ofProcess(dir, nobody, "serve");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out() + outcome.err())
                .contains("The database cannot be reached.")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes ssp 2022-09-28", "offices ssp", "actions ssp"})
    void an_application_that_is_not_there_is_named_in_a_sentence(String arguments) {
        var outcome = CommandLineOutcome.of((arguments + " --at http://127.0.0.1:1").split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualToIgnoringNewLines("Nobody answers at http://127.0.0.1:1.");
    }
}
