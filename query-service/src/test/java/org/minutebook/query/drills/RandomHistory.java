package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.minutebook.query.RunningMinutebook;

/**
 * A history that nobody planned: invented bodies that meet, elect and resolve at random, through the commands that
 * everybody uses. The same seed gives the same history; what the rules refuse is left out of it.
 */
final class RandomHistory {
    private static final List<String> OFFICES = List.of("chair", "vice-chair");

    private final RunningMinutebook minutebook;
    private final Random random;
    private final List<String> bodies = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final List<Held> meetings = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private int names;
    private int sent;
    private int taken;

    private RandomHistory(RunningMinutebook minutebook, long seed) {
        this.minutebook = minutebook;
        this.random = new Random(seed);
    }

    /** A meeting, and what there is of it to refer to. */
    private record Held(String id, String bodyId, List<String> items, List<String> paragraphs, List<String> clauses) {}

    /** Bodies, people and terms, and nothing of them yet. */
    static RandomHistory begin(RunningMinutebook minutebook, long seed) {
        var history = new RandomHistory(minutebook, seed);
        history.found();
        return history;
    }

    private void found() {
        var host = started("organisations/register-organisation", "{\"name\": \"Invented Council\"}");
        for (int number = 0; number < 3; number++) {
            var body = started("bodies/establish-body", """
                    {"name": "Invented Board %s", "code": "IB%s", "kind": "other"}""".formatted(number, number));
            bodies.add(body);
            send("bodies/" + body + "/amend-constitution", """
                    {"constitution": {"quorum": 1, "offices": [{"key": "chair", "title": "Chair", "joint": false},
                     {"key": "vice-chair", "title": "Vice-Chair", "joint": true}], "numbering": {"form": "IB {number}/{yy}"},
                     "houseStyle": {"decisionVerb": "AGREED"}}}""");
        }
        for (int number = 0; number < 3; number++) {
            terms.add(started("terms/open-term", """
                    {"calendarOwner": "%s", "label": "%s", "firstYear": %s}""".formatted(host, 2031 + number, 2031 + number)));
        }
        person();
        person();
    }

    /** Does that many things more. */
    RandomHistory goOn(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
        assertThat(taken).as("commands taken of " + sent).isGreaterThan(sent / 3);
        return this;
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 6) {
            person();
        } else if (chance < 12) {
            send("bodies/" + one(bodies) + "/appoint-member", """
                    {"personId": "%s", "memberClass": "member", "voting": true}""".formatted(one(people)));
        } else if (chance < 22 || meetings.isEmpty()) {
            meeting();
        } else if (chance < 26) {
            send("bodies/" + one(bodies) + "/confer-office", """
                    {"office": "%s", "personId": "%s", "termId": "%s", "from": "%s", "transcribed": true}""".formatted(
                            one(OFFICES), one(people), one(terms), day()));
        } else if (chance < 34) {
            register();
        } else if (chance < 46 && !actions.isEmpty()) {
            action();
        } else {
            business(one(meetings));
        }
    }

    private void person() {
        people.add(started("people/register-person", """
                {"displayName": "Person %s"}""".formatted(names++)));
    }

    private void register() {
        var body = one(bodies);
        switch (random.nextInt(10)) {
            case 0 -> send("bodies/" + body + "/end-membership", """
                    {"personId": "%s", "until": "%s", "reason": "resigned"}""".formatted(one(people), day()));
            case 1 -> send("bodies/" + body + "/vacate-office", """
                    {"office": "chair", "personId": "%s", "until": "%s", "reason": "resigned"}""".formatted(one(people), day()));
            case 2, 3 -> send("bodies/" + body + "/void-tenure", """
                    {"tenureId": "%s", "reason": "A mistake", "authority": "Somebody"}""".formatted(tenure(body)));
            case 4, 5 -> send("bodies/" + body + "/correct-tenure", """
                    {"tenureId": "%s", "from": "%s", "reason": "A mistake", "authority": "Somebody"}""".formatted(tenure(body), day()));
            case 6 -> send("people/" + one(people) + "/record-name-or-honour", """
                    {"kind": "name", "value": "Person %s", "from": "%s"}""".formatted(names++, day()));
            case 7 -> send("people/" + one(people) + "/merge-persons", """
                    {"survivor": "%s", "reason": "One person"}""".formatted(one(people)));
            case 8 -> send("people/" + one(people) + "/split-person", """
                    {"reason": "Two people"}""");
            default -> send("bodies/" + body + "/rename-body", """
                    {"name": "Invented Board %s", "from": "%s"}""".formatted(names++, day()));
        }
    }

    /** The id that a roster gives one of its first holdings of the chair. */
    private String tenure(String body) {
        var name = body + ":roster/chair/" + random.nextInt(6);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void meeting() {
        var body = one(bodies);
        var id = started("meetings/transcribe-meeting", """
                {"bodyId": "%s", "termId": "%s", "heldOn": "%s", "kind": "ordinary"}""".formatted(body, one(terms), day()));
        var meeting = new Held(id, body, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        meetings.add(meeting);
        item(meeting);
    }

    private void item(Held meeting) {
        var item = "i" + names++;
        to(meeting, "take-item", """
                {"itemId": "%s", "heading": "Item %s", "reference": "IB %s/31"}""".formatted(item, item, names));
        meeting.items().add(item);
    }

    private void business(Held meeting) {
        var item = one(meeting.items());
        switch (random.nextInt(8)) {
            case 0 -> to(meeting, "record-attendance", """
                    {"person": {"personId": "%s"}, "capacity": "member"}""".formatted(one(people)));
            case 1 -> item(meeting);
            case 2 -> discussion(meeting, item);
            case 3 -> election(meeting, item);
            case 4 -> resolution(meeting, item);
            case 5 -> to(meeting, "apply-restriction", """
                    {"itemId": "%s", "scopes": ["discussion"], "basis": "Invented", "reason": "None"}""".formatted(item));
            case 6 -> approval(meeting, item);
            default -> raise(meeting);
        }
    }

    private void discussion(Held meeting, String item) {
        var paragraph = "p" + names++;
        to(meeting, "record-discussion", """
                {"itemId": "%s", "paragraphId": "%s", "text": "Words %s."}""".formatted(item, paragraph, names));
        meeting.paragraphs().add(paragraph);
    }

    private void election(Held meeting, String item) {
        var name = names++;
        to(meeting, "nominate", """
                {"itemId": "%s", "nominationId": "n%s", "office": "%s", "termId": "%s", "candidate": {"personId": "%s"}}""".formatted(item, name, one(OFFICES), one(terms), one(people)));
        to(meeting, "record-vote", """
                {"itemId": "%s", "voteId": "v%s", "nominationIds": ["n%s"], "method": "assent", "outcome": "carried"}""".formatted(item, name, name));
        to(meeting, "pass-resolution", """
                {"itemId": "%s", "resolutionId": "r%s", "voteIds": ["v%s"],
                 "clauses": [{"number": 1, "type": "appoint", "text": "Elected."}]}""".formatted(item, name, name));
        to(meeting, "elect-to-office", """
                {"office": "chair", "electionId": "e%s", "nominationId": "n%s", "voteId": "v%s", "resolutionId": "r%s"}""".formatted(name, name, name, name));
    }

    private void resolution(Held meeting, String item) {
        var resolution = "r" + names++;
        to(meeting, "pass-resolution", """
                {"itemId": "%s", "resolutionId": "%s", "clauses": [{"number": 1, "type": "request", "text": "Do %s."}]}""".formatted(item, resolution, resolution));
        meeting.clauses().add(resolution);
    }

    private void approval(Held meeting, String item) {
        var other = one(meetings);
        to(meeting, "consider-minutes", """
                {"itemId": "%s", "ofMeetingId": "%s"}""".formatted(item, other.id()));
        to(meeting, "pass-resolution", """
                {"itemId": "%s", "resolutionId": "a%s", "clauses": [{"number": 1, "type": "approve", "text": "Approved.",
                 "approvesMinutesOf": "%s"}]}""".formatted(item, names++, other.id()));
    }

    private void raise(Held meeting) {
        if (meeting.clauses().isEmpty()) {
            return;
        }
        send("actions/raise-action", """
                {"meetingId": "%s", "resolutionId": "%s", "clause": 1, "kind": "task", "text": "Task %s"}""".formatted(meeting.id(), one(meeting.clauses()), names++), actions);
    }

    private void action() {
        var action = "actions/" + one(actions);
        switch (random.nextInt(5)) {
            case 0 -> send(action + "/assign-action", """
                    {"owners": [{"kind": "person", "id": "%s"}]}""".formatted(one(people)));
            case 1 -> send(action + "/set-due", """
                    {"kind": "next-ordinary"}""");
            case 2 -> send(action + "/report-progress", """
                    {"text": "Further"}""");
            case 3 -> send(action + "/claim-complete", """
                    {"evidence": "Seen"}""");
            default -> send(action + "/accept-completion", "{}");
        }
    }

    private String day() {
        return "203%s-%02d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(5));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void to(Held meeting, String verb, String body) {
        send("meetings/" + meeting.id() + "/" + verb, body);
    }

    private void send(String path, String body) {
        send(path, body, new ArrayList<>());
    }

    private void send(String path, String body, List<String> ids) {
        sent++;
        var answer = minutebook.post("/api/v1/" + path, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        if (answer.status() < 300) {
            taken++;
            ids.add(answer.json().get("id").stringValue());
        }
    }

    private String started(String path, String body) {
        List<String> ids = new ArrayList<>();
        send(path, body, ids);
        return ids.get(0);
    }
}
