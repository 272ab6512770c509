package org.minutebook.query.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** What comes before a meeting, over HTTP: its agenda, the first draft of it, and where it is found once moved. */
@ParameterizedClass
@EnumSource
class AgendaTests {
    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;
    private static String term;
    private static String ada;
    private static int parishes;

    private final String code = "AG" + ++parishes;
    private final String body;

    AgendaTests(TestDatabases.Kind kind) {
        body = start("bodies/establish-body", """
                {"name": "Fictional Parish %s", "code": "%s", "kind": "parish"}""".formatted(code, code));
        send("bodies", body, "amend-constitution", """
                {"constitution": {"offices": [{"key": "chair", "title": "Chairman", "joint": false}], "quorum": 1,
                  "numbering": {"form": "FP {number}/{yy}"}, "houseStyle": {"decisionVerb": "RESOLVED"}},
                 "composition": {"regime": "parish"}}""");
        send("bodies", body, "appoint-member", """
                {"personId": "%s", "memberClass": "councillor", "voting": true}""".formatted(ada));
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
        recording = new Recording(minutebook);
        var host = start("organisations/register-organisation", "{\"name\": \"Fictional District\"}");
        term = start("terms/open-term", """
                {"calendarOwner": "%s", "label": "2031/32", "firstYear": 2031}""".formatted(host));
        ada = start("people/register-person", """
                {"displayName": "Ada Example", "style": "Cllr"}""");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void an_agenda_is_read_as_it_stands_as_it_was_published_and_as_it_was_known() {
        var meeting = schedule("2031-05-07", "ordinary");
        add(meeting, "lamps", "Lamps");
        long first = add(meeting, "masts", "Masts");
        send("meetings", meeting, "attach-paper", """
                {"itemId": "masts", "paperId": "report", "title": "Report", "link": "https://papers.example/1"}""");
        send("meetings", meeting, "publish-notice", """
                {"publishedOn": "2031-04-30", "where": "Notice board"}""");
        send("meetings", meeting, "publish-agenda", "{\"publishedOn\": \"2031-05-01\"}");
        send("meetings", meeting, "withdraw-agenda-item", """
                {"itemId": "lamps", "reason": "They burn."}""");
        send("meetings", meeting, "add-urgent-item", """
                {"itemId": "flood", "title": "Flood", "kind": "decision", "reason": "It rains.",
                 "inOpinionOf": {"personId": "%s"}}""".formatted(ada));
        send("meetings", meeting, "reorder-agenda", "{\"order\": [\"flood\", \"masts\"]}");

        var standing = agenda("2031-05-07", "");
        assertThat(texts(standing, "items", "itemId")).containsExactly("flood", "masts");
        assertThat(texts(standing, "withdrawn", "itemId")).containsExactly("lamps");
        assertThat(standing.at("/items/0/urgency/value/reason").stringValue()).isEqualTo("It rains.");
        assertThat(standing.at("/items/0/urgency/value/inOpinionOf/printedAs").stringValue())
                .isEqualTo("Cllr Ada Example");
        assertThat(standing.at("/items/1/papers/0/link/value").stringValue()).isEqualTo("https://papers.example/1");
        assertThat(standing.at("/items/1/taken/state").stringValue()).isEqualTo("none");
        assertThat(standing.at("/clearDaysNeeded/value").intValue()).isEqualTo(3);
        assertThat(standing.at("/notices/0/clearDays").intValue()).isEqualTo(4);
        assertThat(standing.at("/versions/0/clearDays").intValue()).isEqualTo(3);
        assertThat(standing.at("/standing").stringValue()).isEqualTo("called");

        var published = agenda("2031-05-07", "version=1&");
        assertThat(texts(published, "items", "itemId")).containsExactly("lamps", "masts");
        assertThat(published.at("/version/value").intValue()).isEqualTo(1);
        assertThat(published.get("withdrawn")).isEmpty();

        var known = agenda("2031-05-07", "known=" + first + "&");
        assertThat(texts(known, "items", "itemId")).containsExactly("lamps", "masts");
        assertThat(known.at("/items/1/papers")).isEmpty();
        assertThat(known.get("versions")).isEmpty();

        assertThat(get(path("2031-05-07", "version=2&")).expect(404).code()).isEqualTo("query.agenda-version-known");
        assertThat(get(path("2031-05-07", "version=1&known=" + first + "&"))
                        .expect(404)
                        .code())
                .isEqualTo("query.agenda-version-known");
        assertThat(get(path("2031-05-07", "version=one&")).expect(400).code()).isEqualTo("query.parameter-readable");
        assertThat(get(path("2031-05-07", "known=1&")).expect(404).code()).isEqualTo("query.recorded-by-then");
    }

    @Test
    void a_council_adds_to_a_published_agenda_only_what_is_urgent_and_the_minutes_say_why() {
        var meeting = schedule("2031-05-07", "ordinary");
        add(meeting, "lamps", "Lamps");
        send("meetings", meeting, "publish-agenda", "{\"publishedOn\": \"2031-05-06\"}");
        assertThat(post("meetings", meeting, "add-agenda-item", """
                        {"itemId": "flood", "title": "Flood", "kind": "decision"}""").expect(409).code())
                .isEqualTo("meetings.agenda-not-published");
        assertThat(post("meetings", meeting, "add-urgent-item", """
                        {"itemId": "flood", "title": "Flood", "kind": "decision", "inOpinionOf": {"personId": "%s"}}""".formatted(ada))
                        .status())
                .isEqualTo(400);
        send("meetings", meeting, "add-urgent-item", """
                {"itemId": "flood", "title": "Flood", "kind": "decision", "reason": "It rains.",
                 "inOpinionOf": {"personId": "%s"}}""".formatted(ada));
        open(meeting);
        send("meetings", meeting, "take-item", "{\"itemId\": \"flood\"}");
        send("meetings", meeting, "take-item", "{\"itemId\": \"other\", \"heading\": \"Something else\"}");

        assertThat(minutebook
                        .get("/bodies/" + code + "/meetings/2031-05-07/minutes.txt")
                        .expect(200)
                        .body())
                .containsPattern(
                        "FP \\d+/31 Flood\n\nTaken as urgent business in the opinion of Cllr Ada Example, for this"
                                + " reason: It rains.\n");
        var findings = minutebook
                .get("/bodies/" + code + "/meetings/2031-05-07/minutes/findings")
                .expect(200)
                .json();
        assertThat(texts(findings, "items", "rule"))
                .contains("findings.not-on-agenda", "findings.short-notice")
                .doesNotContain("findings.no-notice", "findings.another-meeting-that-day");
    }

    @Test
    void a_meeting_that_was_moved_is_found_under_both_days_and_everything_follows_it() {
        var earlier = transcribe("2031-03-05");
        var meeting = schedule("2031-05-07", "ordinary");
        var action = raise(earlier, "meeting", meeting);
        var next = raise(earlier, "next-ordinary", null);
        long before = minutebook.head();
        send("meetings", meeting, "reschedule-meeting", """
                {"heldOn": "2031-05-14", "venue": "Example Hall", "reason": "Flood"}""");

        for (String day : List.of("2031-05-07", "2031-05-14")) {
            var moved = agenda(day, "");
            assertThat(moved.at("/meeting/id").stringValue()).isEqualTo(meeting);
            assertThat(moved.at("/meeting/day").stringValue()).isEqualTo("2031-05-14");
            assertThat(moved.at("/meeting/venue/value").stringValue()).isEqualTo("Example Hall");
            assertThat(texts(moved, "calls", "what")).containsExactly("scheduled", "rescheduled");
        }
        var minutes = minutes("2031-05-07", "");
        assertThat(minutes.at("/meeting/heldOn").stringValue()).isEqualTo("2031-05-14");
        assertThat(minutes.at("/statement").stringValue())
                .contains("is to meet on Wednesday 14 May 2031 at Example Hall");
        assertThat(minutes("2031-05-14", "?known=" + before).at("/statement").stringValue())
                .contains("is to meet on Wednesday 7 May 2031");
        for (String due : List.of(action, next)) {
            assertThat(dueOn(due, "")).isEqualTo("2031-05-14");
            assertThat(dueOn(due, "known=" + before + "&")).isEqualTo("2031-05-07");
        }

        var other = schedule("2031-05-07", "ordinary");
        assertThat(agenda("2031-05-07", "").at("/meeting/id").stringValue()).isEqualTo(other);
        assertThat(agenda("2031-05-14", "").at("/meeting/id").stringValue()).isEqualTo(meeting);
        assertThat(dueOn(action, "")).isEqualTo("2031-05-14");
        assertThat(dueOn(next, "")).isEqualTo("2031-05-07");
    }

    @Test
    void a_meeting_that_is_moved_to_a_day_with_another_comes_second_and_both_are_pointed_out() {
        var moved = schedule("2031-05-07", "ordinary");
        var there = schedule("2031-05-14", "ordinary");
        send("meetings", moved, "reschedule-meeting", "{\"heldOn\": \"2031-05-14\", \"reason\": \"Flood\"}");
        assertThat(agenda("2031-05-14", "").at("/meeting/id").stringValue()).isEqualTo(there);
        assertThat(agenda("2031-05-14-2", "").at("/meeting/id").stringValue()).isEqualTo(moved);
        assertThat(get(path("2031-05-07-2", "")).expect(404).code()).isEqualTo("query.meeting-known");
        var finding = minutebook
                .get("/bodies/" + code + "/meetings/2031-05-14/minutes/findings")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("rule").stringValue().equals("findings.another-meeting-that-day"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.get("severity").stringValue()).isEqualTo("hint");
        assertThat(finding.get("message").stringValue()).contains("2031-05-14-2");
    }

    @Test
    void what_is_put_off_or_called_off_is_shown_as_that_and_nothing_is_due_there() {
        var earlier = transcribe("2031-03-05");
        var meeting = schedule("2031-05-07", "ordinary");
        var action = raise(earlier, "meeting", meeting);
        var next = raise(earlier, "next-ordinary", null);
        send("meetings", meeting, "postpone-meeting", "{\"reason\": \"Flood\"}");
        assertThat(minutes("2031-05-07", "").at("/stage").stringValue()).isEqualTo("postponed");
        assertThat(minutes("2031-05-07", "").at("/statement").stringValue())
                .endsWith("on Wednesday 7 May 2031 is postponed. Reason given: Flood");
        assertThat(agenda("2031-05-07", "").at("/standing").stringValue()).isEqualTo("postponed");
        assertThat(dueOn(action, "")).isEqualTo("not-recorded");
        assertThat(dueOn(next, "")).isEqualTo("not-recorded");
        assertThat(post("meetings", meeting, "publish-notice", "{\"publishedOn\": \"2031-04-30\"}")
                        .expect(409)
                        .code())
                .isEqualTo("meetings.not-postponed");

        send("meetings", meeting, "reschedule-meeting", "{\"heldOn\": \"2031-05-07\", \"reason\": \"It is dry.\"}");
        assertThat(minutes("2031-05-07", "").at("/stage").stringValue()).isEqualTo("scheduled");
        assertThat(dueOn(action, "")).isEqualTo("2031-05-07");

        send("meetings", meeting, "cancel-meeting", "{\"reason\": \"Nothing to decide\"}");
        assertThat(minutes("2031-05-07", "").at("/stage").stringValue()).isEqualTo("cancelled");
        assertThat(agenda("2031-05-07", "").at("/standing").stringValue()).isEqualTo("cancelled");
        assertThat(texts(agenda("2031-05-07", ""), "calls", "what"))
                .containsExactly("scheduled", "postponed", "rescheduled", "cancelled");
        assertThat(dueOn(next, "")).isEqualTo("not-recorded");
        assertThat(post("meetings", meeting, "reschedule-meeting", """
                        {"heldOn": "2031-05-21", "reason": "Regret"}""")
                        .expect(409)
                        .code())
                .isEqualTo("meetings.not-cancelled");
    }

    @Test
    void the_first_draft_has_what_the_last_meetings_left() {
        var approved = transcribe("2031-01-08");
        var earlier = transcribe("2031-03-05");
        approve(earlier, approved);
        var meeting = schedule("2031-05-07", "ordinary");
        var later = schedule("2031-07-02", "ordinary");
        var action = raise(earlier, "meeting", meeting);
        raise(earlier, "meeting", later);
        var april = deferring("2031-04-02", meeting, later);

        var draft = draft("2031-05-07");
        assertThat(texts(draft, "items", "title"))
                .containsExactly(
                        "Minutes of the meeting held on 5 March 2031",
                        "Minutes of the meeting held on 2 April 2031",
                        "Matters arising",
                        "Actions due",
                        "Lamps",
                        "Masts");
        assertThat(texts(draft, "items", "kind"))
                .containsExactly("minutes", "minutes", "matters-arising", "actions", "report", "other");
        assertThat(draft.at("/items/0/minutesOf/value/id").stringValue()).isEqualTo(earlier);
        assertThat(draft.at("/items/3/actions")).hasSize(1);
        assertThat(draft.at("/items/3/actions/0/id").stringValue()).isEqualTo(action);
        assertThat(draft.at("/items/4/carriedFrom/value/meeting").stringValue()).isEqualTo(april);
        assertThat(draft.at("/items/4/onAgenda/state").stringValue()).isEqualTo("none");
        assertThat(draft.at("/items/5/carriedFrom/value/minute/value").stringValue())
                .isEqualTo("FP 7/31");

        send("meetings", meeting, "add-agenda-item", """
                {"itemId": "lamps", "title": "Lamps", "kind": "report",
                 "carriedFrom": {"meetingId": "%s", "itemId": "lamps"}}""".formatted(april));
        assertThat(draft("2031-05-07").at("/items/4/onAgenda/value").stringValue())
                .isEqualTo("lamps");
        var carried = agenda("2031-05-07", "").at("/items/0/carriedFrom/value");
        assertThat(carried.get("day").stringValue()).isEqualTo("2031-04-02");
        assertThat(carried.get("itemId").stringValue()).isEqualTo("lamps");
        assertThat(texts(draft("2031-07-02"), "items", "title"))
                .as("what one meeting has taken over is not suggested to the next")
                .contains("Quay", "Masts")
                .doesNotContain("Lamps");
    }

    @Test
    void an_extraordinary_meeting_is_not_a_suitable_one_to_approve_minutes() {
        transcribe("2031-03-05");
        schedule("2031-05-07", "extraordinary");
        assertThat(draft("2031-05-07").get("items")).isEmpty();
        schedule("2031-05-08", "ordinary");
        assertThat(texts(draft("2031-05-08"), "items", "kind")).containsExactly("minutes", "matters-arising");
    }

    private String schedule(String day, String kind) {
        return start("meetings/schedule-meeting", """
                {"bodyId": "%s", "kind": "%s", "termId": "%s", "heldOn": "%s", "start": "19:00"}""".formatted(body, kind, term, day));
    }

    /** A meeting of which a document says that somebody undertook something. */
    private String transcribe(String day) {
        var meeting = start("meetings/transcribe-meeting", """
                {"bodyId": "%s", "heldOn": "%s"}""".formatted(body, day));
        send("meetings", meeting, "take-item", "{\"itemId\": \"gate\", \"heading\": \"Gate\"}");
        send("meetings", meeting, "record-discussion", """
                {"itemId": "gate", "paragraphId": "p1", "text": "Cllr Example would mend it."}""");
        send("meetings", meeting, "record-undertaking", """
                {"undertakingId": "u1", "paragraphId": "p1", "text": "Mend the gate"}""");
        return meeting;
    }

    private void approve(String at, String minutesOf) {
        send("meetings", at, "consider-minutes", """
                {"itemId": "gate", "ofMeetingId": "%s"}""".formatted(minutesOf));
        send("meetings", at, "pass-resolution", """
                {"itemId": "gate", "resolutionId": "r1",
                 "clauses": [{"number": 1, "type": "approve", "text": "they be approved.", "approvesMinutesOf": "%s"}]}""".formatted(minutesOf));
    }

    private String raise(String meeting, String kind, String at) {
        var action = start("actions/raise-action", """
                {"meetingId": "%s", "undertakingId": "u1", "kind": "task", "text": "Mend the gate"}""".formatted(meeting));
        send(
                "actions",
                action,
                "set-due",
                at == null
                        ? "{\"kind\": \"%s\"}".formatted(kind)
                        : "{\"kind\": \"%s\", \"meetingId\": \"%s\"}".formatted(kind, at));
        return action;
    }

    /** A meeting that put off one item to another meeting, one to a later one, and left one open. */
    private String deferring(String day, String to, String later) {
        var id = UUID.nameUUIDFromBytes((body + day).getBytes(StandardCharsets.UTF_8))
                .toString();
        var details = new MeetingDetails(
                body,
                code,
                "Fictional Parish",
                Recorded.of(MeetingKind.ORDINARY),
                Recorded.notRecorded(),
                LocalDate.parse(day),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                new Constitution(
                        List.of(new Office("chair", "Chairman", false)),
                        Recorded.notRecorded(),
                        new Numbering("FP {number}/{yy}"),
                        new HouseStyle("RESOLVED", null)),
                Recorded.notRecorded());
        recording.commit(
                new MeetingScheduled(id, details),
                planned(id, "lamps", "Lamps"),
                planned(id, "quay", "Quay"),
                new MeetingOpened(id, LocalTime.of(19, 0), new PersonAsPrinted(ada, "Cllr Ada Example")),
                new ItemTaken(id, "masts", "Masts", Recorded.of(7), Recorded.of("FP 7/31"), Recorded.notRecorded()),
                deferred(id, "lamps", Recorded.of(to)),
                deferred(id, "quay", Recorded.of(later)),
                deferred(id, "masts", Recorded.notRecorded()));
        return id;
    }

    private static AgendaItemAdded planned(String meeting, String item, String title) {
        return new AgendaItemAdded(
                meeting,
                item,
                title,
                AgendaItemKind.REPORT,
                Recorded.notRecorded(),
                Recorded.none(),
                Recorded.none(),
                false);
    }

    private static ItemDeferred deferred(String meeting, String item, Recorded<String> to) {
        return new ItemDeferred(
                meeting, item, item, to, Recorded.notRecorded(), "It was late.", Recorded.notRecorded());
    }

    private long add(String meeting, String item, String title) {
        return send("meetings", meeting, "add-agenda-item", """
                {"itemId": "%s", "title": "%s", "kind": "decision"}""".formatted(item, title));
    }

    private static void open(String meeting) {
        send("meetings", meeting, "record-attendance", """
                {"person": {"personId": "%s"}, "capacity": "member"}""".formatted(ada));
        send("meetings", meeting, "open-meeting", """
                {"openedAt": "19:00", "presiding": {"personId": "%s"}}""".formatted(ada));
    }

    private String path(String day, String query) {
        return "/api/v1/bodies/" + code + "/meetings/" + day + "/agenda?" + query;
    }

    private JsonNode agenda(String day, String query) {
        return get(path(day, query)).expect(200).json();
    }

    private JsonNode draft(String day) {
        return get("/api/v1/bodies/" + code + "/meetings/" + day + "/agenda/draft?")
                .expect(200)
                .json();
    }

    private JsonNode minutes(String day, String query) {
        return minutebook
                .get("/bodies/" + code + "/meetings/" + day + "/minutes.json" + query)
                .expect(200)
                .json();
    }

    /** The day on which an action is due, or that there is none. */
    private String dueOn(String action, String query) {
        var on = get("/api/v1/bodies/" + code + "/actions?" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(action))
                .map(one -> one.at("/due/on"))
                .findFirst()
                .orElseThrow();
        return on.has("value") ? on.get("value").stringValue() : on.get("state").stringValue();
    }

    private static Answer get(String path) {
        return minutebook.get(path + "min-position=" + minutebook.head());
    }

    private static List<String> texts(JsonNode answer, String list, String field) {
        return answer.get(list)
                .valueStream()
                .map(one -> one.get(field).stringValue())
                .toList();
    }

    private static String start(String command, String json) {
        return minutebook
                .post("/api/v1/" + command, json)
                .expect(201)
                .json()
                .get("id")
                .stringValue();
    }

    private static long send(String collection, String id, String command, String json) {
        return post(collection, id, command, json)
                .expect(200)
                .json()
                .get("position")
                .longValue();
    }

    private static Answer post(String collection, String id, String command, String json) {
        return minutebook.post("/api/v1/" + collection + "/" + id + "/" + command, json);
    }
}
