package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.MinutebookProcess;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/**
 * The sample's loading is killed again and again, and resumed: the record is the one that an undisturbed load makes.
 */
@Tag("drill")
@ParameterizedClass
@EnumSource(names = "H2")
class LoadingSurvivesKillTests {
    private static final String SAMPLE = "minutebook.sample.load=true";

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    @Test
    void a_load_that_is_killed_twice_ends_in_the_same_record() {
        var database = kind.fresh(dir);
        var log = dir.resolve("output.txt");
        for (int position : new int[] {25, 90}) {
            try (var minutebook = MinutebookProcess.start(database, log, SAMPLE)) {
                minutebook.awaitHead(position);
                minutebook.kill();
            }
        }
        List<String> resumed;
        try (var minutebook = MinutebookProcess.start(database, log, SAMPLE)) {
            minutebook.awaitReady();
            resumed = facts(minutebook);
            assertThat(SeedText.paragraphs(minutebook.text("/bodies/ssp/meetings/2022-09-28/minutes.txt")))
                    .isEqualTo(SeedText.paragraphs(SeedText.published()));
        }
        try (var minutebook = MinutebookProcess.start(kind.fresh(dir.resolve("undisturbed")), log, SAMPLE)) {
            minutebook.awaitReady();
            assertThat(resumed).isEqualTo(facts(minutebook)).hasSize(153);
        }
    }

    private static List<String> facts(MinutebookProcess minutebook) {
        List<String> facts = new ArrayList<>();
        for (JsonNode event : minutebook.get("/api/v1/record/events?limit=1000").get("items")) {
            facts.add(event.get("position") + " " + event.get("commit") + " " + event.get("name") + " "
                    + event.get("commandId") + " " + event.get("payload"));
        }
        return facts;
    }
}
