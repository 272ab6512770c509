package org.minutebook.query.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.proof.SigningKey;
import org.minutebook.proof.bundle.BundleCheck;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.json.JsonMapper;

/** Exporting, changing the key, and holding the record against what was kept, from the command line. */
@ParameterizedClass
@EnumSource
class ProvingFromTheCommandLineTests {
    @TempDir
    static Path dir;

    private static TestDatabase database;
    private static Path data;

    @TempDir
    Path out;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void record(TestDatabases.Kind kind) {
        database = kind.fresh(dir.resolve(kind.name()));
        data = dir.resolve(kind.name()).resolve("data");
        try (var minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true")) {
            minutebook.awaitReady();
        }
    }

    @Test
    void a_bundle_is_written_and_proves_itself() throws IOException {
        var bundle = out.resolve("bundle");
        var exported = run("export", bundle.toString());
        assertThat(exported.exitCode()).as(exported.err()).isZero();
        assertThat(exported.out()).startsWith(bundle + ": 153 events, root ");
        assertThat(exported.err()).contains("written up to position 153");
        assertThat(BundleCheck.of(bundle, List.of(), List.of(), position -> {}).findings())
                .isEmpty();
        var again = run("export", bundle.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).isEqualToIgnoringNewLines(bundle + " is there already. Name another directory.");
        var json = JsonMapper.shared()
                .readTree(
                        run("export", out.resolve("other").toString(), "--json").out());
        assertThat(json.get("events").asInt()).isEqualTo(153);
        assertThat(json.get("findings")).isEmpty();
    }

    @Test
    void a_record_is_held_against_what_was_kept() throws IOException {
        var bundle = out.resolve("bundle");
        run("export", bundle.toString());
        var kept = bundle.resolve("checkpoints.txt").toString();
        var keys = bundle.resolve("keys.txt").toString();
        var rotated = run("rotate-key");
        assertThat(rotated.exitCode()).as(rotated.err()).isZero();
        assertThat(Files.readString(bundle.resolve("keys.txt")))
                .doesNotContain(rotated.out().strip());
        var verified = run("verify", "--checkpoint", kept, "--key", keys);
        assertThat(verified.out()).isEqualToIgnoringNewLines("whole: 153 events, signed up to position 153");
        assertThat(verified.exitCode()).isZero();
        var strange = SigningKey.made().verifier("example/other").toString();
        var refuted = run("verify", "--key", strange, "--json");
        assertThat(refuted.exitCode()).isEqualTo(1);
        var json = JsonMapper.shared().readTree(refuted.out());
        assertThat(json.get("whole").asBoolean()).isFalse();
        assertThat(json.get("findings").get(0).stringValue())
                .isEqualTo("position 1: from here on nobody vouches that is trusted");
    }

    @Test
    void what_was_damaged_is_exported_as_it_is_and_does_not_prove_itself() throws SQLException {
        run("export", out.resolve("before").toString());
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update event_log set payload = concat(payload, ' ') where position = 77");
            try {
                var exported = run("export", out.resolve("bundle").toString());
                assertThat(exported.exitCode()).isEqualTo(1);
                assertThat(exported.out()).contains("position 77: altered");
            } finally {
                statement.executeUpdate("update event_log set payload = trim(payload) where position = 77");
            }
        }
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void without_the_key_nothing_is_written_and_it_is_said_what_to_do() {
        run("export", out.resolve("first").toString());
        var elsewhere = "--minutebook.data=" + out.resolve("nothing");
        var refused =
                CommandLineOutcome.on(database, "export", out.resolve("bundle").toString(), elsewhere);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("MINUTEBOOK_CHECKPOINTS_KEY_FILE").doesNotContain("at org.");
        assertThat(out.resolve("bundle")).doesNotExist();
    }

    @Test
    void evidence_that_cannot_be_read_is_named() {
        for (String[] words : List.of(
                new String[] {"verify", "--checkpoint", "nothing-there.txt"},
                new String[] {"verify", "--key", "a+b+c"},
                new String[] {"verify", "--key"})) {
            var outcome = run(words);
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err().lines()).hasSize(1);
        }
    }

    private static CommandLineOutcome run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--minutebook.data=" + data);
        return CommandLineOutcome.on(database, all.toArray(String[]::new));
    }
}
