package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import tools.jackson.databind.JsonNode;

/**
 * An invented parish council whose clerk records everything over HTTP. It meets in June, extraordinarily in July, and
 * in September and November; Ada and Ben are its members, two are a quorum.
 */
final class HarbourParish {
    private final RunningMinutebook minutebook;
    private final String code;
    private final Map<String, String> ids = new HashMap<>();

    /** @param code of three letters, which no other parish has */
    HarbourParish(RunningMinutebook minutebook, String code) {
        this.minutebook = minutebook;
        this.code = code;
        start("organisations/register-organisation", "town", "{'name': 'Example Town'}");
        start(
                "bodies/establish-body",
                "body",
                "{'name': 'Fictional Harbour Parish', 'code': '" + code + "', 'kind': 'parish'}");
        post("bodies", "body", "amend-constitution", """
                {'constitution': {'offices': [{'key': 'chair', 'title': 'Chair', 'joint': false}], 'quorum': 2, 'numbering': {'form': '%s {number}/{yy}'},
                  'houseStyle': {'decisionVerb': 'RESOLVED'}},
                 'composition': {'regime': 'parish'}}""".formatted(code)).expect(200);
        start("terms/open-term", "term", "{'calendarOwner': '$town', 'label': '2031/32', 'firstYear': 2031}");
        for (String person : new String[] {"ada", "ben"}) {
            start("people/register-person", person, "{'displayName': '" + person + " Example', 'style': 'Cllr'}");
            post(
                            "bodies",
                            "body",
                            "appoint-member",
                            "{'personId': '$" + person + "', 'memberClass': 'councillor', 'voting': true}")
                    .expect(200);
        }
        schedule("june", "ordinary", "2031-06-04");
        schedule("july", "extraordinary", "2031-07-09");
        schedule("september", "ordinary", "2031-09-03");
        schedule("november", "ordinary", "2031-11-05");
    }

    /** A meeting with an item, a paragraph and a decision, closed. */
    void hold(String meeting, String text) {
        open(meeting);
        meeting(meeting, "record-discussion", "{'itemId': 'i1', 'paragraphId': 'p1', 'text': '" + text + "'}");
        meeting(meeting, "pass-resolution", """
                {'itemId': 'i1', 'resolutionId': 'r1',
                 'clauses': [{'number': 1, 'type': 'note', 'text': 'The count be noted.'}]}""");
        meeting(meeting, "close-meeting", "{}");
    }

    void open(String meeting) {
        for (String person : new String[] {"ada", "ben"}) {
            meeting(meeting, "record-attendance", "{'person': {'personId': '$" + person + "'}, 'capacity': 'member'}");
        }
        meeting(meeting, "open-meeting", "{'openedAt': '19:00', 'presiding': {'personId': '$ada'}}");
        meeting(meeting, "take-item", "{'itemId': 'i1', 'heading': 'Lamps'}");
    }

    /** Another meeting considers the minutes. */
    void consider(String at, String of) {
        open(at);
        meeting(at, "consider-minutes", "{'itemId': 'i1', 'ofMeetingId': '$" + of + "'}");
    }

    void approve(String at, String of) {
        meeting(at, "pass-resolution", """
                {'itemId': 'i1', 'resolutionId': 'approval', 'clauses': [
                  {'number': 1, 'type': 'approve', 'text': 'The minutes be approved.', 'approvesMinutesOf': '$%s'}]}""".formatted(of));
    }

    /** Everything from a draft to the seal, with a correction. */
    void seal(String of, String at, String from, String to) {
        minutes(of, "circulate-draft", "{'circulatedOn': '2031-12-01'}");
        minutes(of, "submit-for-approval", "{'atMeetingId': '$" + at + "'}");
        consider(at, of);
        meeting(
                at,
                "agree-correction",
                "{'itemId': 'i1', 'ofMeetingId': '$" + of + "', 'correctionId': 'c1', 'from': '" + from + "', 'to': '"
                        + to + "'}");
        approve(at, of);
        minutes(of, "sign-minutes", "{'by': {'personId': '$ada'}, 'signedOn': '2031-12-02', 'method': 'wet'}");
        minutes(of, "seal-minutes", "{}");
    }

    private void schedule(String alias, String kind, String day) {
        start(
                "meetings/schedule-meeting",
                alias,
                "{'bodyId': '$body', 'kind': '" + kind + "', 'termId': '$term', 'heldOn': '" + day + "'}");
    }

    String id(String alias) {
        return ids.get(alias);
    }

    void start(String command, String alias, String fields) {
        ids.put(
                alias,
                minutebook
                        .post("/api/v1/" + command, json(fields))
                        .expect(201)
                        .json()
                        .get("id")
                        .stringValue());
    }

    /** Sends a command to a meeting, and says at which position it is recorded. */
    long meeting(String alias, String command, String fields) {
        return post("meetings", alias, command, fields)
                .expect(200)
                .json()
                .get("position")
                .longValue();
    }

    /** Sends a command to a meeting's minutes, and says at which position it is recorded. */
    long minutes(String alias, String command, String fields) {
        return post("minutes", alias, command, fields)
                .expect(200)
                .json()
                .get("position")
                .longValue();
    }

    void refuses(String code, String collection, String alias, String command, String fields) {
        assertThat(post(collection, alias, command, fields).code())
                .as(command + " " + fields)
                .isEqualTo(code);
    }

    Answer post(String collection, String alias, String command, String fields) {
        return minutebook.post("/api/v1/" + collection + "/" + ids.get(alias) + "/" + command, json(fields));
    }

    /** The id of the last event of a type in a meeting. */
    String event(String alias, String type) {
        return minutebook
                .get("/api/v1/record/events?limit=1000&meeting=" + ids.get(alias))
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(event -> event.get("name").stringValue().equals(type))
                .reduce((first, second) -> second)
                .map(event -> event.get("id").stringValue())
                .orElseThrow();
    }

    String text(String day, String query) {
        return minutebook
                .get("/bodies/" + code + "/meetings/" + day + "/minutes.txt" + query)
                .expect(200)
                .body();
    }

    JsonNode api(String day, String path) {
        return minutebook
                .get("/api/v1/bodies/" + code + "/meetings/" + day + "/minutes/" + path)
                .expect(200)
                .json();
    }

    /** Single quotes for double ones, and ids for aliases. */
    private String json(String fields) {
        var text = fields.replace('\'', '"');
        for (var id : ids.entrySet()) {
            text = text.replace("\"$" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return text;
    }
}
