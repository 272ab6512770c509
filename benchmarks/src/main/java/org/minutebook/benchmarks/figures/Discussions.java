package org.minutebook.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.record.Origin;
import org.minutebook.record.commands.CommandDesk;
import org.minutebook.record.commands.Receipt;
import org.minutebook.record.commands.Submission;

/**
 * The command that figures of writing send: a paragraph of a meeting, as JSON to the desk. Meetings take turns, so that
 * none gets longer than meetings are.
 */
final class Discussions {
    private static final String TEXT =
            "Officers reported that the lighting on the riverside path would be reviewed before"
                    + " winter, and were asked to bring a costed plan to the next meeting.";

    private final CommandDesk desk;
    private final List<String> meetings = new ArrayList<>();
    private final AtomicInteger said = new AtomicInteger();

    /** Has a body founded and so many meetings begun. */
    Discussions(RunningApplication application, int count) {
        this.desk = application.component(CommandDesk.class);
        var town = submit("organisations", "register-organisation", null, "{\"name\": \"Town\"}")
                .id();
        var body = submit("bodies", "establish-body", null, """
                        {"name": "Board", "code": "BB", "kind": "other"}""").id();
        submit("bodies", "amend-constitution", body, """
                {"constitution": {"offices": [{"key": "chair", "title": "Chair", "joint": false}],
                 "numbering": {"form": "BB {number}/{yy}"}, "houseStyle": {"decisionVerb": "AGREED"}}}""");
        var term = submit("terms", "open-term", null, """
                        {"calendarOwner": "%s", "label": "2031", "firstYear": 2031}""".formatted(town)).id();
        for (int number = 0; number < count; number++) {
            var meeting = submit("meetings", "transcribe-meeting", null, """
                            {"bodyId": "%s", "termId": "%s", "heldOn": "2031-%02d-%02d", "kind": "ordinary"}""".formatted(
                                    body, term, 1 + number / 28 % 12, 1 + number % 28))
                    .id();
            submit("meetings", "take-item", meeting, "{\"itemId\": \"i\", \"heading\": \"An item\"}");
            meetings.add(meeting);
        }
    }

    /** Says something at the next meeting. */
    Receipt say() {
        return sayAt(meetings.get(said.get() % meetings.size()));
    }

    /** Says something at a meeting that has an item {@code i}. */
    Receipt sayAt(String meeting) {
        return submit(
                "meetings",
                "record-discussion",
                meeting,
                "{\"itemId\": \"i\", \"paragraphId\": \"p" + said.getAndIncrement() + "\", \"text\": \"" + TEXT
                        + "\"}");
    }

    private Receipt submit(String collection, String verb, String id, String body) {
        return desk.submit(new Submission(collection, verb, id, body, null, Origin.UNAUTHENTICATED, null));
    }
}
