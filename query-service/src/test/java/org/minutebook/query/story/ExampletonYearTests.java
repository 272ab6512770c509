package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** A clerk's and a reader's way through one year of meetings: from the notice to the seal. */
@ParameterizedClass
@EnumSource(names = "H2")
class ExampletonYearTests {
    private static final String COUNCIL = "/api/v1/bodies/bex";
    private static final String MAY = "/meetings/2023-05-17";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void load(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(
                kind,
                dir.resolve(kind.name()),
                "minutebook.sample.load=true",
                "minutebook.sample.files=classpath:sample/exampleton.yaml,classpath:sample/exampleton-year.yaml");
        minutebook.awaitReady();
        minutebook.awaitProjections();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void an_equal_vote_by_name_is_decided_by_whoever_presides_and_the_election_says_so() {
        var vote = json(COUNCIL + MAY + "/votes").at("/items/0");
        assertThat(vote.at("/method").stringValue()).isEqualTo("named");
        assertThat(vote.at("/outcome").stringValue()).isEqualTo("lost");
        assertThat(vote.at("/each/value")).hasSize(8);
        assertThat(page("/bodies/bex" + MAY + "/minutes.txt"))
                .contains("Votes cast: Cllr Hal Pretend 4; Cllr Gwen Madeup 4; 0 abstaining.")
                .contains("Cllr Ivy Notreal gave the casting vote for Cllr Hal Pretend.");
        assertThat(json(COUNCIL + "/offices/chair/holders?on=2023-06-01")
                        .at("/holder/value/name")
                        .stringValue())
                .isEqualTo("Cllr Hal Pretend");
        assertThat(texts(json(COUNCIL + MAY + "/presiding").get("items"), "name"))
                .containsExactly("Cllr Ivy Notreal", "Cllr Hal Pretend");
    }

    @Test
    void who_has_an_interest_is_out_of_the_room_and_off_the_roll() {
        var declared = json(COUNCIL + MAY + "/declarations").at("/items/0");
        assertThat(declared.at("/name").stringValue()).isEqualTo("Cllr Kit Imaginary");
        assertThat(declared.at("/barred").booleanValue()).isTrue();
        var votes = json(COUNCIL + MAY + "/votes").get("items");
        assertThat(votes.get(votes.size() - 1).at("/roll/value").intValue()).isEqualTo(7);
    }

    @Test
    void minutes_are_sealed_as_approved_with_the_correction_and_give_the_same_bytes_again() throws Exception {
        var sealed = json(COUNCIL + MAY + "/minutes/sealed");
        assertThat(sealed.get("regenerates").booleanValue()).isTrue();
        var bytes = page(COUNCIL + MAY + "/minutes/sealed.txt");
        assertThat(bytes).contains("since 2012").doesNotContain("since 2013");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(sealed.get("sha256").stringValue());
        assertThat(page("/bodies/bex" + MAY + "/minutes.txt?version=1")).contains("since 2013");
        var changed = json(COUNCIL + MAY + "/minutes/comparison?from=v1&to=sealed");
        assertThat(changed.get("facts")).isEmpty();
        assertThat(changed.get("words")).hasSize(1);
        assertThat(changed.at("/words/0/because").stringValue()).isEqualTo("correction");
    }

    @Test
    void an_extraordinary_meeting_approved_nothing_and_the_next_ordinary_one_did() {
        assertThat(page("/bodies/bex/meetings/2023-09-06/minutes.txt")).doesNotContain("be approved");
        var july = json("/bodies/bex/meetings/2023-07-19/minutes.json");
        assertThat(july.at("/approved/value/on").stringValue()).isEqualTo("2023-10-28");
    }

    @Test
    void a_meeting_in_the_night_of_the_clocks_goes_on_at_an_earlier_time_of_the_same_day() {
        assertThat(page("/bodies/bex/meetings/2023-10-28/minutes.txt"))
                .containsSubsequence(
                        "adjourned on 29 October 2023 at 01:40", "resumed on 29 October 2023 at 01:10", "RESOLVED");
        assertThat(texts(
                        json("/bodies/bex/meetings/2023-10-28/minutes/findings").get("items"), "rule"))
                .doesNotContain("findings.resumed-too-early");
    }

    @Test
    void too_few_came_and_what_was_private_says_why() {
        assertThat(json("/bodies/bpl/meetings/2023-07-12/minutes.json")
                        .get("stage")
                        .stringValue())
                .isEqualTo("abandoned");
        var kept = json("/api/v1/restrictions?body=bpl").at("/items/0");
        assertThat(kept.at("/paragraphs/0").stringValue()).isEqualTo("6");
        assertThat(kept.at("/reviewOn/value").stringValue()).isEqualTo("2023-09-01");
        assertThat(texts(
                        json("/bodies/bpl/meetings/2023-06-14/minutes/findings").get("items"), "rule"))
                .doesNotContain("findings.exclusion-not-ended", "findings.exemption-unfounded");
    }

    @Test
    void what_was_put_off_is_carried_on_and_numbers_have_no_gap() {
        var agenda = json(COUNCIL + "/meetings/2023-10-28/agenda").get("items");
        assertThat(agenda.get(1).at("/carriedFrom/state").stringValue()).isEqualTo("recorded");
        var numbers = json(COUNCIL + "/numbers?term=2023/24").get("items");
        assertThat(StreamSupport.stream(numbers.spliterator(), false)
                        .map(number -> number.get("number").intValue()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(texts(numbers, "state")).containsOnly("taken");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).stringValue())
                .toList();
    }

    private static JsonNode json(String path) {
        return minutebook.get(path).expect(200).json();
    }

    private static String page(String path) {
        return minutebook.get(path).expect(200).body();
    }
}
