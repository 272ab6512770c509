package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/**
 * An auditor's way through ten years of a borough: who held what, since when, how that is known, and what was believed.
 */
@ParameterizedClass
@EnumSource
class ExampletonTests {
    private static final String BODY = "/api/v1/bodies/bex";
    private static final String MAYOR = BODY + "/offices/chair";
    private static final String DEPUTY = BODY + "/offices/vice-chair";
    private static final String CHAMPION = BODY + "/offices/champion";

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
                "minutebook.sample.files=classpath:sample/exampleton.yaml");
        minutebook.awaitReady();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void who_was_Mayor_on_a_day_is_told_with_the_election_behind_it() {
        var finn = json(MAYOR + "/holders?on=2018-01-10");
        assertThat(text(finn, "/holder/value/name")).isEqualTo("Cllr Finn Invented");
        assertThat(text(finn, "/office/title")).isEqualTo("Mayor");
        assertThat(text(finn, "/from/value")).isEqualTo("2017-05-17");
        assertThat(text(finn, "/until/value")).isEqualTo("2018-02-03");
        assertThat(text(finn, "/term/value/label")).isEqualTo("2017/18");
        assertThat(text(finn, "/proposer/value/name")).isEqualTo("Cllr Eve Fictional-Sample");
        assertThat(text(finn, "/seconder/value/name")).isEqualTo("Cllr Ada Example");
        assertThat(text(finn, "/vote/value/outcome")).isEqualTo("carried");
        assertThat(finn.at("/vote/value/counts/value/for").intValue()).isEqualTo(4);
        assertThat(finn.at("/vote/value/roll/value").intValue()).isEqualTo(4);
        assertThat(text(finn, "/minute/value")).isEqualTo("BEX 1/17");

        var nobody = json(MAYOR + "/holders?on=2018-03-01");
        assertThat(text(nobody, "/holder/state")).isEqualTo("none");
        assertThat(nobody.get("holders")).isEmpty();
        assertThat(text(json(MAYOR + "/holders?on=2010-01-01"), "/holder/state"))
                .isEqualTo("not-recorded");
    }

    @Test
    void the_history_of_the_Mayors_leaves_out_no_day_and_calls_each_what_it_was() {
        assertThat(lines(MAYOR + "/history.csv?on=2023-05-01", "year", "state", "holder", "from", "until", "end"))
                .containsExactly(
                        "2013/14,held,Cllr Ada Example,2013-05-15,2014-05-14,succeeded",
                        "2014/15,held,Cllr Ben Sample,2014-05-14,2015-05-20,succeeded",
                        "2015/16,held,Cllr Cara Specimen,2015-05-20,2015-11-18,resigned",
                        "2015/16,acting,Cllr Dan Placeholder,2015-11-18,2016-01-20,succeeded",
                        "2015/16,held,Cllr Dan Placeholder,2016-01-20,2016-05-18,succeeded",
                        "2016/17,held,Cllr Eve Fictional,2016-05-18,2017-05-17,succeeded",
                        "2017/18,held,Cllr Finn Invented,2017-05-17,2018-02-03,died",
                        "2017/18,vacant,none,2018-02-03,2018-05-16,none",
                        "2018/19,held,Cllr Gwen Madeup,2018-05-16,2019-05-15,succeeded",
                        "2019/20,held,Cllr Ada Example,2019-05-15,2020-05-20,none",
                        "2020/21,held over,Cllr Ada Example,2020-05-20,2021-05-19,succeeded",
                        "2021/22,held,Cllr Hal Pretend,2021-05-19,2022-05-18,succeeded",
                        "2022/23,held,Cllr Ivy Notreal,2022-05-18,not recorded,none");
        var years = json(MAYOR + "/history?on=2023-05-01").get("years");
        assertThat(years).hasSize(10);
        assertThat(years.get(7).get("stretches")).hasSize(1);
        assertThat(text(years, "/7/stretches/0/state")).isEqualTo("held-over");
        assertThat(text(years, "/7/stretches/0/tenure")).isEqualTo(text(years, "/6/stretches/0/tenure"));
    }

    @Test
    void a_holding_leads_back_to_the_meeting_and_to_events_with_their_proofs() {
        var held = stretchOf(MAYOR, "2017/18", "held");
        var tenure = json(MAYOR + "/tenures/" + text(held, "/tenure"));
        assertThat(tenure.get("standing").booleanValue()).isTrue();
        assertThat(text(tenure, "/holder/name")).isEqualTo("Cllr Finn Invented");
        assertThat(text(tenure, "/basis")).isEqualTo("election");
        assertThat(text(tenure, "/meeting/value/heldOn")).isEqualTo("2017-05-17");
        assertThat(text(tenure, "/minute/value")).isEqualTo("BEX 1/17");
        assertThat(text(tenure, "/nomination/value")).isEqualTo("nomination-1");
        assertThat(text(tenure, "/resolution/value")).isEqualTo("resolution-1");
        assertThat(text(tenure, "/election/value")).isEqualTo("election-1");
        assertThat(text(tenure, "/end/value")).isEqualTo("died");

        assertThat(texts(tenure.get("recorded"), "/name"))
                .containsExactly("meetings.election-concluded", "membership.office-conferred");
        for (JsonNode source : tenure.get("recorded")) {
            var event = json("/api/v1/record/events/" + source.get("position").longValue());
            assertThat(text(event, "/name")).isEqualTo(text(source, "/name"));
            assertThat(text(event, "/recordedAt")).isEqualTo(text(source, "/recordedAt"));
            assertThat(text(source, "/recorder")).isEqualTo("unauthenticated");
            assertThat(text(source, "/proof"))
                    .isEqualTo("/api/v1/record/events/" + source.get("position").longValue() + "/proof");
        }
        assertThat(texts(tenure.get("changes"), "/kind")).containsExactly("office-conferred", "office-vacated");
        assertThat(text(tenure, "/changes/1/reason/value")).isEqualTo("died");

        var acting = json(MAYOR + "/tenures/" + text(stretchOf(MAYOR, "2015/16", "acting"), "/tenure"));
        assertThat(acting.get("acting").booleanValue()).isTrue();
        assertThat(text(acting, "/authority/value")).isEqualTo("standing orders");
        assertThat(texts(acting.get("recorded"), "/name")).containsExactly("membership.office-conferred");
        assertThat(text(acting, "/meeting/state")).isEqualTo("not-recorded");
    }

    @Test
    void what_was_believed_of_the_Deputy_Mayor_stays_with_why_it_changed() {
        var beliefs = json(DEPUTY + "/beliefs?on=2022-06-01").get("beliefs");
        assertThat(beliefs.valueStream().map(belief -> text(belief, "/holders/0/name")))
                .endsWith(
                        "Cllr Hal Pretend",
                        "Cllr Ivy Notreal",
                        "Cllr Dan Placeholder",
                        "Cllr Ivy Notreal",
                        "Cllr Ben Sample");
        var voided = beliefs.get(beliefs.size() - 2);
        assertThat(texts(voided.get("because"), "/kind")).containsExactly("tenure-voided", "tenure-corrected");
        assertThat(text(voided, "/because/0/reason/value"))
                .isEqualTo("the minutes were read wrongly: the council had appointed Cllr Sample");
        assertThat(text(voided, "/because/0/authority/value")).isEqualTo("the clerk, 24 May 2022");

        long mistaken = beliefs.get(beliefs.size() - 3).get("since").longValue();
        assertThat(text(json(DEPUTY + "/holders?on=2022-06-01&known=" + mistaken), "/holder/value/name"))
                .isEqualTo("Cllr Dan Placeholder");
        assertThat(text(json(DEPUTY + "/holders?on=2022-06-01"), "/holder/value/name"))
                .isEqualTo("Cllr Ben Sample");
        var mistake = json(DEPUTY + "/tenures/" + text(voided, "/because/0/subject"));
        assertThat(mistake.get("standing").booleanValue()).isFalse();
        assertThat(text(mistake, "/holder/name")).isEqualTo("Cllr Dan Placeholder");
        assertThat(texts(mistake.get("changes"), "/kind")).containsExactly("office-conferred", "tenure-voided");
        assertThat(lines(DEPUTY + "/beliefs.csv?on=2022-06-01", "holders", "because"))
                .endsWith(
                        "Cllr Ivy Notreal,tenure voided; tenure corrected",
                        "Cllr Ben Sample,office conferred; office vacated");
    }

    @Test
    void two_positions_are_compared_with_what_was_recorded_in_between() {
        long mistaken = positionOf("membership.tenure-voided", 1) - 1;
        var changed = json(BODY + "/changes?from=" + mistaken + "&on=2022-08-01");
        assertThat(changed.get("from").longValue()).isEqualTo(mistaken);
        assertThat(changed.get("to").longValue()).isEqualTo(minutebook.head());
        assertThat(texts(changed.get("offices"), "/office/key")).containsExactly("vice-chair");
        assertThat(text(changed, "/offices/0/before/0/name")).isEqualTo("Cllr Dan Placeholder");
        assertThat(text(changed, "/offices/0/after/0/name")).isEqualTo("Cllr Ben Sample");
        assertThat(texts(changed.get("members"), "/before/value/name")).containsExactly("Jo Figment");
        assertThat(text(changed, "/members/0/before/value/organisation/value/name"))
                .isEqualTo("Exampleton Clinical Commissioning Group");
        assertThat(text(changed, "/members/0/after/value/organisation/value/name"))
                .isEqualTo("Exampleton Integrated Care Board");
        assertThat(texts(changed.get("changes"), "/kind"))
                .containsExactly(
                        "tenure-voided", "tenure-corrected", "office-conferred", "office-vacated", "tenure-corrected");
        assertThat(lines(BODY + "/changes.csv?from=" + mistaken, "change"))
                .containsExactly(
                        "tenure voided", "tenure corrected", "office conferred", "office vacated", "tenure corrected");

        var back = json(BODY + "/changes?from=" + minutebook.head() + "&to=" + mistaken + "&on=2022-08-01");
        assertThat(back.get("changes")).isEqualTo(changed.get("changes"));
        assertThat(back.at("/offices/0/before")).isEqualTo(changed.at("/offices/0/after"));
        var same = json(BODY + "/changes?from=" + mistaken + "&to=" + mistaken);
        for (String list : List.of("offices", "members", "changes")) {
            assertThat(same.get(list)).isEmpty();
        }
    }

    @Test
    void a_correction_of_days_holds_from_when_it_was_recorded() {
        long corrected = positionOf("membership.tenure-corrected", 2);
        assertThat(lines(CHAMPION + "/history.csv?on=2017-01-01&known=" + (corrected - 1), "holder", "from"))
                .contains("Jo Figment,2016-07-20", "Cllr Gwen Madeup,2016-07-20");
        assertThat(lines(CHAMPION + "/history.csv?on=2017-01-01", "holder", "from"))
                .contains("Jo Figment,2016-09-01", "Cllr Gwen Madeup,2016-07-20");
        assertThat(json(CHAMPION + "/holders?on=2016-08-01").get("holders")).hasSize(1);
        assertThat(json(CHAMPION + "/holders?on=2016-08-01&known=" + (corrected - 1))
                        .get("holders"))
                .hasSize(2);
    }

    @Test
    void members_stand_with_the_names_and_organisations_of_the_day() {
        var june = members("2022-06-30");
        assertThat(june).hasSize(9).containsEntry("Jo Figment", "Exampleton Clinical Commissioning Group");
        assertThat(members("2022-07-01")).containsEntry("Jo Figment", "Exampleton Integrated Care Board");
        assertThat(members("2016-09-09")).containsKey("Cllr Eve Fictional");
        assertThat(members("2016-09-10"))
                .containsKey("Cllr Eve Fictional-Sample")
                .doesNotContainKey("Cllr Eve Fictional");
        assertThat(members("2013-05-05")).isEmpty();
        assertThat(lines(BODY + "/members.csv?on=2022-07-01", "name", "class", "seat", "organisation", "substitutes"))
                .contains(
                        "Jo Figment,co-opted,not recorded,Exampleton Integrated Care Board,",
                        "Cllr Dan Placeholder,councillor,west-ward,not recorded,Cllr Kit Imaginary");
    }

    @Test
    void the_body_is_called_what_it_was_called_on_the_day() {
        assertThat(text(json(BODY + "/history?on=2019-05-14"), "/name")).isEqualTo("Borough of Exampleton");
        var renamed = json(BODY + "/history?on=2019-05-15");
        assertThat(text(renamed, "/name")).isEqualTo("Royal Borough of Exampleton");
        assertThat(texts(renamed.get("names"), "/value"))
                .containsExactly("Borough of Exampleton", "Royal Borough of Exampleton");
        assertThat(text(renamed, "/dissolved/state")).isEqualTo("not-recorded");
        long before = positionOf("membership.body-renamed", 1) - 1;
        assertThat(text(json(BODY + "/history?on=2019-05-15&known=" + before), "/name"))
                .isEqualTo("Borough of Exampleton");
    }

    @Test
    void whoever_was_entered_twice_has_one_history_under_either_entry() {
        var ben = json("/api/v1/people/" + id("ben") + "/history?on=2022-06-01");
        assertThat(json("/api/v1/people/" + id("b-sample") + "/history?on=2022-06-01"))
                .isEqualTo(ben);
        assertThat(text(ben, "/person/id")).isEqualTo(id("ben"));
        assertThat(texts(ben.at("/person/entries"), "/id")).containsExactly(id("ben"), id("b-sample"));
        assertThat(text(ben, "/person/entries/1/mergedInto/value")).isEqualTo(id("ben"));
        assertThat(text(ben, "/person/entries/1/evidence/value"))
                .isEqualTo("the same signature in the attendance books of 2013 and 2014");
        assertThat(texts(ben.at("/person/names"), "/value")).contains("Ben Sample", "B. Sample", "Cllr");
        assertThat(lines("/api/v1/people/" + id("b-sample") + "/offices.csv", "office", "from", "until"))
                .containsExactly(
                        "Deputy Mayor,2013-05-15,2014-05-14",
                        "Mayor,2014-05-14,2015-05-20",
                        "Deputy Mayor,2022-05-18,not recorded");

        long before = positionOf("membership.persons-merged", 1) - 1;
        var apart = json("/api/v1/people/" + id("b-sample") + "/history?known=" + before);
        assertThat(texts(apart.at("/person/entries"), "/id")).containsExactly(id("b-sample"));
        assertThat(apart.get("offices")).isEmpty();
    }

    @Test
    void an_organisation_has_its_representatives_until_another_took_over() {
        var ccg = json("/api/v1/organisations/" + id("ccg") + "/history");
        assertThat(text(ccg, "/successor/value/id")).isEqualTo(id("icb"));
        assertThat(lines("/api/v1/organisations/" + id("ccg") + "/history.csv", "name", "from", "until"))
                .containsExactly("Jo Figment,2016-07-20,2022-07-01");
        assertThat(lines("/api/v1/organisations/" + id("icb") + "/history.csv", "name", "from", "until"))
                .containsExactly("Jo Figment,2022-07-01,not recorded");
        assertThat(json("/api/v1/organisations/" + id("ccg") + "/history?on=2022-07-01")
                        .get("representatives"))
                .isEmpty();
    }

    @Test
    void seats_and_offices_that_were_empty_are_told_with_since_when() {
        assertThat(lines(BODY + "/seats.csv?on=2018-03-01", "seat", "vacant", "member", "declared vacant"))
                .hasSize(8)
                .contains("market-ward,true,none,2018-02-03", "north-ward,false,Cllr Ada Example,not recorded");
        assertThat(lines(BODY + "/seats.csv?on=2018-04-01", "seat", "vacant", "member"))
                .contains("market-ward,false,Cllr Hal Pretend");
        assertThat(vacancies("2018-03-01"))
                .containsExactly("seat,market-ward,2018-02-03,2018-02-03", "office,chair,2018-02-03,not recorded");
        assertThat(vacancies("2021-04-01")).containsExactly("seat,east-ward,2021-03-01,not recorded");
        assertThat(vacancies("2015-11-20")).as("somebody acts").isEmpty();
        long declared = positionOf("membership.vacancy-declared", 1);
        assertThat(lines(BODY + "/vacancies.csv?on=2015-11-18&known=" + declared, "key", "since", "declared"))
                .containsExactly("chair,2015-11-18,2015-11-18");
    }

    private static List<String> vacancies(String day) {
        return lines(BODY + "/vacancies.csv?on=" + day, "kind", "key", "since", "declared");
    }

    @Test
    void municipal_years_run_from_opening_to_opening() {
        assertThat(lines(BODY + "/terms.csv", "label", "from", "until"))
                .hasSize(10)
                .startsWith("2013/14,2013-05-15,2014-05-14")
                .endsWith("2022/23,2022-05-18,not recorded");
        assertThat(lines(BODY + "/terms.csv?on=2018-06-01", "label", "from", "until"))
                .containsExactly("2018/19,2018-05-16,2019-05-15");
    }

    @Test
    void everything_is_the_same_after_a_full_replay() {
        long known = positionOf("membership.tenure-voided", 1) - 1;
        var paths = new ArrayList<String>();
        for (String clocks : List.of("on=2018-03-01", "on=2022-08-01", "on=2022-08-01&known=" + known)) {
            Stream.of(
                            BODY + "/offices",
                            MAYOR + "/history",
                            DEPUTY + "/history",
                            DEPUTY + "/beliefs",
                            CHAMPION + "/history",
                            BODY + "/members",
                            BODY + "/seats",
                            BODY + "/vacancies",
                            BODY + "/history",
                            "/api/v1/people/" + id("b-sample") + "/history",
                            "/api/v1/people/" + id("eve") + "/history",
                            "/api/v1/organisations/" + id("ccg") + "/history",
                            "/bodies/bex/offices.html",
                            "/bodies/bex/offices.svg")
                    .map(path -> path + "?" + clocks)
                    .forEach(paths::add);
        }
        paths.add(BODY + "/terms");
        paths.add(BODY + "/changes?on=2022-08-01&from=" + known);
        paths.add(DEPUTY + "/tenures/0d542dc0-959d-31a7-b913-d3d77c778d9c");
        paths.add("/api/v1/people/possible-duplicates");
        paths.add("/bodies/bex/meetings/2017-05-17/minutes.txt");
        var before = bodies(paths);
        minutebook.rebuildAll();
        assertThat(bodies(paths)).isEqualTo(before);
    }

    private static Map<String, String> bodies(List<String> paths) {
        var bodies = new TreeMap<String, String>();
        paths.forEach(path -> bodies.put(path, minutebook.get(path).expect(200).body()));
        return bodies;
    }

    @Test
    void the_drawing_says_all_of_it_without_colours() throws Exception {
        var answer = minutebook.get("/bodies/bex/offices.svg?on=2023-05-01").expect(200);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        var children = elements(svg.getChildNodes());
        assertThat(children.get(0).getTagName()).isEqualTo("title");
        assertThat(children.get(0).getTextContent())
                .isEqualTo("Offices of Royal Borough of Exampleton, from 2013-05-15 to 2023-05-01");
        assertThat(children.get(1).getTagName()).isEqualTo("desc");
        assertThat(children.get(1).getTextContent())
                .contains("Mayor: held by Cllr Ada Example from 2013-05-15", "vacant from 2018-02-03 until 2018-05-16");
        for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
            assertThat(children.subList(0, 2))
                    .anyMatch(child -> child.getAttribute("id").equals(id));
        }
        assertThat(children.stream()
                        .filter(child -> child.getTagName().equals("text")
                                && child.getAttribute("x").equals("4.0"))
                        .map(Element::getTextContent))
                .containsExactlyInAnyOrder("Mayor", "Deputy Mayor", "Member Champion");
        var dashed = new TreeMap<String, Boolean>();
        elements(svg.getElementsByTagName("g")).forEach(bar -> {
            var parts = elements(bar.getChildNodes());
            dashed.put(parts.get(0).getTextContent(), parts.get(1).hasAttribute("stroke-dasharray"));
        });
        assertThat(dashed)
                .containsEntry("held by Cllr Finn Invented from 2017-05-17 until 2018-02-03", false)
                .containsEntry("vacant from 2018-02-03 until 2018-05-16", true)
                .containsEntry("acting by Cllr Dan Placeholder from 2015-11-18 until 2016-01-20", true)
                .containsEntry("held over by Cllr Ada Example from 2020-05-20 until 2021-05-19", true)
                .containsEntry("held by Cllr Ben Sample from 2022-05-18", true);
    }

    @Test
    void the_page_has_the_drawing_and_tables_that_say_the_same() {
        var page = minutebook
                .get("/bodies/bex/offices.html?on=2023-05-01")
                .expect(200)
                .body();
        assertThat(page)
                .contains("<svg", "<table", "<caption>Mayor, by municipal year</caption>", "Cllr Eve Fictional")
                .contains("aria-label=\"How we know that Cllr Ada Example was Mayor from 2013-05-15\"")
                .doesNotContain("th:", "null", "Recorded[");
        long tables = page.split("<table", -1).length - 1;
        assertThat(tables).isEqualTo(3);
        for (String link : page.split("href=\"")) {
            if (link.startsWith("/")) {
                minutebook.get(link.substring(0, link.indexOf('"'))).expect(200);
            }
        }
        assertThat(minutebook
                        .get("/bodies/bex/offices.html?on=2023-05-01&known=20")
                        .expect(200)
                        .body())
                .contains("As recorded by 20.");
    }

    private static JsonNode json(String path) {
        return minutebook.get(path).expect(200).json();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream().map(item -> text(item, pointer)).toList();
    }

    /** Some columns of a table; no value in this sample has a comma in it. */
    private static List<String> lines(String path, String... columns) {
        var answer = minutebook.get(path).expect(200);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        var lines =
                answer.body().lines().map(line -> List.of(line.split(",", -1))).toList();
        var places = Stream.of(columns).map(lines.get(0)::indexOf).toList();
        assertThat(places).as(lines.get(0) + "").doesNotContain(-1);
        return lines.stream()
                .skip(1)
                .map(line -> String.join(",", places.stream().map(line::get).toList()))
                .toList();
    }

    private static Map<String, String> members(String day) {
        var members = new TreeMap<String, String>();
        json(BODY + "/members?on=" + day)
                .get("items")
                .forEach(member -> members.put(
                        text(member, "/name"),
                        member.at("/organisation/value/name").asString("")));
        return members;
    }

    private static JsonNode stretchOf(String office, String year, String state) {
        return json(office + "/history?on=2023-05-01")
                .get("years")
                .valueStream()
                .filter(one -> text(one, "/term/value/label").equals(year))
                .flatMap(one -> one.get("stretches").valueStream())
                .filter(stretch -> text(stretch, "/state").equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static long positionOf(String name, int which) {
        return json("/api/v1/record/events?limit=1000")
                .get("items")
                .valueStream()
                .filter(event -> text(event, "/name").equals(name))
                .skip(which - 1)
                .map(event -> event.get("position").longValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(("borough-of-exampleton/" + alias).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
