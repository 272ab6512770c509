package org.minutebook.query.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.refusals.Refusals.sample;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** A command is refused, or else every projection can take its events and every view can show them. */
@ParameterizedClass
@EnumSource(names = "SERVER")
class WhatIsTakenIsShownTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BODY = "/api/v1/bodies/" + sample("ssp") + "/";
    private static final String ACTION = "/api/v1/actions/" + sample("action-review") + "/";

    /** Texts that nobody in their right mind would send. */
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "'; drop table event_log; --",
            "{",
            "}",
            "[",
            "]",
            "\\",
            "{nothing}",
            "{candidate:",
            "{heldOn:HH:mm}",
            "{heldOn:VV}",
            "{heldOn:qqqqqqqqq}",
            "{start:EEEE}",
            "{start:do}",
            "{heldOn:do do do}",
            "[{heldOn:HH} {name}]",
            "\u0000",
            "\r\n\t\u2028\u202e",
            "\ud83d\udca5",
            "\ufffd\uffff");

    private static final List<String> DAYS = List.of("1000-01-01", "1582-10-10", "1752-09-10", "9999-12-31");

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private RunningMinutebook minutebook;
    private String meeting;
    private String membership;
    private int taken;
    private int ids;
    private int terms;

    @Test
    void whatever_is_taken_is_shown() {
        try (var started = RunningMinutebook.start(kind, dir, "minutebook.sample.load=true")) {
            minutebook = started;
            minutebook.awaitReady();
            meeting = transcribed("2023-01-25");
            send("take-item", "{\"itemId\": \"item\", \"heading\": \"Item\"}");
            send(
                    "record-discussion",
                    "{\"itemId\": \"item\", \"paragraphId\": \"paragraph\", \"text\": \"Paragraph.\"}");
            send("add-agenda-item", "{\"itemId\": \"planned\", \"title\": \"Planned\", \"kind\": \"other\"}");
            membership = appointed();
            bodies().forEach(this::tryAllTexts);
            takeWhatIsUrgent();
            days();
            send("record-discussion", """
                    {"itemId": "item", "paragraphId": "long", "text": "%s"}""".formatted("Long. ".repeat(150_000)));
            assertThat(taken).isGreaterThan(500);
            minutebook.awaitProjections();
            show();
            minutebook.rebuildAll();
            show();
        }
    }

    /**
     * A command: where it is sent, and its body, in which each {@code TEXT} is tried, and each {@code ID} and
     * {@code DAY} is new.
     */
    private record Tried(String path, String body) {}

    private List<Tried> bodies() {
        var path = "/api/v1/meetings/" + meeting + "/";
        var wording = "\"wording\": {\"text\": \"TEXT\", \"flow\": \"continues\"}";
        var ann = sample("ann-mccoy");
        return List.of(
                new Tried("/api/v1/people/register-person", """
                        {"displayName": "TEXT", "given": "TEXT", "style": "TEXT", "honours": ["TEXT"]}"""),
                new Tried("/api/v1/organisations/register-organisation", """
                        {"name": "TEXT", "printedAs": "TEXT", "teams": ["TEXT"]}"""),
                new Tried("/api/v1/people/" + ann + "/record-name-or-honour", """
                        {"kind": "name", "value": "TEXT", "from": "DAY"}"""),
                new Tried("/api/v1/people/" + ann + "/record-name-or-honour", """
                        {"kind": "honour", "value": "TEXT", "from": "DAY", "until": "9999-12-31"}"""),
                new Tried("/api/v1/people/" + ann + "/record-name-or-honour", """
                        {"kind": "alias", "value": "TEXT"}"""),
                new Tried("/api/v1/organisations/" + sample("sbc") + "/rename-organisation", """
                        {"name": "TEXT", "printedAs": "TEXT", "from": "DAY", "authority": "TEXT"}"""),
                new Tried("/api/v1/organisations/" + sample("sbc") + "/add-team", "{\"team\": \"TEXT\"}"),
                new Tried(BODY + "rename-body", """
                        {"name": "TEXT", "from": "2022-01-01", "authority": "TEXT"}"""),
                new Tried(BODY + "create-seat", """
                        {"seat": "ID", "memberClass": "TEXT"}"""),
                new Tried(BODY + "approve-leave-of-absence", """
                        {"personId": "%s", "from": "2022-10-01", "until": "2022-11-01", "reason": "TEXT",
                         "approvedOn": "2022-09-30", "authority": "TEXT"}""".formatted(ann)),
                new Tried(BODY + "correct-membership", """
                        {"membershipId": "%s", "memberClass": "ID", "reason": "TEXT", "authority": "TEXT"}""".formatted(membership)),
                new Tried(BODY + "correct-membership", """
                        {"membershipId": "%s", "memberClass": "TEXT", "reason": "Words.", "authority": "Words."}""".formatted(membership)),
                new Tried(BODY + "confer-office", """
                        {"office": "TEXT", "personId": "%s", "termId": "%s", "from": "2022-10-01", "transcribed": true,
                         "authority": "TEXT"}""".formatted(ann, sample("term-2022"))),
                new Tried(BODY + "amend-constitution", """
                        {"constitution": {"offices": [{"key": "chair", "title": "TEXT"}, {"key": "vice-chair", "title": "V"}],
                         "numbering": {"form": "SSP {number}/{yy}TEXT"}, "houseStyle": {"decisionVerb": "TEXT",
                         "sentences": {"meeting-held": "TEXT", "attendee": "TEXT", "nomination": "TEXT", "vote": "TEXT",
                         "next-meeting": "TEXT", "minutes-considered": "TEXT", "clause": "TEXT"}}}, "authority": "TEXT"}"""),
                new Tried(path + "record-attendance", """
                        {"person": {"personId": "%s", "printedAs": "TEXT"}, "heading": "present", "office": "TEXT",
                         "organisation": {"organisationId": "%s", "printedAs": "TEXT", "team": "TEXT"}, "wording": "TEXT"}""".formatted(ann, sample("sbc"))),
                new Tried(path + "record-apology", """
                        {"person": {"personId": "%s", "printedAs": "TEXT"}, "wording": "TEXT"}""".formatted(ann)),
                new Tried(path + "take-item", """
                        {"itemId": "ID", "heading": "TEXT", "reference": "TEXT", "arisesFrom": "TEXT"}"""),
                new Tried(path + "add-agenda-item", """
                        {"itemId": "ID", "title": "TEXT", "kind": "report", "presenter": "TEXT"}"""),
                new Tried(path + "add-urgent-item", """
                        {"itemId": "ID", "title": "TEXT", "kind": "report", "reason": "TEXT",
                         "inOpinionOf": {"personId": "%s", "printedAs": "TEXT"}}""".formatted(ann)),
                new Tried(path + "add-urgent-item", """
                        {"itemId": "ID", "title": "Urgent", "kind": "report", "reason": "Words.",
                         "inOpinionOf": {"personId": "%s"}, %s}""".formatted(ann, wording)),
                new Tried(path + "attach-paper", """
                        {"itemId": "planned", "paperId": "ID", "title": "TEXT", "link": "TEXT", "background": ["TEXT"]}"""),
                new Tried(path + "withdraw-agenda-item", "{\"itemId\": \"TEXT\", \"reason\": \"TEXT\"}"),
                new Tried(path + "publish-notice", "{\"publishedOn\": \"2023-01-18\", \"where\": \"TEXT\"}"),
                new Tried("/api/v1/meetings/" + sample("meeting-2022-11-23") + "/reschedule-meeting", """
                        {"heldOn": "2022-11-23", "venue": "TEXT", "reason": "TEXT"}"""),
                new Tried("/api/v1/meetings/" + sample("meeting-2022-11-23") + "/postpone-meeting", """
                        {"reason": "TEXT"}"""),
                new Tried(path + "record-discussion", """
                        {"itemId": "item", "paragraphId": "ID", "text": "TEXT", "speakers": [{"statedAs": "TEXT"}]}"""),
                new Tried(path + "record-undertaking", """
                        {"undertakingId": "ID", "paragraphId": "paragraph", "text": "TEXT", "by": "TEXT", "due": "TEXT"}"""),
                new Tried(path + "consider-minutes", """
                        {"itemId": "item", "ofMeetingId": "%s", %s}""".formatted(sample("meeting-2022-09-28"), wording)),
                new Tried(path + "nominate", """
                        {"itemId": "item", "nominationId": "ID", "office": "chair", "termId": "%s",
                         "candidate": {"personId": "%s", "printedAs": "TEXT"}, %s}""".formatted(sample("term-2022"), ann, wording)),
                new Tried(path + "record-vote", """
                        {"itemId": "item", "voteId": "ID", "question": "TEXT", "method": "named", "outcome": "lost", %s}""".formatted(wording)),
                new Tried(path + "pass-resolution", """
                        {"itemId": "item", "resolutionId": "ID", "stem": "TEXT",
                         "clauses": [{"number": 1, "type": "note", "text": "TEXT"}]}"""),
                new Tried(path + "apply-restriction", """
                        {"itemId": "item", "scopes": ["paper"], "basis": "TEXT", "reason": "TEXT",
                         "releaseCondition": "TEXT", %s}""".formatted(wording)),
                new Tried(path + "announce-next-meeting", """
                        {"itemId": "item", "heldOn": "9999-12-31", "start": "09:00", %s}""".formatted(wording)),
                new Tried(ACTION + "assign-action", """
                        {"owners": [{"kind": "team", "statedAs": "TEXT"}]}"""),
                new Tried(ACTION + "set-due", "{\"kind\": \"open\", \"statedAs\": \"TEXT\"}"),
                new Tried(ACTION + "report-progress", "{\"text\": \"TEXT\"}"));
    }

    /** Each text in each place, with something harmless in the others. */
    private void tryAllTexts(Tried command) {
        int places = command.body().split("TEXT", -1).length - 1;
        for (int place = 0; place < places; place++) {
            for (String text : TEXTS) {
                var parts = new ArrayList<>(List.of(command.body().split("TEXT", -1)));
                var body = new StringBuilder(parts.remove(0));
                for (int index = 0; index < places; index++) {
                    var quoted = JSON.writeValueAsString(index == place ? text : "Words.");
                    body.append(quoted, 1, quoted.length() - 1).append(parts.get(index));
                }
                ids++;
                tried(
                        command.path(),
                        body.toString()
                                .replace("\"ID\"", "\"id-" + ids + "\"")
                                .replace(
                                        "\"DAY\"",
                                        "\"" + LocalDate.of(2000, 1, 1).plusDays(ids) + "\""));
            }
        }
    }

    /** What is said of urgent items is shown when they are taken. */
    private void takeWhatIsUrgent() {
        var agenda = minutebook
                .get("/api/v1/bodies/ssp/meetings/2023-01-25/agenda?min-position=" + minutebook.head())
                .expect(200)
                .json();
        assertThat(agenda.get("items").size()).isGreaterThan(50);
        agenda.get("items")
                .valueStream()
                .filter(item -> item.at("/urgency/value").isObject())
                .forEach(item -> send("take-item", "{\"itemId\": " + item.get("itemId") + "}"));
    }

    private void days() {
        for (String day : DAYS) {
            tried("/api/v1/meetings/" + meeting + "/publish-notice", "{\"publishedOn\": \"%s\"}".formatted(day));
            tried("/api/v1/meetings/" + meeting + "/publish-agenda", "{\"publishedOn\": \"%s\"}".formatted(day));
            tried("/api/v1/meetings/transcribe-meeting", """
                    {"bodyId": "%s", "heldOn": "%s", "start": "00:00", "end": "23:59:59.999999999"}""".formatted(sample("ssp"), day));
            tried("/api/v1/bodies/establish-body", """
                    {"name": "Day", "code": "D%s", "kind": "other", "from": "%s"}""".formatted(day.replace("-", ""), day));
            tried(BODY + "rename-body", "{\"name\": \"Day\", \"from\": \"%s\"}".formatted(day));
            tried(BODY + "declare-vacancy", """
                    {"of": "office", "key": "vice-chair", "since": "%s", "notifiedOn": "%s"}""".formatted(day, day));
            tried(BODY + "name-substitute", """
                    {"personId": "%s", "substitute": "%s", "from": "%s"}""".formatted(sample("ann-mccoy"), sample("steve-nelson"), day));
            tried(BODY + "approve-leave-of-absence", """
                    {"personId": "%s", "from": "%s", "until": "9999-12-31", "reason": "Day", "approvedOn": "%s"}""".formatted(sample("ann-mccoy"), day, day));
            tried(ACTION + "set-due", "{\"kind\": \"date\", \"date\": \"%s\"}".formatted(day));
            tried(ACTION + "set-due", "{\"kind\": \"partial\", \"partial\": \"%s\"}".formatted(day.substring(0, 4)));
            tried(BODY + "confer-office", """
                    {"office": "vice-chair", "personId": "%s", "termId": "%s", "from": "%s", "transcribed": true}""".formatted(sample("ann-mccoy"), term(day), day));
        }
    }

    private String term(String day) {
        int year = 2030 + terms++;
        return minutebook
                .post("/api/v1/terms/open-term", """
                        {"calendarOwner": "%s", "label": "%s", "firstYear": %s, "start": "%s"}""".formatted(sample("sbc"), year, year, day))
                .expect(201)
                .json()
                .get("id")
                .stringValue();
    }

    private void tried(String path, String body) {
        long head = minutebook.head();
        var answer = minutebook.post(path, body);
        if (answer.status() == 200 || answer.status() == 201) {
            taken++;
            return;
        }
        var what = path + " " + body.substring(0, Math.min(body.length(), 600)) + ": " + answer.body();
        assertThat(answer.status()).as(what).isBetween(400, 499);
        Refusals.isProblem(answer);
        assertThat(minutebook.head()).as(what).isEqualTo(head);
    }

    private String appointed() {
        minutebook
                .post(BODY + "appoint-member", """
                        {"personId": "%s", "memberClass": "member", "voting": true}""".formatted(sample("ann-mccoy")))
                .expect(200);
        return minutebook
                .get("/api/v1/people/" + sample("ann-mccoy") + "/history?min-position=" + minutebook.head())
                .expect(200)
                .json()
                .at("/person/memberships/0/membership")
                .stringValue();
    }

    private String transcribed(String day) {
        return minutebook
                .post("/api/v1/meetings/transcribe-meeting", """
                        {"bodyId": "%s", "termId": "%s", "heldOn": "%s"}""".formatted(sample("ssp"), sample("term-2022"), day))
                .expect(201)
                .json()
                .get("id")
                .stringValue();
    }

    private void send(String verb, String body) {
        minutebook.post("/api/v1/meetings/" + meeting + "/" + verb, body).expect(200);
    }

    private void show() {
        minutebook.get("/actuator/health").expect(200);
        var days = new ArrayList<>(DAYS);
        days.add("2022-11-23");
        days.add("2023-01-25");
        for (String day : days) {
            minutebook.get("/api/v1/bodies/ssp/meetings/" + day + "/agenda").expect(200);
            minutebook
                    .get("/api/v1/bodies/ssp/meetings/" + day + "/agenda/draft")
                    .expect(200);
            minutebook.get("/bodies/ssp/meetings/" + day + "/minutes/findings").expect(200);
            for (String form : List.of("txt", "json", "html")) {
                minutebook
                        .get("/bodies/ssp/meetings/" + day + "/minutes." + form)
                        .expect(200);
            }
        }
        for (String path : List.of(
                "/",
                "/api/v1/bodies",
                "/api/v1/people",
                "/api/v1/organisations",
                "/api/v1/terms",
                "/api/v1/bodies/ssp/meetings",
                "/api/v1/bodies/ssp/actions",
                "/api/v1/bodies/ssp/offices",
                "/api/v1/bodies/ssp/offices/vice-chair/history.csv",
                "/api/v1/bodies/ssp/offices/vice-chair/beliefs.csv",
                "/api/v1/bodies/ssp/history",
                "/api/v1/bodies/ssp/members",
                "/api/v1/bodies/ssp/members.csv",
                "/api/v1/bodies/ssp/seats.csv",
                "/api/v1/bodies/ssp/terms.csv",
                "/api/v1/bodies/ssp/vacancies.csv",
                "/api/v1/bodies/ssp/changes?from=0",
                "/api/v1/bodies/ssp/changes.csv?from=0",
                "/api/v1/people/" + sample("ann-mccoy") + "/history",
                "/api/v1/people/possible-duplicates.csv",
                "/api/v1/organisations/" + sample("sbc") + "/history",
                "/bodies/ssp/offices.html",
                "/api/v1/record/events?limit=1000&after=" + (minutebook.head() - 500))) {
            minutebook.get(path).expect(200);
        }
        for (String day : days) {
            isXml(minutebook
                    .get("/bodies/ssp/offices.svg?on=" + day)
                    .expect(200)
                    .body());
        }
    }

    private static void isXml(String text) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
