package org.minutebook.query.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;

/** A holding is voided although a meeting elected: neither the meeting nor its votes nor its minutes change. */
class VoidedElectionTests {
    private static final String MEETING = "/bodies/ssp/meetings/2022-09-28/minutes.json";
    private static final String CHAIR = "/api/v1/bodies/ssp/offices/chair/holders?on=2022-10-01";

    @TempDir
    Path dir;

    @Test
    void voiding_what_a_meeting_elected_touches_no_vote_and_keeps_both_beliefs() {
        try (var minutebook = RunningMinutebook.start(TestDatabases.Kind.H2, dir, "minutebook.sample.load=true")) {
            minutebook.awaitReady();
            var held = minutebook.get(CHAIR).expect(200).json();
            var events = "/api/v1/record/events?limit=1000&meeting="
                    + held.at("/meeting/value").stringValue();
            var paths = List.of(MEETING, events);
            var before = paths.stream()
                    .map(path -> minutebook.get(path).expect(200).json().get("items"))
                    .toList();
            long known = minutebook.head();

            minutebook
                    .post("/api/v1/bodies/" + held.at("/body/id").stringValue() + "/void-tenure", """
                            {"tenureId": "%s", "reason": "An invented one", "authority": "Nobody"}""".formatted(
                                    held.get("tenure").stringValue()))
                    .expect(200);
            minutebook.awaitProjections();

            assertThat(paths.stream()
                            .map(path -> minutebook.get(path).expect(200).json().get("items"))
                            .toList())
                    .isEqualTo(before);
            assertThat(minutebook.get(CHAIR).json().at("/holder/state").stringValue())
                    .isEqualTo("not-recorded");
            var then = minutebook.get(CHAIR + "&known=" + known).json();
            assertThat(then.get("holder")).isEqualTo(held.get("holder"));
            assertThat(then.get("vote")).isEqualTo(held.get("vote"));
        }
    }
}
