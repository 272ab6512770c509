package org.minutebook.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.cli.Main;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildingFromTheCommandLineTests {
    @TempDir
    Path dir;

    @Test
    void views_are_rebuilt_when_nobody_serves_and_refused_in_a_sentence_when_somebody_does()
            throws IOException, InterruptedException {
        var database = TestDatabases.h2(dir);
        try (var minutebook = RunningMinutebook.start(database)) {
            minutebook
                    .post("/api/v1/people/register-person", "{\"displayName\": \"Ada Example\"}")
                    .expect(201);
            minutebook.awaitProjections();
            minutebook
                    .component(JdbcClient.class)
                    .sql("update view_directory_person set name = 'Wrong'")
                    .update();
            var inUse = run(database, "all");
            assertThat(inUse.exitCode()).isEqualTo(2);
            assertThat(inUse.said()).contains("Another process uses the embedded database.");
        }
        assertThat(run(database, "query.dance").exitCode()).isEqualTo(2);
        var rebuilt = run(database, "all");
        assertThat(rebuilt.exitCode()).as(rebuilt.said()).isZero();
        assertThat(rebuilt.said())
                .contains(
                        "Rebuilt: query.actions, query.directory, query.meetings, query.minutes, query.offices, query.register.");
        try (var minutebook = RunningMinutebook.start(database)) {
            assertThat(minutebook
                            .get("/api/v1/people")
                            .json()
                            .at("/items/0/name")
                            .stringValue())
                    .isEqualTo("Ada Example");
        }
    }

    private record Outcome(int exitCode, String said) {}

    private static Outcome run(TestDatabase database, String views) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "rebuild",
                views));
        database.asSpringProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said);
    }
}
