package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.SnapshotVerification;
import org.minutebook.record.test.GoldenEvents;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every aggregate of the sample that has more than one event goes into a snapshot, and comes back equal. */
class SampleSnapshotsTests {
    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource
    void what_is_read_from_a_snapshot_is_what_its_events_give(TestDatabases.Kind kind) throws SQLException {
        var database = kind.fresh(dir);
        try (var minutebook = RunningMinutebook.start(
                database, "minutebook.sample.load=true", "minutebook.record.snapshot-every=2")) {
            minutebook.awaitReady();
            var records = minutebook.component(JdbcClient.class);
            var longer = records.sql("select count(*) from (select stream_id from event_log group by stream_id"
                            + " having count(*) > 1) histories")
                    .query(Integer.class)
                    .single();
            minutebook.await(
                    "a snapshot of each",
                    () -> records.sql("select count(*) from snapshot")
                            .query(Integer.class)
                            .single()
                            .equals(longer));
            assertThat(records.sql("select distinct stream_type from snapshot")
                            .query(String.class)
                            .list())
                    .contains("meetings.meeting", "membership.roster", "membership.body", "actions.action");
        }
        try (var connection = database.open()) {
            assertThat(SnapshotVerification.of(connection, GoldenEvents.steps()))
                    .isEmpty();
        }
    }
}
