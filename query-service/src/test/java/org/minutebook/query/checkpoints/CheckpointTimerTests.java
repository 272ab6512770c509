package org.minutebook.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.SignedNote;
import org.minutebook.record.test.TestDatabases;

/** What is recorded gets its checkpoint without anybody asking for one. */
class CheckpointTimerTests {
    @TempDir
    Path dir;

    @Test
    void the_first_event_gets_one_at_once_the_next_when_there_are_enough_and_the_last_when_it_stops() throws Exception {
        var signed = SignedRecord.start(
                TestDatabases.Kind.H2,
                dir,
                "minutebook.checkpoints.live=true",
                "minutebook.checkpoints.every=1h",
                "minutebook.checkpoints.every-events=10");
        try (signed) {
            signed.record(1);
            signed.minutebook.await("first", () -> signed.checkpoints().waiting() == 0);
            signed.record(9);
            assertThat(signed.checkpoints().waiting()).isEqualTo(9);
            signed.record(1);
            signed.minutebook.await("enough", () -> signed.checkpoints().waiting() == 0);
            signed.record(3);
        }
        assertThat(Checkpoint.of(SignedNote.read(Files.readString(signed.lastFile)))
                        .size())
                .isEqualTo(14);
    }

    @Test
    void an_event_does_not_wait_longer_than_it_may() throws Exception {
        try (var signed = SignedRecord.start(
                TestDatabases.Kind.H2,
                dir,
                "minutebook.checkpoints.live=true",
                "minutebook.checkpoints.every=2s",
                "minutebook.checkpoints.every-events=1000000")) {
            signed.record(1);
            signed.minutebook.await("first", () -> signed.checkpoints().waiting() == 0);
            signed.record(1);
            signed.minutebook.await("second", () -> signed.checkpoints().waiting() == 0);
        }
    }

    @Test
    void health_is_red_and_says_why_while_nothing_is_signed() throws Exception {
        try (var signed = SignedRecord.start(
                TestDatabases.Kind.H2, dir, "minutebook.checkpoints.live=true", "minutebook.checkpoints.every=1s")) {
            signed.minutebook.awaitReady();
            signed.record(1);
            signed.minutebook.await("first", () -> signed.checkpoints().waiting() == 0);
            signed.minutebook.await("ready", () -> health(signed) == 200);
            Files.move(signed.keyFile, dir.resolve("elsewhere.pem"));
            signed.record(1);
            signed.minutebook.await("red", () -> health(signed) == 503);
            assertThat(signed.minutebook.get("/actuator/health").body()).contains("MINUTEBOOK_CHECKPOINTS_KEY_FILE");
            Files.move(dir.resolve("elsewhere.pem"), signed.keyFile);
            signed.minutebook.await("green", () -> health(signed) == 200);
            assertThat(signed.checkpoints().waiting()).isZero();
        }
    }

    private static int health(SignedRecord signed) {
        return signed.minutebook.get("/actuator/health").status();
    }
}
