package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import org.minutebook.record.test.TestDatabases;

/**
 * An invented body with another style meets live, over HTTP from the first command on: the same code, other minutes.
 */
@ParameterizedClass
@EnumSource
class AnotherBodyMeetsTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final Map<String, String> ids = new HashMap<>();
    private RunningMinutebook minutebook;
    private long position;

    @Test
    void a_live_meeting_elects_resolves_and_is_minuted_in_the_body_s_own_words() {
        try (var running = RunningMinutebook.start(kind, dir)) {
            minutebook = running;
            constitute();
            long before = meetUpToTheResolution();
            elect();
            close();

            assertThat(minutebook
                            .get("/bodies/fhc/meetings/2031-05-07/minutes.txt")
                            .expect(200)
                            .body())
                    .isEqualTo("""
                            Fictional Harbour Council

                            Fictional Harbour Council met on Wednesday 7 May 2031 at Example Hall, from 19:00.

                            Attending members: Cllr Ada Example, Chairman; Cllr Ben Sample, Pilots' Guild/Tugs; Cllr Cleo Specimen

                            Attending officers: Dan Placeholder

                            Absent with apologies: Cllr Eve Nemo

                            The meeting opened at 19:02, Cllr Ada Example presiding.

                            FHC/1/2031 Election of Chairman

                            Cllr Ben Sample proposed Cllr Ada Example as Chairman. Cllr Cleo Specimen seconded. The vote was carried: 3 for, 0 against, 0 abstaining.

                            RESOLVED that Cllr Ada Example be Chairman.

                            FHC/2/2031 Harbour lamps

                            The lamps were counted.

                            RESOLVED that:

                            (1) The count be noted.
                            (2) The missing lamp be found.

                            FHC/3/2031 Close

                            Wednesday 4 June 2031, 19:00
                            """);
            assertThat(chairAt(null)).isEqualTo("Cllr Ada Example");
            assertThat(chairAt(before)).isEqualTo("not-recorded");
            assertThat(minutebook.get("/api/v1/record/events?limit=1000").body())
                    .contains("\"source\":\"live\"")
                    .doesNotContain("\"source\":\"transcribed\"");
        }
    }

    private void constitute() {
        start("organisations/register-organisation", "guild", "{'name': 'Pilots\\u0027 Guild'}");
        start(
                "bodies/establish-body",
                "body",
                "{'name': 'Fictional Harbour Council', 'code': 'FHC', 'kind': 'parish'}");
        send("bodies", "body", "amend-constitution", """
                {'constitution': {
                  'offices': [{'key': 'chair', 'title': 'Chairman', 'joint': false}],
                  'quorum': 3,
                  'numbering': {'form': 'FHC/{number}/{yyyy}'},
                  'houseStyle': {'decisionVerb': 'RESOLVED', 'sentences': {'clause': '({number}) {clause}'}}}}""");
        start("terms/open-term", "term", "{'calendarOwner': '$guild', 'label': '2031/32', 'firstYear': 2031}");
        for (String person : new String[] {"Ada Example", "Ben Sample", "Cleo Specimen", "Eve Nemo"}) {
            var alias = person.substring(0, 3).toLowerCase(Locale.ROOT);
            start("people/register-person", alias, "{'displayName': '" + person + "', 'style': 'Cllr'}");
            send(
                    "bodies",
                    "body",
                    "appoint-member",
                    "{'personId': '$" + alias + "', 'memberClass': 'councillor', 'voting': true}");
        }
        start("people/register-person", "dan", "{'displayName': 'Dan Placeholder'}");
    }

    private long meetUpToTheResolution() {
        start("meetings/schedule-meeting", "meeting", """
                {'bodyId': '$body', 'kind': 'annual', 'termId': '$term', 'heldOn': '2031-05-07',
                 'start': '19:00', 'venue': 'Example Hall'}""");
        start("meetings/schedule-meeting", "next", """
                {'bodyId': '$body', 'kind': 'ordinary', 'termId': '$term', 'heldOn': '2031-06-04', 'start': '19:00'}""");
        attend("{'person': {'personId': '$ada'}, 'capacity': 'member', 'office': 'Chairman'}");
        attend(
                "{'person': {'personId': '$ben'}, 'capacity': 'member', 'organisation': {'organisationId': '$guild', 'team': 'Tugs'}}");
        meeting(
                "open-meeting",
                "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}",
                409,
                "meetings.quorum-present");
        attend("{'person': {'personId': '$cle'}, 'capacity': 'member'}");
        attend("{'person': {'personId': '$dan'}, 'capacity': 'officer'}");
        meeting("record-apology", "{'person': {'personId': '$eve'}}");
        meeting("open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
        meeting("take-item", "{'itemId': 'chair', 'heading': 'Election of Chairman'}");
        meeting("nominate", """
                {'itemId': 'chair', 'nominationId': 'n1', 'office': 'chair', 'termId': '$term',
                 'candidate': {'personId': '$ada'}, 'proposer': {'personId': '$ben'}}""");
        meeting(
                "second-nomination",
                "{'nominationId': 'n1', 'seconder': {'personId': '$ben'}}",
                409,
                "meetings.seconder-differs");
        meeting("second-nomination", "{'nominationId': 'n1', 'seconder': {'personId': '$cle'}}");
        meeting("record-vote", """
                {'itemId': 'chair', 'voteId': 'v1', 'nominationIds': ['n1'], 'method': 'show-of-hands',
                 'outcome': 'carried', 'counts': {'for': 3, 'against': 0, 'abstained': 0}}""");
        meeting("pass-resolution", """
                {'itemId': 'chair', 'resolutionId': 'r1', 'voteIds': ['v1'],
                 'clauses': [{'number': 1, 'type': 'appoint', 'text': 'Cllr Ada Example be Chairman.'}]}""");
        return position;
    }

    private void elect() {
        meeting("elect-chair", "{'electionId': 'e1', 'nominationId': 'n1', 'voteId': 'v1', 'resolutionId': 'r1'}");
        long head = minutebook.head();
        meeting(
                "elect-chair",
                "{'electionId': 'e2', 'nominationId': 'n1', 'voteId': 'v1', 'resolutionId': 'r1'}",
                409,
                "membership.office-free");
        assertThat(minutebook.head())
                .as("nothing of a refused election is recorded")
                .isEqualTo(head);
    }

    private void close() {
        meeting("take-item", "{'itemId': 'lamps', 'heading': 'Harbour lamps'}");
        meeting("record-discussion", "{'itemId': 'lamps', 'paragraphId': 'p1', 'text': 'The lamps were counted.'}");
        meeting("pass-resolution", """
                {'itemId': 'lamps', 'resolutionId': 'r2', 'clauses': [
                  {'number': 1, 'type': 'note', 'text': 'The count be noted.'},
                  {'number': 2, 'type': 'agree', 'text': 'The missing lamp be found.'}]}""");
        meeting("take-item", "{'itemId': 'end', 'heading': 'Close'}");
        meeting("announce-next-meeting", "{'itemId': 'end', 'nextMeetingId': '$next'}");
        meeting("close-meeting", "{'closedAt': '20:15'}");
        meeting("take-item", "{'itemId': 'late', 'heading': 'Too late'}", 409, "meetings.not-closed");
    }

    private void attend(String fields) {
        meeting("record-attendance", fields);
    }

    private void start(String command, String alias, String fields) {
        var answer = minutebook.post("/api/v1/" + command, json(fields)).expect(201);
        ids.put(alias, answer.json().get("id").stringValue());
        position = answer.json().get("position").longValue();
    }

    private void meeting(String command, String fields) {
        send("meetings", "meeting", command, fields);
    }

    private void meeting(String command, String fields, int status, String code) {
        assertThat(post("meetings", "meeting", command, fields).expect(status).code())
                .isEqualTo(code);
    }

    private void send(String collection, String alias, String command, String fields) {
        position = post(collection, alias, command, fields)
                .expect(200)
                .json()
                .get("position")
                .longValue();
    }

    private Answer post(String collection, String alias, String command, String fields) {
        return minutebook.post("/api/v1/" + collection + "/" + ids.get(alias) + "/" + command, json(fields));
    }

    /** Single quotes for double ones, and ids for aliases. */
    private String json(String fields) {
        var text = fields.replace('\'', '"');
        for (var id : ids.entrySet()) {
            text = text.replace("\"$" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return text;
    }

    private String chairAt(Long known) {
        var query = "?on=2031-05-07" + (known == null ? "&min-position=" + position : "&known=" + known);
        var holder = minutebook
                .get("/api/v1/bodies/FHC/offices/chair/holders" + query)
                .expect(200)
                .json()
                .get("holder");
        return holder.has("value")
                ? holder.at("/value/name").stringValue()
                : holder.get("state").stringValue();
    }
}
