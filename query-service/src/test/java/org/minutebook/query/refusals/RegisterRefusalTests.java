package org.minutebook.query.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.commands.CommandTypes;
import org.minutebook.record.test.TestDatabases;

/** What is asked of the register, or of what is kept beside it, and must not be. Said of the Borough of Exampleton. */
class RegisterRefusalTests {
    private static final String BODY = "/api/v1/bodies/bex";
    private static final String CHAIR = BODY + "/offices/chair";
    private static final Pattern ALIAS = Pattern.compile("\\$([a-z0-9-]+)");
    private static final String NOBODY = UUID.randomUUID().toString();

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Refusals requests;

    /**
     * A command that a rule forbids. In the body an alias behind a dollar stands for an id.
     *
     * @param to an alias
     */
    record Forbidden(String code, int status, String collection, String to, String verb, String body) {
        @Override
        public String toString() {
            return collection + "/" + verb + ": " + code;
        }
    }

    @BeforeAll
    static void start() {
        minutebook = RunningMinutebook.start(
                TestDatabases.Kind.H2,
                dir,
                "minutebook.sample.load=true",
                "minutebook.sample.files=classpath:sample/exampleton.yaml");
        minutebook.awaitReady();
        requests = new Refusals(minutebook);
        minutebook
                .post("/api/v1/bodies/establish-body", """
                        {"id": "%s", "name": "A board that was dissolved", "code": "GONE", "kind": "other"}""".formatted(id("gone")))
                .expect(201);
        minutebook
                .post("/api/v1/bodies/" + id("gone") + "/dissolve-body", "{\"from\": \"2020-01-01\"}")
                .expect(200);
        minutebook
                .post("/api/v1/organisations/" + id("icb") + "/add-team", "{\"team\": \"Primary care\"}")
                .expect(200);
        minutebook
                .post("/api/v1/organisations/" + id("icb") + "/rename-organisation", """
                        {"name": "ICB of Exampleton", "from": "2024-01-01"}""")
                .expect(200);
        minutebook.awaitProjections();
    }

    @AfterAll
    static void stop() {
        minutebook.close();
    }

    static Stream<Forbidden> commands() {
        return Stream.of(
                person("names-apart", "eve", "record-name-or-honour", """
                        {"kind": "name", "value": "Eve Other", "from": "2016-09-10"}"""),
                person("name-has-days", "eve", "record-name-or-honour", """
                        {"kind": "style", "value": "Dr", "from": "2016-09-10", "until": "2016-09-10"}"""),
                person("survivor-stands", "ada", "merge-persons", "{'survivor': '$ada', 'reason': 'x'}"),
                person("survivor-stands", "ben", "merge-persons", "{'survivor': '$b-sample', 'reason': 'x'}"),
                person("merged-once", "b-sample", "merge-persons", "{'survivor': '$ada', 'reason': 'x'}"),
                person("was-merged", "ada", "split-person", "{'reason': 'x'}"),
                person("contact-data-kept", "ada", "erase-contact-data", "{'reason': 'x'}"),
                organisation("name-begins-alone", "icb", "rename-organisation", "{'name': 'x', 'from': '2024-01-01'}"),
                organisation("team-new", "icb", "add-team", "{'team': 'Primary care'}"),
                organisation(
                        "taken-over-once",
                        "ccg",
                        "succeed-organisation",
                        "{'successor': '$icb', 'from': '2022-07-01'}"),
                organisation(
                        "taken-over-once",
                        "icb",
                        "succeed-organisation",
                        "{'successor': '$icb', 'from': '2022-07-01'}"),
                organisation("role-has-days", "icb", "record-statutory-role", """
                        {"bodyId": "$bex", "role": "responsible-authority", "from": "2022-07-01", "until": "2022-07-01"}"""),
                new Forbidden(
                        "membership.term-closed-once",
                        409,
                        "terms",
                        "term-2020",
                        "close-term",
                        "{'until': '2020-05-20'}"),
                body("body-active", "gone", "rename-body", "{'name': 'x', 'from': '2020-01-01'}"),
                body("body-active", "gone", "dissolve-body", "{'from': '2021-01-01'}"),
                body("successor-differs", "bex", "succeed-body", "{'successor': '$bex', 'from': '2023-04-01'}"),
                body("retroactive-change-has-reason", "bex", "amend-constitution", """
                        {"constitution": {"offices": [{"key": "chair", "title": "Mayor"}], "numbering": {"form": "BEX {number}/{yy}"},
                         "houseStyle": {"decisionVerb": "RESOLVED"}}}"""),
                body("class-exists", "bex", "appoint-member", """
                        {"personId": "$b-sample", "memberClass": "alderman", "voting": true}"""),
                body("is-member", "bex", "change-representation", """
                        {"personId": "$cara", "onBehalfOf": "$icb", "from": "2022-07-01"}"""),
                body("is-member", "bex", "end-membership", """
                        {"personId": "$cara", "until": "2022-07-01", "reason": "resigned"}"""),
                body("end-reason-fits", "bex", "end-membership", """
                        {"personId": "$ada", "until": "2022-07-01", "reason": "succeeded"}"""),
                body("no-office-outside-membership", "bex", "end-membership", """
                        {"personId": "$ivy", "until": "2022-01-01", "reason": "resigned"}"""),
                body("substitutes-allowed", "bex", "name-substitute", """
                        {"personId": "$jo", "substitute": "$kit", "from": "2021-06-01"}"""),
                body("substitute-known", "bex", "name-substitute", """
                        {"personId": "$dan", "substitute": "$kit", "from": "2022-06-01"}"""),
                body("substitute-known", "bex", "withdraw-substitute", """
                        {"personId": "$dan", "substitute": "$ada", "until": "2022-06-01"}"""),
                body("leave-in-time", "bex", "approve-leave-of-absence", """
                        {"personId": "$kit", "from": "2022-07-01", "until": "2022-10-01", "reason": "illness",
                         "approvedOn": "2022-07-01", "lastAttended": "2022-01-01"}"""),
                body("ends-after-beginning", "bex", "approve-leave-of-absence", """
                        {"personId": "$kit", "from": "2022-07-01", "until": "2022-07-01", "reason": "illness",
                         "approvedOn": "2022-06-30"}"""),
                body("seat-new", "bex", "create-seat", "{'seat': 'north-ward', 'memberClass': 'councillor'}"),
                body("seat-free", "bex", "abolish-seat", "{'seat': 'north-ward', 'until': '2022-07-01'}"),
                body("seat-exists", "bex", "abolish-seat", "{'seat': 'no-ward', 'until': '2022-07-01'}"),
                body(
                        "is-vacant",
                        "bex",
                        "declare-vacancy",
                        "{'of': 'seat', 'key': 'north-ward', 'since': '2022-07-01'}"),
                body("office-exists", "bex", "declare-vacancy", "{'of': 'office', 'key': 'x', 'since': '2022-07-01'}"),
                body("holds-office", "bex", "vacate-office", """
                        {"office": "chair", "personId": "$ada", "until": "2022-07-01", "reason": "resigned"}"""),
                body("office-free", "bex", "confer-office", """
                        {"office": "chair", "personId": "$ada", "termId": "$term-2022", "from": "2022-07-01"}"""),
                body("acting-while-vacant", "bex", "confer-office", """
                        {"office": "chair", "personId": "$ada", "termId": "$term-2022", "from": "2022-07-01", "acting": true}"""),
                body("holder-eligible", "bex", "confer-office", """
                        {"office": "vice-chair", "personId": "$jo", "termId": "$term-2017", "from": "2018-03-01"}"""),
                body("correction-changes", "bex", "correct-membership", """
                        {"membershipId": "#ada", "seat": "north-ward", "reason": "x", "authority": "x"}"""),
                body("no-office-outside-membership", "bex", "void-membership", """
                        {"membershipId": "#ada", "reason": "x", "authority": "x"}"""),
                body("correction-changes", "bex", "correct-tenure", """
                        {"tenureId": "#chair", "from": "2022-05-18", "reason": "x", "authority": "x"}"""),
                body("ends-after-beginning", "bex", "correct-tenure", """
                        {"tenureId": "#chair", "until": "2022-05-18", "endReason": "resigned", "reason": "x", "authority": "x"}"""),
                new Forbidden("membership.corrected-exists", 422, "bodies", "bex", "void-tenure", """
                        {"tenureId": "0d542dc0-959d-31a7-b913-d3d77c778d9c", "reason": "again", "authority": "x"}"""));
    }

    private static Forbidden person(String rule, String to, String verb, String body) {
        return new Forbidden("membership." + rule, 409, "people", to, verb, body);
    }

    private static Forbidden organisation(String rule, String to, String verb, String body) {
        return new Forbidden("membership." + rule, 409, "organisations", to, verb, body);
    }

    private static Forbidden body(String rule, String to, String verb, String body) {
        return new Forbidden("membership." + rule, 409, "bodies", to, verb, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void what_a_rule_forbids_is_refused_with_its_code_and_nothing_is_recorded(Forbidden command) {
        var answer = requests.refused(
                "/api/v1/" + command.collection() + "/" + id(command.to()) + "/" + command.verb(),
                resolved(command.body()));
        assertThat(answer.code()).as(answer.body()).isEqualTo(command.code());
        assertThat(answer.status()).isEqualTo(command.status());
    }

    @Test
    void no_command_to_an_entry_of_the_register_is_forgotten_here() {
        var tried = new TreeSet<String>();
        commands().forEach(command -> tried.add(command.collection() + "/" + command.verb()));
        var all = new TreeSet<String>();
        new CommandTypes()
                .all().stream()
                        .filter(command -> Set.of("people", "organisations", "terms", "bodies")
                                .contains(command.collection()))
                        .filter(command -> !command.startsStream())
                        .forEach(command -> all.add(command.collection() + "/" + command.verb()));
        assertThat(tried).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survivor   | people/ada/merge-persons               | {'survivor': '@', 'reason': 'x'}",
                "successor  | organisations/icb/succeed-organisation | {'successor': '@', 'from': '2023-01-01'}",
                "bodyId     | organisations/icb/record-statutory-role | {'bodyId': '@', 'role': 'responsible-authority'}",
                "successor  | bodies/bex/succeed-body                | {'successor': '@', 'from': '2023-01-01'}",
                "onBehalfOf | bodies/bex/change-representation       | {'personId': '$jo', 'onBehalfOf': '@', 'from': '2023-01-01'}",
                "substitute | bodies/bex/name-substitute             | {'personId': '$ada', 'substitute': '@', 'from': '2023-01-01'}",
                "meeting    | bodies/bex/name-substitute             | {'personId': '$ada', 'substitute': '$eve', 'meeting': '@', 'from': '2023-01-01'}",
                "entitled   | bodies/bex/create-seat                 | {'seat': 'new', 'memberClass': 'councillor', 'entitled': '@'}"
            },
            quoteCharacter = '`')
    void what_a_command_of_the_register_refers_to_has_been_recorded(String field, String to, String body) {
        var address = to.split("/");
        for (String wrong : List.of(NOBODY, id("term-2022"), "nobody")) {
            var answer = requests.refused(
                    "/api/v1/" + address[0] + "/" + id(address[1]) + "/" + address[2],
                    resolved(body).replace("@", wrong));
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("record.reference-exists");
            assertThat(answer.json().get("detail").stringValue()).contains("'" + field + "'");
        }
    }

    static Stream<String> reads() {
        return Stream.of(
                        "/bodies/bex/history",
                        "/bodies/bex/members",
                        "/bodies/bex/members.csv",
                        "/bodies/bex/seats",
                        "/bodies/bex/seats.csv",
                        "/bodies/bex/terms",
                        "/bodies/bex/terms.csv",
                        "/bodies/bex/vacancies",
                        "/bodies/bex/vacancies.csv",
                        "/bodies/bex/changes?from=0",
                        "/bodies/bex/changes.csv?from=0",
                        "/bodies/bex/offices.csv",
                        "/bodies/bex/offices/chair/holders.csv",
                        "/bodies/bex/offices/chair/history",
                        "/bodies/bex/offices/chair/history.csv",
                        "/bodies/bex/offices/chair/beliefs",
                        "/bodies/bex/offices/chair/beliefs.csv",
                        "/organisations/$icb/history",
                        "/organisations/$icb/history.csv",
                        "/people/$ada/history",
                        "/people/$ada/offices.csv")
                .map(path -> "/api/v1" + resolved(path));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_day_that_is_none_and_a_parameter_that_is_not_known_are_refused_by_every_read(String read) {
        var more = read + (read.contains("?") ? "&" : "?");
        minutebook.get(read).expect(200);
        for (String day : List.of("2022-02-30", "today", "", "20220101")) {
            assertThat(minutebook.get(more + "on=" + day).expect(400).code()).isEqualTo("query.on-readable");
        }
        assertThat(minutebook.get(more + "colour=red").expect(400).code()).isEqualTo("query.parameter-known");
        if (!read.contains("from=") && !read.contains("/terms")) {
            assertThat(minutebook.get(more + "known=999999").expect(400).code()).isEqualTo("record.known-readable");
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void of_what_there_is_not_no_read_says_anything(String read) {
        var unknown = read.replace("/bex", "/none").replace(id("icb"), NOBODY).replace(id("ada"), NOBODY);
        assertThat(minutebook.get(unknown).expect(404).code())
                .isEqualTo(
                        read.contains("/people/")
                                ? "query.person-known"
                                : read.contains("/organisations/") ? "query.organisation-known" : "query.body-known");
        if (read.contains("/chair/")) {
            assertThat(minutebook
                            .get(read.replace("/chair/", "/bellringer/"))
                            .expect(404)
                            .code())
                    .isEqualTo("query.office-known");
        }
    }

    @Test
    void a_holding_is_one_of_its_body_and_its_office() {
        var tenure = resolved("#chair");
        minutebook.get(CHAIR + "/tenures/" + tenure).expect(200);
        for (String unknown : List.of(
                CHAIR + "/tenures/" + NOBODY,
                CHAIR + "/tenures/none",
                BODY + "/offices/vice-chair/tenures/" + tenure)) {
            assertThat(minutebook.get(unknown).expect(404).code()).isEqualTo("query.tenure-known");
        }
        assertThat(minutebook
                        .get(CHAIR + "/tenures/" + tenure + "?known=1")
                        .expect(404)
                        .code())
                .isEqualTo("query.tenure-known");
        assertThat(minutebook
                        .get("/api/v1/bodies/gone/offices/chair/tenures/" + tenure)
                        .expect(404)
                        .code())
                .isEqualTo("query.tenure-known");
        assertThat(minutebook
                        .get(CHAIR + "/tenures/" + tenure + "?on=2022-06-01")
                        .expect(400)
                        .code())
                .isEqualTo("query.parameter-known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "changes.csv"})
    void a_comparison_needs_a_moment_to_begin_with(String read) {
        assertThat(minutebook.get(BODY + "/" + read).expect(400).code()).isEqualTo("query.parameter-readable");
        for (String moment : List.of("", "x", "999999", "-1")) {
            assertThat(minutebook
                            .get(BODY + "/" + read + "?from=" + moment)
                            .expect(400)
                            .code())
                    .isEqualTo("record.known-readable");
            assertThat(minutebook
                            .get(BODY + "/" + read + "?from=1&to=" + moment)
                            .expect(400)
                            .code())
                    .isEqualTo("record.known-readable");
        }
    }

    @Test
    void a_day_is_read_also_where_there_is_nothing_to_tell() {
        for (String read : List.of("terms", "members", "seats", "vacancies")) {
            assertThat(minutebook
                            .get("/api/v1/bodies/gone/" + read + "?on=tomorrow")
                            .expect(400)
                            .code())
                    .isEqualTo("query.on-readable");
        }
    }

    @Test
    void possible_duplicates_take_no_clock() {
        for (String parameter : List.of("on=2022-01-01", "known=1", "x")) {
            assertThat(minutebook
                            .get("/api/v1/people/possible-duplicates?" + parameter)
                            .expect(400)
                            .code())
                    .isEqualTo("query.parameter-known");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email     | {                               | 400 | http.bad-request",
                "email     | ``                              | 400 | http.bad-request",
                "email     | null                            | 400 | http.bad-request",
                "email     | []                              | 400 | http.bad-request",
                "email     | {}                              | 400 | membership.contact-value",
                "email     | {\"value\": null}               | 400 | membership.contact-value",
                "email     | {\"value\": \"  \"}             | 400 | membership.contact-value",
                "email     | {\"value\": \"nowhere\"}        | 400 | membership.contact-value",
                "email     | {\"value\": \"a\\n@b.org\"}     | 400 | membership.contact-value",
                "telephone | {\"value\": \"\\u0000\"}        | 400 | membership.contact-value",
                "telephone | {\"value\": \"1\\u0007\"}       | 400 | membership.contact-value",
                "telephone | {\"value\": \"\\ud83d\"}        | 400 | membership.contact-value",
                "telephone | {\"value\": {}}                 | 400 | http.bad-request",
                "address   | {\"value\": \"@1001\"}          | 400 | membership.contact-value",
                "address   | {\"value\": \"a\\tb\"}          | 400 | membership.contact-value",
                "fax       | {\"value\": \"1\"}              | 404 | membership.contact-kind",
                "EMAIL     | {\"value\": \"a@b.org\"}        | 404 | membership.contact-kind"
            },
            quoteCharacter = '`')
    void what_is_no_contact_detail_is_refused_and_not_kept(String kind, String body, int status, String code) {
        var path = "/api/v1/people/" + id("dan") + "/contact-details";
        var answer = requests.refused(path, body, put(path + "/" + kind, body.replace("@1001", "x".repeat(1001))));
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(minutebook.get(path).expect(200).json().get("items")).isEmpty();
    }

    @Test
    void contact_details_are_a_person_s_and_JSON() {
        for (String nobody : List.of(NOBODY, id("bex"), "ada", "x".repeat(500))) {
            var path = "/api/v1/people/" + nobody + "/contact-details";
            assertThat(requests.refused(path, "PUT", put(path + "/telephone", "{\"value\": \"1\"}"))
                            .code())
                    .isEqualTo("membership.contact-of-a-person");
            assertThat(minutebook.get(path).expect(404).code()).isEqualTo("membership.contact-of-a-person");
        }
        var path = "/api/v1/people/" + id("dan") + "/contact-details/telephone";
        var text = minutebook
                .request(path)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("{\"value\": \"1\"}"));
        assertThat(requests.refused(path, "text", text).status()).isEqualTo(415);
        var post = minutebook.request(path).POST(BodyPublishers.ofString("{}"));
        assertThat(requests.refused(path, "POST", post).status()).isIn(404, 405, 415);
    }

    private static HttpRequest.Builder put(String path, String body) {
        return minutebook
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
    }

    /** Single quotes for double ones, ids for aliases, and for #ada and #chair the membership and the holding. */
    private static String resolved(String text) {
        var known = ALIAS.matcher(text.replace('\'', '"')).replaceAll(alias -> id(alias.group(1)));
        if (known.contains("#ada")) {
            known = known.replace("#ada", membershipOf("ada"));
        }
        if (known.contains("#chair")) {
            known = known.replace("#chair", holding());
        }
        return known;
    }

    private static String membershipOf(String person) {
        return minutebook
                .get("/api/v1/people/" + id(person) + "/history")
                .expect(200)
                .json()
                .at("/person/memberships/0/membership")
                .stringValue();
    }

    private static String holding() {
        var offices = minutebook
                .get("/api/v1/people/" + id("ivy") + "/history")
                .expect(200)
                .json()
                .get("offices");
        return offices.valueStream()
                .filter(office -> office.at("/office/key").stringValue().equals("chair"))
                .map(office -> office.get("tenure").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(("borough-of-exampleton/" + alias).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
