package org.minutebook.query.drills;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/**
 * What a clerk has to record: a board, and one annual meeting after the other, each of which elects a chair and raises
 * an action that is done, and has its minutes sent round. Every command has a key of its own; all views have to do with
 * it.
 */
final class Script {
    private final String clerk;
    private final Queue<Request> prepared = new ArrayDeque<>();
    private int meetings;
    private int commands;

    /** @param clerk its name, in the board's code and in all ids */
    Script(String clerk) {
        this.clerk = clerk;
        add("organisations/register-organisation", "{'id':'%s','name':'Town %s'}", id("town"), clerk);
        add("bodies/establish-body", "{'id':'%s','name':'Board %2$s','code':'%2$s','kind':'other'}", board(), clerk);
        add(
                "bodies/" + board() + "/amend-constitution",
                "{'constitution':{'quorum':2,'offices':[{'key':'chair','title':'Chair','joint':false}],"
                        + "'numbering':{'form':'%s {number}/{yyyy}'},'houseStyle':{'decisionVerb':'RESOLVED'}}}",
                clerk);
        for (String person : List.of("ada", "ben")) {
            add("people/register-person", "{'id':'%s','displayName':'%s of %s'}", id(person), person, clerk);
            add(
                    "bodies/" + board() + "/appoint-member",
                    "{'personId':'%s','memberClass':'member','voting':true}",
                    id(person));
        }
    }

    /** The next command; there is no end. */
    Request next() {
        if (prepared.isEmpty()) {
            prepareMeeting(meetings++);
        }
        return prepared.remove();
    }

    private void prepareMeeting(int number) {
        int year = 2031 + number;
        var term = id("term " + number);
        var at = "meetings/" + id("meeting " + number);
        add(
                "terms/open-term",
                "{'id':'%s','calendarOwner':'%s','label':'%d','firstYear':%3$d}",
                term,
                id("town"),
                year);
        add(
                "meetings/schedule-meeting",
                "{'id':'%s','bodyId':'%s','kind':'annual','termId':'%s','heldOn':'%d-05-07'}",
                id("meeting " + number),
                board(),
                term,
                year);
        for (String person : List.of("ada", "ben")) {
            add(at + "/record-attendance", "{'person':{'personId':'%s'},'capacity':'member'}", id(person));
        }
        add(at + "/open-meeting", "{'openedAt':'18:00','presiding':{'personId':'%s'}}", id("ben"));
        add(at + "/take-item", "{'itemId':'i1','heading':'Election of Chair'}");
        add(at + "/record-discussion", "{'itemId':'i1','paragraphId':'p1','text':'The board thanked the last chair.'}");
        add(
                at + "/nominate",
                "{'itemId':'i1','nominationId':'n1','office':'chair','termId':'%s','candidate':{'personId':'%s'},"
                        + "'proposer':{'personId':'%s'}}",
                term,
                id("ada"),
                id("ben"));
        add(
                at + "/record-vote",
                "{'itemId':'i1','voteId':'v1','nominationIds':['n1'],'method':'show-of-hands','outcome':'carried',"
                        + "'counts':{'for':2,'against':0,'abstained':0}}");
        add(
                at + "/pass-resolution",
                "{'itemId':'i1','resolutionId':'r1','voteIds':['v1'],"
                        + "'clauses':[{'number':1,'type':'appoint','text':'Ada be elected Chair.'}]}");
        prepared.add(request(
                        at + "/elect-chair",
                        "{'electionId':'e1','nominationId':'n1','voteId':'v1','resolutionId':'r1'}")
                .recording(number == 0 ? 2 : 3));
        var action = "actions/" + id("action " + number);
        add(
                action + "/raise-action",
                "{'meetingId':'%s','resolutionId':'r1','clause':1,'kind':'task','text':'Tell the town.'}",
                id("meeting " + number));
        add(action + "/claim-complete", "{'evidence':'The town was told.'}");
        add(action + "/accept-completion", "{}");
        add(
                at + "/apply-restriction",
                "{'itemId':'i1','scopes':['discussion'],'basis':'Invented','reason':'To have one.'}");
        add(
                at + "/lift-restriction",
                "{'itemId':'i1','scopes':['discussion'],'reason':'It was had.','authority':'Invented'}");
        for (String resolution : List.of("r2", "r3")) {
            add(
                    at + "/pass-resolution",
                    "{'itemId':'i1','resolutionId':'%s','clauses':[{'number':1,'type':'agree','text':'So it be.'}]}",
                    resolution);
        }
        add(at + "/rescind-resolution", "{'itemId':'i1','rescinds':'r2','resolutionId':'r3'}");
        add(at + "/close-meeting", "{}");
        add(
                "minutes/" + id("meeting " + number) + "/circulate-draft",
                "{'circulatedOn':'%d-05-08','to':'the board'}",
                year);
    }

    private void add(String path, String body, Object... values) {
        prepared.add(request(path, body, values));
    }

    private Request request(String path, String body, Object... values) {
        return Request.of(clerk + "-" + commands++, path, body.formatted(values));
    }

    private String board() {
        return id("board");
    }

    private String id(String name) {
        return UUID.nameUUIDFromBytes((clerk + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
