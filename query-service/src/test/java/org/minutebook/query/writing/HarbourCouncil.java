package org.minutebook.query.writing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.commands.CommandDesk;
import org.minutebook.record.commands.Receipt;
import org.minutebook.record.commands.Submission;

/** An invented body that meets live. Its commands are sent by the calling thread, to whichever process is named. */
final class HarbourCouncil {
    private final Map<String, String> ids = new HashMap<>();

    /** Everything up to a meeting that is about to begin, with three members there. */
    void convene(RunningMinutebook minutebook) {
        start(minutebook, "organisations/register-organisation", "guild", "{'name': 'Guild'}");
        start(minutebook, "bodies/establish-body", "body", "{'name': 'Harbour', 'code': 'FHC', 'kind': 'parish'}");
        send(minutebook, "bodies/amend-constitution", "body", """
                {'constitution': {'offices': [{'key': 'chair', 'title': 'Chairman', 'joint': false}], 'quorum': 2,
                  'numbering': {'form': 'FHC/{number}/{yyyy}'}, 'houseStyle': {'decisionVerb': 'RESOLVED'}}}""");
        start(
                minutebook,
                "terms/open-term",
                "term",
                "{'calendarOwner': '$guild', 'label': '2031/32', 'firstYear': 2031}");
        for (String alias : new String[] {"ada", "ben", "cleo", "eve"}) {
            start(minutebook, "people/register-person", alias, "{'displayName': 'Cllr " + alias + "'}");
            send(
                    minutebook,
                    "bodies/appoint-member",
                    "body",
                    "{'personId': '$" + alias + "', 'memberClass': 'councillor', 'voting': true}");
        }
        start(minutebook, "meetings/schedule-meeting", "meeting", """
                {'bodyId': '$body', 'kind': 'annual', 'termId': '$term', 'heldOn': '2031-05-07'}""");
        for (String alias : new String[] {"ada", "ben", "cleo"}) {
            meeting(
                    minutebook,
                    "record-attendance",
                    "{'person': {'personId': '$" + alias + "'}, 'capacity': 'member'}");
        }
    }

    /** From its opening to the resolution that an election rests on. */
    void resolveToElect(RunningMinutebook minutebook) {
        meeting(minutebook, "open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
        takeItem(minutebook, "chair");
        meeting(minutebook, "nominate", """
                {'itemId': 'chair', 'nominationId': 'n1', 'office': 'chair', 'termId': '$term',
                 'candidate': {'personId': '$ada'}, 'proposer': {'personId': '$ben'}}""");
        meeting(minutebook, "record-vote", """
                {'itemId': 'chair', 'voteId': 'v1', 'nominationIds': ['n1'], 'method': 'show-of-hands',
                 'outcome': 'carried'}""");
        meeting(minutebook, "pass-resolution", """
                {'itemId': 'chair', 'resolutionId': 'r1', 'voteIds': ['v1'],
                 'clauses': [{'number': 1, 'type': 'appoint', 'text': 'Cllr ada be Chairman.'}]}""");
    }

    Receipt elect(RunningMinutebook minutebook, String electionId) {
        return meeting(
                minutebook,
                "elect-chair",
                "{'electionId': '" + electionId + "', 'nominationId': 'n1', 'voteId': 'v1', 'resolutionId': 'r1'}");
    }

    Receipt takeItem(RunningMinutebook minutebook, String itemId) {
        return meeting(minutebook, "take-item", "{'itemId': '" + itemId + "', 'heading': 'An item'}");
    }

    Receipt meeting(RunningMinutebook minutebook, String verb, String fields) {
        return send(minutebook, "meetings/" + verb, "meeting", fields);
    }

    Receipt start(RunningMinutebook minutebook, String command, String alias, String fields) {
        var receipt = submit(minutebook, command, UUID.randomUUID().toString(), fields, null);
        ids.put(alias, receipt.id());
        return receipt;
    }

    Receipt send(RunningMinutebook minutebook, String command, String alias, String fields) {
        return submit(minutebook, command, ids.get(alias), fields, null);
    }

    Receipt sendWithKey(RunningMinutebook minutebook, String key, String command, String alias, String fields) {
        return submit(minutebook, command, ids.get(alias), fields, key);
    }

    String id(String alias) {
        return ids.get(alias);
    }

    private Receipt submit(RunningMinutebook minutebook, String command, String id, String fields, String key) {
        var address = command.split("/");
        return minutebook
                .component(CommandDesk.class)
                .submit(new Submission(address[0], address[1], id, json(fields), key, "test", null));
    }

    /** Single quotes for double ones, and ids for aliases. */
    String json(String fields) {
        var text = fields.replace('\'', '"');
        for (var id : ids.entrySet()) {
            text = text.replace("\"$" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return text;
    }
}
