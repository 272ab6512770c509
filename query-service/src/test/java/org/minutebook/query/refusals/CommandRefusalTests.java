package org.minutebook.query.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.refusals.Refusals.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.commands.CommandType;
import org.minutebook.record.commands.CommandTypes;
import org.minutebook.record.test.TestDatabases;

/**
 * Commands that are well formed and must not be: refused with the rule's code, and nothing of them recorded.
 *
 * <p>Said of the sample: its closed meeting of September, and its meeting of November, which is live. There Ann, Norma
 * and Steve are members; the chair for the term was elected in September.
 */
@ParameterizedClass
@EnumSource
class CommandRefusalTests {
    private static final String SEPTEMBER = sample("meeting-2022-09-28");
    private static final String NOVEMBER = sample("meeting-2022-11-23");
    private static final String BODY = "/api/v1/bodies/" + sample("ssp") + "/";
    private static final String TERM = sample("term-2022");
    private static final String ANN = sample("ann-mccoy");
    private static final String NORMA = sample("norma-stephenson");
    private static final String STEVE = sample("steve-nelson");

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Refusals requests;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void open_the_meeting_of_November(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()), "minutebook.sample.load=true");
        minutebook.awaitReady();
        requests = new Refusals(minutebook);
        for (String member : List.of(ANN, NORMA, STEVE)) {
            send(BODY + "appoint-member", """
                    {"personId": "%s", "memberClass": "councillor", "voting": true}""".formatted(member));
            november("record-attendance", """
                    {"person": {"personId": "%s"}, "capacity": "member"}""".formatted(member));
        }
        november("open-meeting", """
                {"openedAt": "09:00", "presiding": {"personId": "%s"}}""".formatted(STEVE));
        november("take-item", """
                {"itemId": "election", "heading": "Election of the chair"}""");
        november("record-discussion", """
                {"itemId": "election", "paragraphId": "paragraph", "text": "The chair was to be elected."}""");
        november("nominate", """
                {"itemId": "election", "nominationId": "ann", "office": "chair", "termId": "%s",
                 "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(TERM, ANN, NORMA));
        november("record-vote", """
                {"itemId": "election", "voteId": "vote", "nominationIds": ["ann"], "method": "show-of-hands",
                 "outcome": "carried", "counts": {"for": 2, "against": 1, "abstained": 0}}""");
        november("pass-resolution", """
                {"itemId": "election", "resolutionId": "resolution", "voteIds": ["vote"],
                 "clauses": [{"number": 1, "type": "appoint", "text": "Ann McCoy be chair."}]}""");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    /** But what is recorded of it later: that it was recorded wrongly, or that it is restricted no more. */
    @Test
    void a_closed_meeting_takes_nothing_more() {
        var business = new CommandTypes()
                .all().stream()
                        .filter(command -> command.collection().equals("meetings")
                                && !command.startsStream()
                                && !List.of("correct-record", "lift-restriction")
                                        .contains(command.verb()))
                        .toList();
        assertThat(business).hasSizeGreaterThanOrEqualTo(17);
        for (CommandType command : business) {
            var answer = requests.refused(
                    Refusals.path(command, SEPTEMBER), ExampleBody.of(command).toString());
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code())
                    .as(command.name())
                    .isEqualTo(command.verb().equals("open-meeting") ? "meetings.scheduled" : "meetings.not-closed");
        }
    }

    @Test
    void an_office_that_is_held_is_not_conferred_again() {
        for (boolean transcribed : new boolean[] {true, false}) {
            assertConflict("membership.office-free", BODY + "confer-office", """
                    {"office": "chair", "personId": "%s", "termId": "%s", "from": "2022-10-01", "transcribed": %s}""".formatted(ANN, TERM, transcribed));
        }
        assertConflict("membership.office-free", BODY + "confer-office", """
                {"office": "chair", "personId": "%s", "termId": "%s", "from": "2022-09-28", "transcribed": true}""".formatted(STEVE, TERM));
    }

    @Test
    void a_second_election_for_the_same_term_changes_neither_meeting_nor_roster() {
        var meeting = eventsOf(NOVEMBER);
        for (String election : List.of("elect-chair", "elect-to-office")) {
            assertConflict("membership.office-free", "/api/v1/meetings/" + NOVEMBER + "/" + election, """
                    {%s"electionId": "election-of-ann", "nominationId": "ann", "voteId": "vote",
                     "resolutionId": "resolution"}""".formatted(
                            election.equals("elect-chair") ? "" : "\"office\": \"chair\", "));
        }
        assertThat(eventsOf(NOVEMBER)).isEqualTo(meeting).doesNotContain("meetings.election-concluded");
        minutebook.awaitProjections();
        assertThat(minutebook
                        .get("/api/v1/bodies/ssp/offices/chair/holders?on=2022-12-01")
                        .expect(200)
                        .json()
                        .at("/holder/value/id")
                        .stringValue())
                .isEqualTo(STEVE);
    }

    @Test
    void nobody_seconds_their_own_nomination() {
        for (String self : List.of(ANN, NORMA)) {
            assertConflict(
                    "meetings.seconder-differs", "/api/v1/meetings/" + NOVEMBER + "/second-nomination", """
                    {"nominationId": "ann", "seconder": {"personId": "%s"}}""".formatted(
                                    self));
        }
    }

    @Test
    void who_is_not_there_neither_proposes_nor_seconds_nor_presides() {
        var absent = sample("peter-bell");
        assertConflict(
                "meetings.entitled", "/api/v1/meetings/" + NOVEMBER + "/second-nomination", """
                {"nominationId": "ann", "seconder": {"personId": "%s"}}""".formatted(absent));
        assertConflict(
                "meetings.entitled", "/api/v1/meetings/" + NOVEMBER + "/nominate", """
                {"itemId": "election", "nominationId": "peter", "office": "chair", "termId": "%s",
                 "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(TERM, ANN, absent));
    }

    @Test
    void what_was_done_once_is_not_done_again() {
        assertConflict("meetings.scheduled", "/api/v1/meetings/" + NOVEMBER + "/open-meeting", """
                {"openedAt": "09:00", "presiding": {"personId": "%s"}}""".formatted(STEVE));
        assertConflict(
                "meetings.present-once", "/api/v1/meetings/" + NOVEMBER + "/record-attendance", """
                {"person": {"personId": "%s"}, "capacity": "member"}""".formatted(ANN));
        assertConflict("meetings.id-once", "/api/v1/meetings/" + NOVEMBER + "/take-item", """
                {"itemId": "election", "heading": "Again"}""");
        assertConflict("membership.member-once", BODY + "appoint-member", """
                {"personId": "%s", "memberClass": "councillor", "voting": true}""".formatted(ANN));
        assertConflict("membership.code-free", "/api/v1/bodies/establish-body", """
                {"name": "Another", "code": "SSP", "kind": "other"}""");
        assertConflict("membership.term-once", "/api/v1/terms/open-term", """
                {"calendarOwner": "%s", "label": "2022/23", "firstYear": 2022}""".formatted(sample("sbc")));
    }

    @Test
    void minutes_that_were_approved_are_not_considered_again() {
        assertConflict("meetings.not-yet-approved", "/api/v1/meetings/" + NOVEMBER + "/consider-minutes", """
                {"itemId": "election", "ofMeetingId": "%s"}""".formatted(
                        sample("meeting-2022-06-08")));
    }

    @Test
    void a_refused_item_takes_no_number() {
        assertConflict("meetings.number-from-series", "/api/v1/meetings/" + NOVEMBER + "/take-item", """
                {"itemId": "numbered", "heading": "Numbered", "reference": "SSP 99/22"}""");
        november("take-item", """
                {"itemId": "next", "heading": "Next"}""");
        var items = minutebook
                .get("/api/v1/record/events?limit=1000&meeting=" + NOVEMBER)
                .json()
                .get("items");
        assertThat(items.valueStream()
                        .filter(event -> event.get("name").stringValue().equals("meetings.item-taken"))
                        .map(event -> event.at("/payload/reference/value").stringValue()))
                .containsExactly("SSP 21/22", "SSP 22/22");
    }

    @Test
    void what_a_command_refers_to_has_been_recorded() {
        assertUnknown("host", "/api/v1/bodies/establish-body", """
                {"name": "Another", "code": "ANOTHER", "kind": "other", "host": "@"}""");
        assertUnknown("calendarOwner", "/api/v1/terms/open-term", """
                {"calendarOwner": "@", "label": "2023/24", "firstYear": 2023}""");
        assertUnknown("openedBy", "/api/v1/terms/open-term", """
                {"calendarOwner": "%s", "label": "2023/24", "firstYear": 2023, "openedBy": "@"}""".formatted(sample("sbc")));
        assertUnknown("personId", BODY + "appoint-member", """
                {"personId": "@", "memberClass": "councillor", "voting": true}""");
        assertUnknown("onBehalfOf", BODY + "appoint-member", """
                {"personId": "%s", "memberClass": "councillor", "voting": true, "onBehalfOf": "@"}""".formatted(sample("peter-bell")));
        assertUnknown("personId", BODY + "confer-office", """
                {"office": "chair", "personId": "@", "termId": "%s", "from": "2022-10-01", "transcribed": true}""".formatted(TERM));
        assertUnknown("termId", BODY + "confer-office", """
                {"office": "chair", "personId": "%s", "termId": "@", "from": "2022-10-01", "transcribed": true}""".formatted(ANN));
        for (String schedule : List.of("schedule-meeting", "transcribe-meeting")) {
            assertUnknown("bodyId", "/api/v1/meetings/" + schedule, """
                    {"bodyId": "@", "kind": "ordinary", "termId": "%s", "heldOn": "2023-01-25"}""".formatted(TERM));
            assertUnknown("termId", "/api/v1/meetings/" + schedule, """
                    {"bodyId": "%s", "kind": "ordinary", "termId": "@", "heldOn": "2023-01-25"}""".formatted(sample("ssp")));
        }
    }

    @Test
    void who_a_meeting_speaks_of_has_been_recorded() {
        var lisa = sample("lisa-allinson");
        assertUnknownAt("record-attendance", "person", """
                {"person": {"personId": "@"}, "capacity": "officer"}""");
        assertUnknownAt("record-attendance", "organisation", """
                {"person": {"personId": "%s"}, "capacity": "officer", "organisation": {"organisationId": "@"}}""".formatted(lisa));
        assertUnknownAt("record-apology", "person", """
                {"person": {"personId": "@"}}""");
        assertUnknownAt("record-apology", "organisation", """
                {"person": {"personId": "%s"}, "organisation": {"organisationId": "@"}}""".formatted(lisa));
        assertUnknownAt("record-discussion", "speakers.personId", """
                {"itemId": "election", "paragraphId": "p", "text": "x", "speakers": [{"statedAs": "x", "personId": "@"}]}""");
        for (String field : List.of("candidate", "proposer")) {
            assertUnknownAt("nominate", field, """
                    {"itemId": "election", "nominationId": "n", "office": "vice-chair", "termId": "%s",
                     "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(
                            TERM, field.equals("candidate") ? "@" : ANN, field.equals("candidate") ? NORMA : "@"));
        }
        assertUnknownAt("nominate", "termId", """
                {"itemId": "election", "nominationId": "n", "office": "vice-chair", "termId": "@",
                 "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(ANN, NORMA));
        assertUnknownAt("second-nomination", "seconder", """
                {"nominationId": "ann", "seconder": {"personId": "@"}}""");
        assertUnknownAt("consider-minutes", "ofMeetingId", """
                {"itemId": "election", "ofMeetingId": "@"}""");
        assertUnknownAt("announce-next-meeting", "nextMeetingId", """
                {"itemId": "election", "nextMeetingId": "@"}""");
    }

    @Test
    void what_a_meeting_speaks_of_was_dealt_with_there() {
        var election = """
                {"electionId": "e", "nominationId": "%s", "voteId": "%s", "resolutionId": "%s"}""";
        var unknown = List.of(
                new Local("record-discussion", "meetings.item-taken", """
                        {"itemId": "none", "paragraphId": "p", "text": "x"}"""),
                new Local("consider-minutes", "meetings.item-taken", """
                        {"itemId": "none", "ofMeetingId": "%s"}""".formatted(SEPTEMBER)),
                new Local("nominate", "meetings.item-taken", """
                        {"itemId": "none", "nominationId": "n", "office": "chair", "termId": "%s",
                         "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(TERM, ANN, NORMA)),
                new Local("nominate", "meetings.office-of-body", """
                        {"itemId": "election", "nominationId": "n", "office": "none", "termId": "%s",
                         "candidate": {"personId": "%s"}, "proposer": {"personId": "%s"}}""".formatted(TERM, ANN, NORMA)),
                new Local("second-nomination", "meetings.nominated", """
                        {"nominationId": "none", "seconder": {"personId": "%s"}}""".formatted(STEVE)),
                new Local("record-vote", "meetings.item-taken", """
                        {"itemId": "none", "voteId": "v", "question": "x", "method": "assent", "outcome": "carried"}"""),
                new Local("record-vote", "meetings.nominated", """
                        {"itemId": "election", "voteId": "v", "nominationIds": ["none"], "method": "assent",
                         "outcome": "carried"}"""),
                new Local("pass-resolution", "meetings.item-taken", """
                        {"itemId": "none", "resolutionId": "r", "clauses": [{"number": 1, "type": "note", "text": "x"}]}"""),
                new Local("pass-resolution", "meetings.voted", """
                        {"itemId": "election", "resolutionId": "r", "voteIds": ["none"],
                         "clauses": [{"number": 1, "type": "note", "text": "x"}]}"""),
                new Local("pass-resolution", "meetings.minutes-considered", """
                        {"itemId": "election", "resolutionId": "r",
                         "clauses": [{"number": 1, "type": "approve", "text": "x", "approvesMinutesOf": "%s"}]}""".formatted(SEPTEMBER)),
                new Local("elect-chair", "meetings.nominated", election.formatted("none", "vote", "resolution")),
                new Local("elect-chair", "meetings.voted", election.formatted("ann", "none", "resolution")),
                new Local("elect-chair", "meetings.resolved", election.formatted("ann", "vote", "none")),
                new Local("record-undertaking", "meetings.paragraph-recorded", """
                        {"undertakingId": "u", "paragraphId": "none", "text": "x"}"""),
                new Local("apply-restriction", "meetings.item-taken", """
                        {"itemId": "none", "scopes": ["paper"], "basis": "x", "reason": "x"}"""),
                new Local("announce-next-meeting", "meetings.item-taken", """
                        {"itemId": "none", "heldOn": "2023-01-25"}"""));
        for (Local command : unknown) {
            var answer = requests.refused("/api/v1/meetings/" + NOVEMBER + "/" + command.verb(), command.body());
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.code()).as(command.verb()).isEqualTo(command.code());
        }
    }

    @Test
    void what_an_action_refers_to_has_been_recorded() {
        assertUnknown("meetingId", "/api/v1/actions/raise-action", """
                {"meetingId": "@", "undertakingId": "undertaking-review", "kind": "task", "text": "x"}""");
        for (String origin : List.of(
                "\"undertakingId\": \"none\"",
                "\"resolutionId\": \"none\", \"clause\": 1",
                "\"resolutionId\": \"resolution-16\", \"clause\": 9")) {
            assertUnknownOrigin("""
                    {"meetingId": "%s", %s, "kind": "task", "text": "x"}""".formatted(SEPTEMBER, origin));
        }
        var action = "/api/v1/actions/" + sample("action-review");
        for (String owner : List.of("person", "organisation", "team")) {
            assertUnknown("owners.id", action + "/assign-action", """
                    {"owners": [{"kind": "%s", "id": "@", "statedAs": "x"}]}""".formatted(owner));
        }
        var office = requests.refused(action + "/assign-action", """
                {"owners": [{"kind": "office", "id": "mayor"}]}""");
        assertThat(office.code()).isEqualTo("actions.office-exists");
        assertThat(office.status()).isEqualTo(422);
        assertUnknown("meetingId", action + "/set-due", """
                {"kind": "meeting", "meetingId": "@"}""");
        send(action + "/claim-complete", "{\"evidence\": \"The review was published.\"}");
        assertUnknown("meetingId", action + "/accept-completion", "{\"meetingId\": \"@\"}");
    }

    @Test
    void an_action_that_was_accepted_takes_no_more_commands() {
        var action = "/api/v1/actions/" + sample("action-topics");
        assertConflict("actions.claimed-before-accepted", action + "/accept-completion", "{}");
        send(action + "/claim-complete", "{\"evidence\": \"Topics were sent.\"}");
        assertConflict("actions.claimed-once", action + "/claim-complete", "{\"evidence\": \"Again.\"}");
        send(action + "/accept-completion", "{}");
        for (CommandType command : new CommandTypes().all()) {
            if (command.collection().equals("actions") && !command.startsStream()) {
                assertConflict(
                        "actions.action-open",
                        Refusals.path(command, sample("action-topics")),
                        ExampleBody.of(command).toString());
            }
        }
    }

    /** A command that speaks of something by its local id. */
    private record Local(String verb, String code, String body) {}

    private static void assertConflict(String code, String path, String body) {
        var answer = requests.refused(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }

    private static void assertUnknownOrigin(String body) {
        var answer = requests.refused("/api/v1/actions/raise-action", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("actions.origin-exists");
    }

    private static void assertUnknownAt(String verb, String field, String body) {
        assertUnknown(field, "/api/v1/meetings/" + NOVEMBER + "/" + verb, body);
    }

    /** Neither an id that nothing has, nor one of another kind, nor a text that is no id, may stand for the at sign. */
    private static void assertUnknown(String field, String path, String body) {
        for (String id : List.of(UUID.randomUUID().toString(), sample("action-fraud-report"), "nobody")) {
            var answer = requests.refused(path, body.replace("@", id));
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("record.reference-exists");
            assertThat(answer.json().get("detail").stringValue()).contains("'" + field + "'");
        }
    }

    private static void november(String verb, String body) {
        send("/api/v1/meetings/" + NOVEMBER + "/" + verb, body);
    }

    private static void send(String path, String body) {
        minutebook.post(path, body).expect(200);
    }

    private static List<String> eventsOf(String meeting) {
        return minutebook
                .get("/api/v1/record/events?limit=1000&meeting=" + meeting)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(event -> event.get("name").stringValue())
                .toList();
    }
}
