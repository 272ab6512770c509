package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** The touchstone: the sample's commands go in, and the published minutes come out, with offices and actions. */
@ParameterizedClass
@EnumSource
class TheMeetingOfSeptemberTests {
    private static final String MEETING = "/bodies/ssp/meetings/2022-09-28/minutes";
    private static final String CHAIR = "/api/v1/bodies/ssp/offices/chair/holders";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static TestDatabase database;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void load(TestDatabases.Kind kind) {
        database = kind.fresh(dir.resolve(kind.name()));
        minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true");
        minutebook.awaitReady();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void the_minutes_come_back_word_for_word() {
        assertThat(SeedText.paragraphs(text("")))
                .containsExactlyElementsOf(SeedText.paragraphs(SeedText.published()))
                .hasSize(60);
    }

    @Test
    void its_minutes_have_the_slips_that_are_known_of_them() {
        var found = minutebook
                .get("/bodies/ssp/meetings/2022-09-28/minutes/findings")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(finding -> !finding.get("severity").stringValue().equals("hint"))
                .map(finding -> finding.get("rule").stringValue())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(found)
                .isEqualTo(Map.of(
                        "findings.proposer-missing", 2L,
                        "findings.presider-missing", 1L,
                        "findings.acts-without-attending", 2L,
                        "findings.organisation-unknown", 7L,
                        "findings.signature-missing", 1L,
                        "findings.quorum-not-shown", 1L,
                        "findings.start-missing", 1L));
    }

    @Test
    void every_view_is_the_same_after_a_full_replay() {
        var paths = List.of(
                MEETING + ".txt",
                MEETING + ".json",
                MEETING + ".html",
                "/bodies/ssp/meetings/2022-06-08/minutes.json",
                CHAIR + "?on=2022-10-01",
                "/api/v1/bodies/ssp/offices?on=2022-10-01",
                "/api/v1/bodies/ssp/actions",
                "/api/v1/bodies/ssp/meetings",
                "/api/v1/bodies/ssp/meetings/2022-09-28/attendance",
                "/api/v1/bodies/ssp/meetings/2022-09-28/quorum",
                "/api/v1/bodies/ssp/meetings/2022-09-28/votes",
                "/api/v1/bodies/ssp/numbers",
                "/api/v1/bodies/ssp/minutes/awaiting-approval?on=2023-01-01",
                "/api/v1/decisions?body=ssp",
                "/api/v1/restrictions?body=ssp",
                "/api/v1/people",
                "/api/v1/organisations",
                "/api/v1/terms");
        var before = paths.stream()
                .map(path -> minutebook.get(path).expect(200).body())
                .toList();
        minutebook.rebuildAll();
        var after = paths.stream()
                .map(path -> minutebook.get(path).expect(200).body())
                .toList();
        assertThat(after).containsExactlyElementsOf(before);
    }

    @Test
    void it_stands_in_the_registers_of_many_meetings() {
        var meeting = "/api/v1/bodies/ssp/meetings/2022-09-28";
        assertThat(values(meeting + "/attendance", "/state"))
                .hasSize(22)
                .containsOnly("present", "apologies")
                .filteredOn("apologies"::equals)
                .hasSize(2);
        assertThat(values(meeting + "/votes", "/candidates/0/office")).containsExactly("Chair", "Vice Chair");
        assertThat(values(meeting + "/quorum", "/quorate/state")).containsExactly("not-recorded");
        assertThat(values(meeting + "/presiding", "/name")).isEmpty();
        assertThat(values("/api/v1/decisions?body=ssp", "/type"))
                .containsExactly("approve", "appoint", "note", "note", "invite", "note", "request", "note", "note");
        assertThat(values("/api/v1/decisions?body=ssp&type=invite", "/minute/value"))
                .containsExactly("SSP 16/22");
        assertThat(values("/api/v1/decisions?restricted=true", "/minute/value"))
                .as("the paper is restricted, the outcome is not")
                .isEmpty();
        assertThat(values("/api/v1/restrictions?body=ssp", "/scopes/0")).containsExactly("paper");
        assertThat(values("/api/v1/bodies/ssp/numbers?term=2022/23", "/state"))
                .hasSize(9)
                .containsOnly("taken");
        assertThat(values("/api/v1/bodies/ssp/minutes/awaiting-approval?on=2023-01-01", "/meeting/slug"))
                .as("those of June were approved here")
                .containsExactly("2022-09-28");
        assertThat(values("/api/v1/bodies/ssp/meetings", "/stage")).containsExactly("closed", "closed", "scheduled");
    }

    private static List<String> values(String path, String pointer) {
        return minutebook
                .get(path)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.at(pointer).stringValue())
                .toList();
    }

    @Test
    void loading_the_sample_again_changes_nothing() {
        long head = minutebook.head();
        var before = text("");
        minutebook.close();
        minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true");
        minutebook.awaitReady();
        assertThat(minutebook.head()).isEqualTo(head);
        assertThat(text("")).isEqualTo(before);
    }

    @Test
    void the_minutes_at_any_position_are_those_recorded_by_then() {
        long head = minutebook.head();
        var published = SeedText.paragraphs(SeedText.published());
        long first = positionOf("meetings.meeting-transcribed", 1);
        assertThat(minutebook
                        .get(MEETING + ".txt?known=" + (first - 1))
                        .expect(404)
                        .code())
                .isEqualTo("query.recorded-by-then");
        int seen = 0;
        for (long position = first; position <= head; position += 7) {
            var paragraphs = SeedText.paragraphs(text("?known=" + position));
            assertThat(paragraphs.size()).isGreaterThanOrEqualTo(seen);
            assertThat(published).containsAll(paragraphs.subList(0, 2));
            seen = paragraphs.size();
        }
        assertThat(SeedText.paragraphs(text("?known=" + head))).isEqualTo(published);
    }

    @Test
    void before_between_and_after_the_elections_the_offices_are_what_had_been_recorded() {
        long chair = positionOf("meetings.election-concluded", 0);
        long viceChair = positionOf("meetings.election-concluded", 1);
        assertThat(holder("chair", chair - 1)).isEqualTo("not-recorded");
        assertThat(holder("vice-chair", chair - 1)).isEqualTo("not-recorded");
        assertThat(holder("chair", chair)).as("inside the commit").isEqualTo("not-recorded");
        assertThat(holder("chair", chair + 1)).isEqualTo("Cllr Steve Nelson");
        assertThat(holder("vice-chair", viceChair - 1)).isEqualTo("not-recorded");
        assertThat(holder("chair", viceChair + 1)).isEqualTo("Cllr Steve Nelson");
        assertThat(holder("vice-chair", viceChair + 1)).isEqualTo("Cllr Norma Stephenson");
        assertThat(minutebook
                        .get(CHAIR + "?on=2022-10-01&known=1")
                        .expect(200)
                        .json()
                        .at("/holder/state")
                        .stringValue())
                .isEqualTo("not-recorded");
    }

    @Test
    void an_election_and_the_office_that_it_fills_are_one_commit() {
        var election = event(positionOf("meetings.election-concluded", 0));
        var office = event(election.get("position").longValue() + 1);
        assertThat(office.get("name").stringValue()).isEqualTo("membership.office-conferred");
        assertThat(office.get("commit")).isEqualTo(election.get("commit"));
    }

    @Test
    void who_chairs_is_answered_with_how_we_know() {
        var answer = minutebook.get(CHAIR + "?on=2022-10-01").expect(200).json();
        assertThat(answer.at("/holder/value/name").stringValue()).isEqualTo("Cllr Steve Nelson");
        assertThat(answer.at("/term/value/label").stringValue()).isEqualTo("2022/23");
        assertThat(answer.at("/from/value").stringValue()).isEqualTo("2022-09-28");
        assertThat(answer.at("/proposer/state").stringValue()).isEqualTo("not-recorded");
        assertThat(answer.at("/seconder/value/name").stringValue()).isEqualTo("Cllr Norma Stephenson");
        assertThat(answer.at("/vote/value/method").stringValue()).isEqualTo("assent");
        assertThat(answer.at("/vote/value/counts/state").stringValue()).isEqualTo("not-recorded");
        assertThat(answer.at("/minute/value").stringValue()).isEqualTo("SSP 14/22");
        var event = event(answer.get("position").longValue());
        assertThat(event.get("id")).isEqualTo(answer.get("event"));
        assertThat(event.get("name").stringValue()).isEqualTo("membership.office-conferred");
    }

    @Test
    void an_office_is_held_from_its_first_day_on_and_not_before() {
        assertThat(minutebook
                        .get(CHAIR + "?on=2022-09-28")
                        .json()
                        .at("/holder/state")
                        .stringValue())
                .isEqualTo("recorded");
        assertThat(minutebook
                        .get(CHAIR + "?on=2022-09-27")
                        .json()
                        .at("/holder/state")
                        .stringValue())
                .isEqualTo("not-recorded");
    }

    @Test
    void nine_actions_come_from_clauses_and_undertakings() {
        var items = actions("?status=open");
        assertThat(items).hasSize(9);
        assertThat(items.stream()
                        .filter(item ->
                                item.at("/origin/clause/state").stringValue().equals("recorded")))
                .extracting(item -> item.at("/origin/minute/value").stringValue())
                .containsExactlyInAnyOrder("SSP 16/22", "SSP 18/22");
        var invitation = items.stream()
                .filter(item -> item.get("text").stringValue().contains("Police and Crime Commissioner"))
                .findFirst()
                .orElseThrow();
        assertThat(invitation.at("/due/on/value").stringValue()).isEqualTo("2022-11-23");
        assertThat(invitation.at("/origin/clause/value/number").intValue()).isEqualTo(2);
        assertThat(invitation.at("/owners/0/kind").stringValue()).isEqualTo("unassigned");
    }

    @Test
    void due_before_asks_for_the_last_day_and_open_ones_never_match() {
        assertThat(actions("?due-before=2022-11-20")).isEmpty();
        assertThat(actions("?due-before=2022-11-21")).hasSize(1);
        assertThat(actions("?due-before=2022-11-24")).hasSize(4);
        assertThat(actions("?due-before=2022-12-31")).hasSize(4);
        assertThat(actions("?due-before=2999-01-01")).hasSize(5);
    }

    @Test
    void the_minutes_of_june_were_approved_by_this_meeting() {
        var june = minutebook
                .get("/bodies/ssp/meetings/2022-06-08/minutes.json")
                .expect(200)
                .json();
        assertThat(june.at("/approved/value/minute/value").stringValue()).isEqualTo("SSP 13/22");
        assertThat(june.at("/approved/value/on").stringValue()).isEqualTo("2022-09-28");
    }

    @Test
    void every_event_says_by_whom_by_which_command_and_how_it_came_in() {
        for (JsonNode event : events("")) {
            assertThat(event.get("actor").stringValue()).isEqualTo("unauthenticated");
            assertThat(event.get("commandId").stringValue()).startsWith("safer-stockton-partnership/");
            assertThat(event.get("source").stringValue()).isEqualTo("sample");
        }
        assertThat(events("")).hasSize(153);
    }

    @Test
    void an_instant_is_the_last_position_recorded_by_then() {
        var between = event(100).get("recordedAt").stringValue();
        long known = minutebook
                .get(CHAIR + "?known=" + between)
                .expect(200)
                .json()
                .get("known")
                .longValue();
        assertThat(known).isGreaterThanOrEqualTo(100);
        assertThat(event(known).get("recordedAt").stringValue()).isEqualTo(between);
    }

    @Test
    void what_cannot_be_asked_of_the_past_is_refused() {
        for (String known : List.of("154000", "2999-01-01T00:00:00Z", "yesterday", "-1", "2022-10-01", "1e3", "")) {
            assertThat(minutebook.get(CHAIR + "?known=" + known).expect(400).code())
                    .isEqualTo("record.known-readable");
        }
        assertThat(minutebook.get(CHAIR + "?on=2022-02-30").expect(400).code()).isEqualTo("query.on-readable");
        assertThat(minutebook.get(CHAIR + "?On=2022-02-03").expect(400).code()).isEqualTo("query.parameter-known");
        assertThat(minutebook
                        .get("/api/v1/bodies/ssp/offices/mayor/holders")
                        .expect(404)
                        .code())
                .isEqualTo("query.office-known");
        assertThat(minutebook
                        .get("/bodies/xyz/meetings/2022-09-28/minutes.txt")
                        .expect(404)
                        .code())
                .isEqualTo("query.body-known");
        assertThat(minutebook
                        .get("/bodies/ssp/meetings/2022-09-29/minutes.txt")
                        .expect(404)
                        .code())
                .isEqualTo("query.meeting-known");
        assertThat(minutebook.get("/api/v1/record/events/999999").expect(404).code())
                .isEqualTo("query.position-taken");
    }

    @Test
    void the_first_page_links_to_all_of_it() {
        var home = minutebook.get("/").expect(200).body();
        var links = new ArrayList<String>();
        var matcher = Pattern.compile("href=\"(/[^\"]*)\"").matcher(home);
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&"));
        }
        assertThat(links).contains(MEETING + ".html", MEETING + ".txt", "/api/v1/record/events");
        links.forEach(link -> minutebook.get(link).expect(200));
    }

    private String holder(String office, long known) {
        var holder = minutebook
                .get("/api/v1/bodies/ssp/offices/" + office + "/holders?on=2022-10-01&known=" + known)
                .expect(200)
                .json()
                .get("holder");
        return holder.has("value")
                ? holder.at("/value/name").stringValue()
                : holder.get("state").stringValue();
    }

    private static String text(String query) {
        return minutebook.get(MEETING + ".txt" + query).expect(200).body();
    }

    private static JsonNode event(long position) {
        return minutebook.get("/api/v1/record/events/" + position).expect(200).json();
    }

    private static List<JsonNode> events(String query) {
        return list(minutebook
                .get("/api/v1/record/events?limit=1000" + query)
                .expect(200)
                .json()
                .get("items"));
    }

    private static List<JsonNode> actions(String query) {
        return list(minutebook
                .get("/api/v1/bodies/ssp/actions" + query)
                .expect(200)
                .json()
                .get("items"));
    }

    private static List<JsonNode> list(JsonNode items) {
        return IntStream.range(0, items.size())
                .mapToObj(items::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The position of the n-th event of a type. */
    private static long positionOf(String name, int number) {
        return events("").stream()
                .filter(event -> event.get("name").stringValue().equals(name))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .get("position")
                .longValue();
    }
}
