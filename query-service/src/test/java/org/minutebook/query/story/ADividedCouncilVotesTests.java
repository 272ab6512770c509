package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.SnapshotVerification;
import org.minutebook.record.test.GoldenEvents;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invented council of four disagrees, live and over HTTP: two rounds for its chairman and a casting vote, a motion
 * with an amendment that falls, and votes by name.
 */
@ParameterizedClass
@EnumSource
class ADividedCouncilVotesTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final Map<String, String> ids = new HashMap<>();
    private RunningMinutebook minutebook;
    private long position;

    @Test
    void the_minutes_say_who_voted_how_and_the_office_says_on_what_it_rests() throws SQLException {
        var database = kind.fresh(dir);
        try (var running = RunningMinutebook.start(database, "minutebook.record.snapshot-every=2")) {
            minutebook = running;
            open();
            electTheChairman();
            debateTheLamps();
            meeting("close-meeting", "{'closedAt': '20:15'}");

            assertThat(minutebook
                            .get("/bodies/dvc/meetings/2031-05-07/minutes.txt?min-position=" + position)
                            .expect(200)
                            .body())
                    .endsWith("""
                            DVC/1/2031 Election of Chairman

                            Cllr Ben Sample proposed Cllr Ada Example as Chairman. Cllr Cleo Specimen seconded.

                            Cllr Ada Example proposed Cllr Ben Sample as Chairman.

                            Cllr Ben Sample proposed Cllr Cleo Specimen as Chairman. Cllr Cleo Specimen declined the nomination. \
                            Votes cast in round 1: Cllr Ada Example 2; Cllr Ben Sample 2. \
                            Votes cast in round 2: Cllr Ada Example 1; Cllr Ben Sample 1; 2 abstaining. \
                            For Cllr Ada Example: Cllr Ben Sample. For Cllr Ben Sample: Cllr Ada Example. \
                            Abstaining: Cllr Cleo Specimen; Cllr Dan Nemo. \
                            Cllr Ada Example gave the casting vote for Cllr Ben Sample.

                            RESOLVED that Cllr Ben Sample be Chairman for 2031/32.

                            DVC/2/2031 Harbour lamps

                            It was moved by Cllr Ada Example: That the lamps be lit. Cllr Ben Sample seconded.

                            An amendment was moved by Cllr Cleo Specimen: Leave out 'lit' and put in 'sold'. \
                            The amendment was lost: 1 for, 3 against, 0 abstaining. \
                            Cllr Dan Nemo required their vote to be recorded: against.

                            An amendment was moved by Cllr Dan Nemo: Add 'at dusk'.

                            The amendment was withdrawn: the lamps have no clock. \
                            The motion was carried: 2 for, 1 against, 1 abstaining. \
                            For: Cllr Ada Example; Cllr Ben Sample. Against: Cllr Cleo Specimen. Abstaining: Cllr Dan Nemo.

                            RESOLVED that The lamps be lit.
                            """);
            assertProof();
            assertThat(minutebook
                            .get("/bodies/dvc/meetings/2031-05-07/minutes/findings")
                            .expect(200)
                            .body())
                    .doesNotContain("must-fix");
            minutebook.await(
                    "a snapshot of the meeting",
                    () -> minutebook
                                    .component(JdbcClient.class)
                                    .sql("select count(*) from snapshot where stream_type = 'meetings.meeting'"
                                            + " and stream_sequence > 20")
                                    .query(Integer.class)
                                    .single()
                            == 1);
        }
        try (var connection = database.open()) {
            assertThat(SnapshotVerification.of(connection, GoldenEvents.steps()))
                    .as("what a snapshot has of a debate is what its events give")
                    .isEmpty();
        }
    }

    private void assertProof() {
        var vote = minutebook
                .get("/api/v1/bodies/dvc/offices/chair/holders?on=2031-05-08&min-position=" + position)
                .expect(200)
                .json()
                .at("/vote/value");
        assertThat(vote.at("/id").stringValue()).isEqualTo("v2");
        assertThat(vote.at("/outcome").stringValue()).isEqualTo("carried");
        assertThat(vote.at("/round/value").intValue()).isEqualTo(2);
        assertThat(vote.at("/ballots/value").toString())
                .isEqualTo("[{\"nominationId\":\"n1\",\"votes\":1},{\"nominationId\":\"n2\",\"votes\":1}]");
        assertThat(vote.at("/each/value")
                        .valueStream()
                        .map(each -> each.at("/person/name").stringValue() + " "
                                + each.at("/choice").stringValue() + " "
                                + each.at("/nomination/value").stringValue("-")))
                .containsExactly(
                        "Cllr Ada Example for n2",
                        "Cllr Ben Sample for n1",
                        "Cllr Cleo Specimen abstained -",
                        "Cllr Dan Nemo abstained -");
        assertThat(vote.at("/casting/value/by/name").stringValue()).isEqualTo("Cllr Ada Example");
        assertThat(vote.at("/casting/value/nomination/value").stringValue()).isEqualTo("n2");
    }

    private void open() {
        start("organisations/register-organisation", "borough", "{'name': 'Borough of Nowhere'}");
        start("bodies/establish-body", "body", "{'name': 'Divided Council', 'code': 'DVC', 'kind': 'parish'}");
        post("bodies/" + ids.get("body") + "/amend-constitution", """
                {'constitution': {
                  'offices': [{'key': 'chair', 'title': 'Chairman', 'joint': false}],
                  'quorum': 3,
                  'numbering': {'form': 'DVC/{number}/{yyyy}'},
                  'houseStyle': {'decisionVerb': 'RESOLVED'}}}""", 200, null);
        start("terms/open-term", "term", "{'calendarOwner': '$borough', 'label': '2031/32', 'firstYear': 2031}");
        for (String person : List.of("Ada Example", "Ben Sample", "Cleo Specimen", "Dan Nemo")) {
            var alias = person.substring(0, 3).toLowerCase(Locale.ROOT);
            start("people/register-person", alias, "{'displayName': '" + person + "', 'style': 'Cllr'}");
            post(
                    "bodies/" + ids.get("body") + "/appoint-member",
                    "{'personId': '$" + alias + "', 'memberClass': 'councillor', 'voting': true}",
                    200,
                    null);
        }
        start("meetings/schedule-meeting", "meeting", """
                {'bodyId': '$body', 'kind': 'annual', 'termId': '$term', 'heldOn': '2031-05-07', 'start': '19:00'}""");
        for (String person : List.of("ada", "ben", "cle", "dan")) {
            meeting("record-attendance", "{'person': {'personId': '$" + person + "'}, 'capacity': 'member'}");
        }
        meeting("open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
    }

    private void electTheChairman() {
        meeting("take-item", "{'itemId': 'chair', 'heading': 'Election of Chairman'}");
        nominate("n1", "ada", "ben");
        meeting("second-nomination", "{'nominationId': 'n1', 'seconder': {'personId': '$cle'}}");
        nominate("n2", "ben", "ada");
        nominate("n3", "cle", "ben");
        meeting("decline-nomination", "{'nominationId': 'n3'}");
        meeting("close-nominations", "{'itemId': 'chair', 'office': 'chair'}");
        meeting("record-vote", """
                {'itemId': 'chair', 'voteId': 'v0', 'nominationIds': ['n1', 'n3'], 'method': 'secret',
                 'outcome': 'carried', 'ballots': [{'nominationId': 'n1', 'votes': 4}]}""", 409, "meetings.candidate-stands");
        meeting("record-vote", """
                {'itemId': 'chair', 'voteId': 'v1', 'nominationIds': ['n1', 'n2'], 'method': 'secret', 'outcome': 'lost',
                 'round': 1, 'ballots': [{'nominationId': 'n1', 'votes': 2}, {'nominationId': 'n2', 'votes': 2}]}""");
        meeting("record-vote", """
                {'itemId': 'chair', 'voteId': 'v2', 'nominationIds': ['n1', 'n2'], 'method': 'named', 'outcome': 'lost',
                 'round': 2, 'each': [
                   {'person': {'personId': '$ada'}, 'choice': 'for', 'nominationId': 'n2'},
                   {'person': {'personId': '$ben'}, 'choice': 'for', 'nominationId': 'n1'},
                   {'person': {'personId': '$cle'}, 'choice': 'abstained'},
                   {'person': {'personId': '$dan'}, 'choice': 'abstained'}],
                 'ballots': [{'nominationId': 'n1', 'votes': 1}, {'nominationId': 'n2', 'votes': 1}]}""");
        meeting(
                "give-casting-vote",
                "{'voteId': 'v2', 'by': {'personId': '$ben'}, 'nominationId': 'n2'}",
                409,
                "meetings.presides");
        meeting("give-casting-vote", "{'voteId': 'v2', 'by': {'personId': '$ada'}, 'nominationId': 'n2'}");
        meeting("pass-resolution", """
                {'itemId': 'chair', 'resolutionId': 'r1', 'voteIds': ['v2'],
                 'clauses': [{'number': 1, 'type': 'appoint', 'text': 'Cllr Ben Sample be Chairman for 2031/32.'}]}""");
        meeting(
                "elect-chair",
                "{'electionId': 'e1', 'nominationId': 'n1', 'voteId': 'v2', 'resolutionId': 'r1'}",
                409,
                "meetings.nomination-won");
        meeting("elect-chair", "{'electionId': 'e1', 'nominationId': 'n2', 'voteId': 'v2', 'resolutionId': 'r1'}");
    }

    private void nominate(String id, String candidate, String proposer) {
        meeting(
                "nominate",
                "{'itemId': 'chair', 'nominationId': '" + id + "', 'office': 'chair', 'termId': '$term',"
                        + " 'candidate': {'personId': '$" + candidate + "'}, 'proposer': {'personId': '$" + proposer
                        + "'}}");
    }

    private void debateTheLamps() {
        meeting("take-item", "{'itemId': 'lamps', 'heading': 'Harbour lamps'}");
        meeting(
                "move-motion",
                "{'itemId': 'lamps', 'motionId': 'm1', 'text': 'That the lamps be lit.', 'mover': {'personId': '$ada'}}");
        meeting("second-motion", "{'motionId': 'm1', 'seconder': {'personId': '$ben'}}");
        meeting("move-amendment", """
                {'motionId': 'a1', 'amends': 'm1', 'text': 'Leave out \\u0027lit\\u0027 and put in \\u0027sold\\u0027.',
                 'mover': {'personId': '$cle'}}""");
        meeting("record-vote", """
                {'itemId': 'lamps', 'voteId': 'v3', 'motionId': 'm1', 'method': 'show-of-hands', 'outcome': 'carried',
                 'counts': {'for': 3, 'against': 1, 'abstained': 0}}""", 409, "meetings.amendment-first");
        meeting("record-vote", """
                {'itemId': 'lamps', 'voteId': 'v3', 'motionId': 'a1', 'method': 'show-of-hands', 'outcome': 'lost',
                 'counts': {'for': 1, 'against': 3, 'abstained': 0}}""");
        meeting("request-vote-record", "{'voteId': 'v3', 'person': {'personId': '$dan'}, 'choice': 'against'}");
        meeting(
                "request-vote-record",
                "{'voteId': 'v2', 'person': {'personId': '$dan'}, 'choice': 'abstained'}",
                409,
                "meetings.too-late");
        meeting("move-amendment", """
                {'motionId': 'a2', 'amends': 'm1', 'text': 'Add \\u0027at dusk\\u0027.', 'mover': {'personId': '$dan'}}""");
        meeting("withdraw-motion", "{'motionId': 'a2', 'reason': 'the lamps have no clock'}");
        meeting("record-vote", """
                {'itemId': 'lamps', 'voteId': 'v4', 'motionId': 'm1', 'method': 'named', 'outcome': 'carried', 'each': [
                   {'person': {'personId': '$ada'}, 'choice': 'for'},
                   {'person': {'personId': '$ben'}, 'choice': 'for'},
                   {'person': {'personId': '$cle'}, 'choice': 'against'},
                   {'person': {'personId': '$dan'}, 'choice': 'abstained'}]}""");
        meeting("pass-resolution", """
                {'itemId': 'lamps', 'resolutionId': 'r2', 'voteIds': ['v4'],
                 'clauses': [{'number': 1, 'type': 'agree', 'text': 'The lamps be lit.'}]}""");
    }

    private void start(String command, String alias, String fields) {
        var answer = minutebook.post("/api/v1/" + command, json(fields)).expect(201);
        ids.put(alias, answer.json().get("id").stringValue());
    }

    private void meeting(String command, String fields) {
        meeting(command, fields, 200, null);
    }

    private void meeting(String command, String fields, int status, String code) {
        post("meetings/" + ids.get("meeting") + "/" + command, fields, status, code);
    }

    private void post(String address, String fields, int status, String code) {
        var answer = minutebook.post("/api/v1/" + address, json(fields)).expect(status);
        if (code == null) {
            position = answer.json().get("position").longValue();
        } else {
            assertThat(answer.json().get("code").stringValue()).isEqualTo(code);
        }
    }

    private String json(String fields) {
        var text = fields.replace('\'', '"');
        for (var id : ids.entrySet()) {
            text = text.replace("$" + id.getKey(), id.getValue());
        }
        return text;
    }
}
