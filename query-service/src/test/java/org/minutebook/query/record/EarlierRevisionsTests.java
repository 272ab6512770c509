package org.minutebook.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.query.RecordByHand;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.log.Verification;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meeting whose votes an earlier release recorded, in revision 1, is carried on by this one.
 *
 * <p>The record is that of the sample up to its second vote, with the votes as they were stored then.
 */
@ParameterizedClass
@EnumSource
class EarlierRevisionsTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VOTE = "meetings.vote-recorded";
    private static final String MINUTES = "/bodies/ssp/meetings/2022-09-28/minutes";

    @TempDir
    static Path dir;

    private static TestDatabase database;
    private static RunningMinutebook minutebook;
    private static String meeting;
    private static long head;
    private static String textOfToday;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void carry_on(TestDatabases.Kind kind) throws SQLException {
        var stored = storedEarlier(kind);
        meeting = stored.get(stored.size() - 1).get("stream_id");
        head = stored.size();
        database = kind.fresh(dir.resolve(kind + "-earlier"));
        RunningMinutebook.start(database).close();
        try (var connection = database.open()) {
            RecordByHand.write(connection, stored);
        }
        minutebook = RunningMinutebook.start(database);
        minutebook.awaitProjections();
    }

    private static List<Map<String, String>> storedEarlier(TestDatabases.Kind kind) throws SQLException {
        var sample = kind.fresh(dir.resolve(kind + "-sample"));
        try (var today = RunningMinutebook.start(sample, "minutebook.sample.load=true")) {
            today.awaitReady();
            textOfToday = today.get(MINUTES + ".txt?known=74").expect(200).body();
        }
        try (var connection = sample.open()) {
            var rows = RecordByHand.read(connection).subList(0, 74);
            rows.stream().filter(row -> row.get("type").equals(VOTE)).forEach(EarlierRevisionsTests::asOfRevision1);
            return rows;
        }
    }

    private static void asOfRevision1(Map<String, String> vote) {
        assertThat(vote.put("revision", "1")).isEqualTo("3");
        var payload = (ObjectNode) JSON.readTree(vote.get("payload"));
        for (String later : List.of("roll", "motionId", "each", "ballots", "round")) {
            assertThat(payload.remove(later)).as(later).isNotNull();
        }
        vote.put("payload", payload.toString());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void the_log_reads_it_as_of_the_present_revision_with_the_roll_not_recorded() {
        assertThat(minutebook.component(EventLog.class).history(List.of(meeting), head).stream()
                        .map(RecordedEvent::fact))
                .hasAtLeastOneElementOfType(VoteRecorded.class)
                .allSatisfy(EarlierRevisionsTests::hasNoRoll);
    }

    @Test
    void so_does_the_store_from_which_meetings_are_loaded() {
        assertThat(minutebook
                        .component(EventStore.class)
                        .readEvents(meeting)
                        .asStream()
                        .<Object>map(event -> event.getPayload()))
                .hasAtLeastOneElementOfType(VoteRecorded.class)
                .allSatisfy(EarlierRevisionsTests::hasNoRoll);
    }

    @Test
    void the_minutes_say_what_they_said() {
        assertThat(minutebook.get(MINUTES + ".txt?known=" + 74).expect(200).body())
                .isEqualTo(textOfToday)
                .contains("Members voted in favour of the nomination.");
        assertThat(minutebook.get(MINUTES + ".txt").expect(200).body()).startsWith(textOfToday.strip());
    }

    @Test
    void the_meeting_elects_by_it_and_the_office_shows_that_the_roll_is_not_recorded() {
        var address = "/api/v1/meetings/" + meeting + "/";
        minutebook
                .post(
                        address + "pass-resolution",
                        "{\"itemId\": \"item-14\", \"resolutionId\": \"resolution-14\", \"voteIds\": [\"vote-chair\"],"
                                + " \"clauses\": [{\"number\": 1, \"type\": \"appoint\", \"text\": \"The Chair.\"}]}")
                .expect(200);
        long position = minutebook
                .post(
                        address + "elect-chair",
                        "{\"electionId\": \"election-chair\", \"nominationId\": \"nomination-chair\","
                                + " \"voteId\": \"vote-chair\", \"resolutionId\": \"resolution-14\"}")
                .expect(200)
                .json()
                .get("position")
                .longValue();
        var holder = minutebook
                .get("/api/v1/bodies/ssp/offices/chair/holders?on=2022-10-01&min-position=" + position)
                .expect(200)
                .json();
        assertThat(holder.at("/vote/value/id").stringValue()).isEqualTo("vote-chair");
        assertThat(holder.at("/vote/value/roll").toString()).isEqualTo("{\"state\":\"not-recorded\"}");
    }

    @Test
    void clients_see_it_as_it_was_stored() {
        var votes = minutebook
                .get("/api/v1/record/events?limit=" + head)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(event -> event.get("name").stringValue().equals(VOTE))
                .toList();
        assertThat(votes).hasSize(2).allSatisfy(vote -> {
            assertThat(vote.get("revision").stringValue()).isEqualTo("1");
            assertThat(vote.get("payload").has("roll")).isFalse();
        });
    }

    @Test
    void the_record_is_whole() throws SQLException {
        try (var connection = database.open()) {
            var report = Verification.of(connection, position -> {});
            assertThat(report.damages()).isEmpty();
            assertThat(report.events()).isGreaterThanOrEqualTo(head);
        }
    }

    private static void hasNoRoll(Object fact) {
        if (fact instanceof VoteRecorded vote) {
            assertThat(vote.roll()).isEqualTo(Recorded.notRecorded());
        }
    }
}
