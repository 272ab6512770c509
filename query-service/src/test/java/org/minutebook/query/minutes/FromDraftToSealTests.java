package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/**
 * Minutes over HTTP: the whole cycle, with what is refused on the way and what can be read of it, and their numbers.
 */
@ParameterizedClass
@EnumSource
class FromDraftToSealTests {
    private static final String MINUTES = "/bodies/fhp/meetings/2031-06-04/minutes";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;

    @Parameter
    TestDatabases.Kind kind;

    private HarbourParish parish;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void minutes_are_drafted_corrected_approved_signed_and_sealed_and_then_stay() {
        parish = new HarbourParish(minutebook, "FHP");
        long drafted = draft();
        long corrected = circulate(drafted);
        long approved = approve();
        var sealed = signAndSeal();
        nothingChangesIt(sealed);
        earlierStatesAreThere(drafted, corrected, approved);
        differencesAreFactsOrWords();
        assertThat(parish.text("2031-06-04", "?known=" + minutebook.head())).isEqualTo(parish.text("2031-06-04", ""));
        minutebook.rebuildAll();
        assertThat(sealedText()).isEqualTo(sealed);
        assertThat(page(""))
                .contains("SEALED")
                .contains("<ol class=\"clauses\"")
                .contains("Noted later");
    }

    private long draft() {
        parish.open("june");
        parish.refuses("meetings.meeting-over", "minutes", "june", "circulate-draft", "{'circulatedOn': '2031-06-09'}");
        parish.meeting("june", "record-discussion", """
                {'itemId': 'i1', 'paragraphId': 'p1', 'text': 'Eleven lamps were counted.'}""");
        parish.meeting("june", "pass-resolution", """
                {'itemId': 'i1', 'resolutionId': 'r1', 'clauses': [
                  {'number': 1, 'type': 'note', 'text': 'The count be noted.'},
                  {'number': 2, 'type': 'request', 'text': 'The clerk buy a lamp.'}]}""");
        parish.meeting("june", "close-meeting", "{}");
        parish.minutes("june", "edit-narrative", """
                {'itemId': 'i1', 'paragraphId': 'p1', 'text': 'Eleven lamps were counted on the quay.'}""");
        long added = parish.minutes("june", "edit-narrative", """
                {'itemId': 'i1', 'paragraphId': 'p2', 'text': 'Nobody disagreed.'}""");
        assertThat(parish.text("2031-06-04", ""))
                .contains("\n\nEleven lamps were counted on the quay.\n\n")
                .endsWith("\n\nNobody disagreed.\n")
                .doesNotContain("counted.");
        assertThat(page("")).contains(">DRAFT<").contains("Subject to approval");
        return added;
    }

    private long circulate(long drafted) {
        parish.refuses("meetings.minutes-circulated", "minutes", "june", "propose-correction", """
                {'correctionId': 'c1', 'by': 'Cllr Ben', 'from': 'Eleven', 'to': 'Twelve'}""");
        parish.minutes("june", "circulate-draft", "{'circulatedOn': '2031-06-09', 'to': 'All members'}");
        parish.minutes("june", "edit-narrative", """
                {'itemId': 'i1', 'paragraphId': 'p2', 'text': 'Nobody disagreed at all.'}""");
        var attendance = parish.event("june", "meetings.attendance-recorded");
        parish.refuses("meetings.field-known", "meetings", "june", "correct-record", correction(attendance, "hat"));
        long corrected = parish.meeting("june", "correct-record", correction(attendance, "office"));
        assertThat(parish.text("2031-06-04", "")).contains("Cllr ben Example, Vice Chair");
        parish.minutes("june", "circulate-draft", "{'circulatedOn': '2031-06-10'}");
        parish.minutes("june", "propose-correction", """
                {'correctionId': 'c1', 'by': 'Cllr Ben', 'from': 'Eleven', 'to': 'Twelve', 'comment': 'I counted.'}""");
        var versions = parish.api("2031-06-04", "versions").get("items");
        assertThat(versions.valueStream().map(version -> version.get("version").stringValue()))
                .containsExactly("v1", "v2");
        assertThat(versions.get(0).get("position").longValue()).isEqualTo(drafted);
        assertThat(parish.text("2031-06-04", "?version=1")).endsWith("\n\nNobody disagreed.\n");
        assertThat(parish.text("2031-06-04", "?version=v2")).endsWith("\n\nNobody disagreed at all.\n");
        assertThat(minutebook.get(MINUTES + ".txt?version=3").expect(404).code())
                .isEqualTo("query.version-known");
        assertThat(minutebook
                        .get(MINUTES + ".txt?version=1&known=1")
                        .expect(400)
                        .code())
                .isEqualTo("query.parameter-readable");
        return corrected;
    }

    private static String correction(String event, String field) {
        return """
                {'eventId': '%s', 'becomes': {'%s': 'Vice Chair'}, 'reason': 'It was left out.',
                 'authority': {'kind': 'clerical', 'by': 'The clerk'}}""".formatted(event, field);
    }

    private long approve() {
        parish.refuses(
                "meetings.later-meeting-of-body", "minutes", "june", "submit-for-approval", "{'atMeetingId': '$june'}");
        parish.refuses(
                "meetings.suitable-meeting", "minutes", "june", "submit-for-approval", "{'atMeetingId': '$july'}");
        parish.minutes("june", "submit-for-approval", "{'atMeetingId': '$september'}");
        parish.minutes("june", "defer-approval", "{'reason': 'September had no time.'}");
        parish.minutes("june", "submit-for-approval", "{'atMeetingId': '$september'}");
        parish.consider("september", "june");
        parish.refuses(
                "meetings.words-stand-once", "meetings", "september", "agree-correction", agreement("lamp", "lantern"));
        parish.meeting("september", "agree-correction", agreement("Eleven lamps", "Twelve lamps"));
        parish.refuses(
                "meetings.words-stand-once", "meetings", "september", "agree-correction", agreement("Eleven", "Ten"));
        parish.approve("september", "june");
        parish.meeting("september", "close-meeting", "{}");
        assertThat(parish.text("2031-09-03", "")).contains("“Eleven lamps”").contains("“Twelve lamps”");
        assertThat(parish.text("2031-06-04", "")).contains("Twelve lamps were counted on the quay.");
        assertThat(page("")).contains(">APPROVED<").contains("FHP 2/31").contains("1 correction");
        parish.refuses("meetings.minutes-not-approved", "minutes", "june", "edit-narrative", """
                {'itemId': 'i1', 'paragraphId': 'p2', 'text': 'Too late.'}""");
        return minutebook.head();
    }

    private static String agreement(String from, String to) {
        return """
                {'itemId': 'i1', 'ofMeetingId': '$june', 'correctionId': 'c-%s', 'from': '%s', 'to': '%s'}""".formatted(to.toLowerCase(Locale.ROOT).replace(' ', '-'), from, to);
    }

    private String signAndSeal() {
        parish.refuses("meetings.signer-presided", "minutes", "june", "sign-minutes", signature("ben"));
        parish.refuses("meetings.minutes-signed", "minutes", "june", "seal-minutes", "{}");
        parish.minutes("june", "sign-minutes", signature("ada"));
        assertThat(minutebook.get(MINUTES + "/sealed.txt").expect(404).code()).isEqualTo("query.sealed-by-then");
        parish.minutes("june", "seal-minutes", "{}");
        var sealed = parish.api("2031-06-04", "sealed");
        assertThat(sealed.get("regenerates").booleanValue()).isTrue();
        assertThat(sealed.get("renderer").intValue()).isEqualTo(1);
        var answer = minutebook.get(MINUTES + "/sealed.txt").expect(200);
        var hash = Renderer.sha256(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(hash).isEqualTo(sealed.get("sha256").stringValue());
        assertThat(answer.response().headers().firstValue("ETag")).contains("\"" + hash + "\"");
        assertThat(answer.body()).isEqualTo(parish.text("2031-06-04", "")).contains("Twelve lamps");
        return answer.body();
    }

    private static String signature(String person) {
        return """
                {'by': {'personId': '$%s'}, 'signedOn': '2031-09-03', 'method': 'wet', 'leaves': 2}""".formatted(person);
    }

    private void nothingChangesIt(String sealed) {
        var attendance = parish.event("june", "meetings.attendance-recorded");
        parish.refuses(
                "meetings.authority-required", "meetings", "june", "correct-record", correction(attendance, "wording"));
        parish.open("november");
        parish.meeting("november", "pass-resolution", """
                {'itemId': 'i1', 'resolutionId': 'r1', 'clauses': [
                  {'number': 1, 'type': 'agree', 'text': 'Cllr Ben was not Vice Chair in June.'}]}""");
        parish.meeting("june", "correct-record", """
                {'eventId': '%s', 'becomes': {'office': {'state': 'none'}}, 'reason': 'He was not.',
                 'authority': {'kind': 'resolution', 'meetingId': '$november', 'resolutionId': 'r1'}}""".formatted(attendance));
        parish.refuses("meetings.minutes-not-sealed", "minutes", "june", "seal-minutes", "{}");
        parish.minutes("june", "annotate-sealed", "{'note': 'See November.', 'authority': 'The clerk'}");
        assertThat(parish.text("2031-06-04", "")).doesNotContain("Vice Chair");
        assertThat(sealedText()).isEqualTo(sealed).contains("Vice Chair");
        assertThat(parish.api("2031-06-04", "sealed").get("notes")).hasSize(1);
    }

    private String sealedText() {
        return minutebook.get(MINUTES + "/sealed.txt").expect(200).body();
    }

    private void earlierStatesAreThere(long drafted, long corrected, long approved) {
        assertThat(parish.text("2031-06-04", "?known=" + drafted))
                .contains("Eleven lamps")
                .doesNotContain("Vice Chair");
        assertThat(parish.text("2031-06-04", "?known=" + corrected))
                .contains("Eleven lamps")
                .contains("Vice Chair");
        assertThat(parish.text("2031-06-04", "?known=" + approved)).contains("Twelve lamps");
        assertThat(page("?known=" + drafted)).contains(">DRAFT<");
        assertThat(page("?version=approved")).contains(">APPROVED<");
        assertThat(minutebook
                        .get(MINUTES + "/sealed.txt?known=" + approved)
                        .expect(404)
                        .code())
                .isEqualTo("query.sealed-by-then");
        assertThat(minutebook.get(MINUTES + ".md").expect(200).body())
                .startsWith("> **SEALED**")
                .contains("\n\n# Fictional Harbour Parish\n\n")
                .contains("\n\n## FHP 1/31 Lamps\n\n")
                .contains("\n- 1\\. The count be noted.\n");
    }

    private void differencesAreFactsOrWords() {
        var drafts = parish.api("2031-06-04", "comparison?from=v1&to=v2");
        var fact = drafts.get("facts").get(0);
        assertThat(drafts.get("facts")).hasSize(1);
        assertThat(fact.get("kind").stringValue()).isEqualTo("corrected");
        assertThat(fact.get("name").stringValue()).isEqualTo("meetings.attendance-recorded");
        assertThat(fact.at("/was/office/state").stringValue()).isEqualTo("not-recorded");
        assertThat(fact.at("/becomes/office/value").stringValue()).isEqualTo("Vice Chair");
        assertThat(fact.at("/reason/value").stringValue()).isEqualTo("It was left out.");
        assertThat(changes(drafts))
                .containsExactly("changed attendance because fact", "changed paragraph because words");
        assertThat(drafts.get("words").get(1).get("parts").valueStream().map(JsonNode::toString))
                .contains("{\"op\":\"added\",\"text\":\"disagreed at all.\"}");
        assertThat(changes(parish.api("2031-06-04", "comparison?from=v2&to=approved")))
                .containsExactly("changed paragraph because correction");
        assertThat(changes(parish.api("2031-06-04", "comparison?from=sealed&to=" + minutebook.head())))
                .containsExactly("changed attendance because fact");
        for (String wrong : List.of("", "?from=v1", "?from=v2&to=v1", "?from=v1&to=lately", "?from=v1&to=2031-06-04")) {
            assertThat(minutebook.get(MINUTES + "/comparison" + wrong).code())
                    .startsWith(
                            wrong.endsWith("lately")
                                    ? "query.version-known"
                                    : wrong.endsWith("06-04") ? "record.known-readable" : "query.parameter-readable");
        }
    }

    private static List<String> changes(JsonNode comparison) {
        return comparison
                .get("words")
                .valueStream()
                .map(change -> change.get("kind").stringValue() + " "
                        + change.get("place").stringValue() + " because "
                        + change.get("because").stringValue())
                .toList();
    }

    private String page(String query) {
        return minutebook.get(MINUTES + ".html" + query).expect(200).body();
    }

    @Test
    void every_spelling_leads_to_the_minute_and_what_is_none_is_refused() {
        parish = new HarbourParish(minutebook, "FHR");
        parish.hold("june", "It was dark.");
        long then = minutebook.head();
        parish.hold("september", "It was bright.");
        for (String spelling : new String[] {
            "FHR/2/31",
            "FHR%202/31",
            "FHR2/31",
            "fhr/2/31",
            "FHR%202%2F31",
            "fhr-2-31",
            "FHR/02/31",
            "FHR/2/2031",
            "fhr%2F2%2F31",
            "FHR/2/31/"
        }) {
            var answer = get(spelling).expect(303);
            assertThat(answer.response().headers().firstValue("Location"))
                    .as(spelling)
                    .contains("/bodies/fhr/meetings/2031-09-03/minutes.html#fhr-2-31");
        }
        assertThat(minutebook
                        .get("/bodies/fhr/meetings/2031-09-03/minutes.html")
                        .body())
                .contains("id=\"fhr-2-31\"");
        for (String none : new String[] {
            "FHR/9/31",
            "FHR/2/32",
            "XYZ/2/31",
            "FHR/2",
            "FHR",
            "",
            "2/31",
            "FHR/2/31?known=" + then,
            "FHR/x/31",
            "FHR/99999999999/31"
        }) {
            assertThat(get(none).expect(404).code()).as(none).isEqualTo("query.reference-known");
        }
        asJson();
        otherForms();
    }

    private void asJson() {
        var minute = json("FHR/2/31").expect(200).json();
        assertThat(minute.get("body").stringValue()).isEqualTo("FHR");
        assertThat(minute.get("meeting").stringValue()).isEqualTo("2031-09-03");
        assertThat(minute.get("meetingId").stringValue()).isEqualTo(parish.id("september"));
        assertThat(minute.get("itemId").stringValue()).isEqualTo("i1");
        assertThat(minute.get("reference").stringValue()).isEqualTo("FHR 2/31");
        assertThat(minute.at("/links/text").stringValue()).isEqualTo("/bodies/fhr/meetings/2031-09-03/minutes.txt");
    }

    /**
     * The printed form is the one of the meeting's day; the plain number of a body that prints no year may be several.
     */
    private void otherForms() {
        parish.post("bodies", "body", "amend-constitution", """
                {'constitution': {'offices': [{'key': 'chair', 'title': 'Chair', 'joint': false}], 'quorum': 2, 'numbering': {'form': '{number}'},
                  'houseStyle': {'decisionVerb': 'RESOLVED'}}, 'composition': {'regime': 'parish'},
                 'from': '2032-01-01'}""").expect(200);
        parish.start("terms/open-term", "next", "{'calendarOwner': '$town', 'label': '2032/33', 'firstYear': 2032}");
        for (String[] meeting :
                new String[][] {{"january", "term", "2032-01-07"}, {"june-after", "next", "2032-06-02"}}) {
            parish.start(
                    "meetings/schedule-meeting",
                    meeting[0],
                    "{'bodyId': '$body', 'kind': 'ordinary', 'termId': '$" + meeting[1] + "', 'heldOn': '" + meeting[2]
                            + "'}");
            parish.hold(meeting[0], "It was neither.");
        }
        assertThat(json("FHR/3").expect(200).json().get("meeting").stringValue())
                .isEqualTo("2032-01-07");
        assertThat(json("FHR/3/31").expect(200).json().get("meeting").stringValue())
                .isEqualTo("2032-01-07");
        assertThat(json("FHR/1").expect(200).json().get("meeting").stringValue())
                .isEqualTo("2032-06-02");
        parish.meeting(
                "june-after", "correct-record", """
                {'eventId': '%s', 'becomes': {'heading': 'Ropes'}, 'reason': 'It was ropes.',
                 'authority': {'kind': 'chair', 'by': 'Cllr Ada'}}""".formatted(parish.event("june-after", "meetings.item-taken")));
        assertThat(parish.text("2032-06-02", "")).contains("\n\n1 Ropes\n\n");
        parish.start("terms/open-term", "last", "{'calendarOwner': '$town', 'label': '2033/34', 'firstYear': 2033}");
        parish.start(
                "meetings/schedule-meeting",
                "june-last",
                "{'bodyId': '$body', 'kind': 'ordinary', 'termId': '$last', 'heldOn': '2033-06-01'}");
        parish.hold("june-last", "It was both.");
        assertThat(json("FHR/1").expect(404).code()).isEqualTo("query.reference-clear");
        assertThat(json("FHR/1/33").expect(200).json().get("meeting").stringValue())
                .isEqualTo("2033-06-01");
    }

    private Answer get(String spelling) {
        return minutebook.get("/ref/" + spelling);
    }

    private Answer json(String spelling) {
        return minutebook.send(minutebook
                .request("/ref/" + spelling)
                .header("Accept", "application/json")
                .GET());
    }
}
