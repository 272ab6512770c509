package org.minutebook.query.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.refusals.Refusals.path;
import static org.minutebook.query.refusals.Refusals.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.commands.CommandType;
import org.minutebook.record.commands.CommandTypes;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to a command is taken or refused: no request makes the application fail, and none does half. */
@ParameterizedClass
@EnumSource(names = "H2")
class HostileRequestTests {
    /** Its fields are those of the event that is corrected, which only the record knows. */
    private static final String OF_ANY_EVENT = "/becomes";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<CommandType> COMMANDS = new CommandTypes().all();
    private static final List<CommandType> TO_WHAT_EXISTS =
            COMMANDS.stream().filter(command -> !command.startsStream()).toList();
    private static final String PERSON = "/api/v1/people/register-person";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Refusals requests;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()), "minutebook.sample.load=true");
        minutebook.awaitReady();
        requests = new Refusals(minutebook);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void an_empty_body_is_refused_by_every_command() {
        COMMANDS.forEach(command -> requests.refused(path(command), "{}"));
        assertThat(COMMANDS).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void what_is_not_one_JSON_object_is_refused() {
        var bodies = List.of(
                "{",
                "}",
                "[]",
                "[{}]",
                "null",
                "7",
                "\"text\"",
                "text",
                "{} {}",
                "{}x",
                "{}]",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "/* */ {}",
                "{\"a\": \"\u0001\"}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": \"\\ud83d\"}",
                "\ufeff{}",
                "{\"a\": ".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "{\"" + "a".repeat(60_000) + "\": 1}",
                "{\"a\": " + "9".repeat(10_000) + "}");
        for (String body : bodies) {
            assertThat(requests.refused(PERSON, body).code()).as(body).isEqualTo("record.command-readable");
        }
        COMMANDS.forEach(command ->
                assertThat(requests.refused(path(command), "[]").code()).isEqualTo("record.command-readable"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var bytes = new byte[] {'{', '"', 'd', '"', ':', '"', (byte) 0xff, '"', '}'};
        var answer = requests.refused(
                PERSON,
                "0xff",
                minutebook
                        .request(PERSON)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(answer.code()).isEqualTo("record.command-readable");
    }

    @Test
    void every_field_refuses_values_of_another_type_and_is_named() {
        int fields = 0;
        for (CommandType command : COMMANDS) {
            var example = ExampleBody.of(command);
            for (String field : pointersIn(example)) {
                for (String wrong : otherThan(example.at(field))) {
                    if (field.equals(OF_ANY_EVENT) && wrong.startsWith("{")) {
                        continue;
                    }
                    var answer = requests.refused(path(command), with(example, field, wrong));
                    assertThat(answer.code()).as(answer.body()).isEqualTo("record.command-complete");
                    assertThat(answer.json().get("detail").stringValue())
                            .as("%s %s = %s", command.name(), field, wrong)
                            .contains("'" + nameOf(field));
                }
                fields++;
            }
        }
        assertThat(fields).isGreaterThan(200);
    }

    @Test
    void days_and_times_are_read_as_they_are_written_and_in_no_other_way() {
        var days = List.of(
                "\"0999-12-31\"",
                "\"10000-01-01\"",
                "\"+10000-01-01\"",
                "\"-0001-01-01\"",
                "\"2022-02-30\"",
                "\"2022-9-28\"",
                "\"2022-09-28T10:00:00Z\"",
                "\"\"",
                "[2022, 9, 28]",
                "19000");
        var times = List.of("\"24:00\"", "\"9:00\"", "\"09:00Z\"", "\"\"", "[9, 0]", "540");
        for (CommandType command : COMMANDS) {
            var example = ExampleBody.of(command);
            for (String field : pointersIn(example)) {
                var written = example.at(field).asString("");
                var wrongs = written.equals("2022-09-28") ? days : written.equals("09:00") ? times : List.<String>of();
                for (String wrong : wrongs) {
                    assertThat(requests.refused(path(command), with(example, field, wrong))
                                    .code())
                            .isEqualTo("record.command-complete");
                }
            }
        }
    }

    @Test
    void every_field_that_must_be_given_is_missed() {
        int fields = 0;
        for (CommandType command : COMMANDS) {
            var example = ExampleBody.of(command);
            for (var field : ExampleBody.fieldsOf(command).entrySet()) {
                if (mustBeGiven(field.getValue())) {
                    for (String body :
                            List.of(without(example, field.getKey()), with(example, field.getKey(), "null"))) {
                        var answer = requests.refused(path(command), body);
                        assertThat(answer.code())
                                .as("%s: %s", command.name(), answer.body())
                                .isEqualTo("record.command-complete");
                        assertThat(answer.json().get("detail").stringValue())
                                .contains("'" + nameOf(field.getKey()) + "'");
                    }
                    fields++;
                }
            }
        }
        assertThat(fields).isGreaterThan(100);
    }

    @Test
    void an_unknown_field_is_refused_at_any_depth() {
        for (CommandType command : COMMANDS) {
            var example = ExampleBody.of(command);
            var objects = new ArrayList<>(pointersIn(example));
            objects.add("");
            objects.remove(OF_ANY_EVENT);
            objects.stream().filter(field -> example.at(field).isObject()).forEach(object -> {
                var answer = requests.refused(path(command), with(example, object + "/surprise", "1"));
                assertThat(answer.code()).isEqualTo("record.command-complete");
                assertThat(answer.json().get("detail").stringValue())
                        .contains(object.endsWith("/sentences") ? "sentences" : "surprise");
            });
        }
    }

    @Test
    void no_client_can_vouch_for_an_election() {
        var body = JSON.createObjectNode()
                .put("office", "chair")
                .put("personId", sample("ann-mccoy"))
                .put("termId", sample("term-2022"))
                .put("from", "2022-09-28")
                .put("transcribed", true);
        body.set("election", JSON.createObjectNode().put("meetingId", sample("meeting-2022-09-28")));
        var answer = requests.refused("/api/v1/bodies/" + sample("ssp") + "/confer-office", body.toString());
        assertThat(answer.json().get("detail").stringValue()).contains("'election' is unknown");
    }

    @Test
    void a_command_to_nothing_finds_nothing() {
        TO_WHAT_EXISTS.forEach(command -> {
            var answer = requests.refused(path(command), ExampleBody.of(command).toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("record.target-exists");
        });
    }

    @Test
    void a_command_to_something_else_finds_nothing() {
        var others = Map.of(
                "bodies", sample("ssp"),
                "meetings", sample("meeting-2022-09-28"),
                "people", sample("ann-mccoy"),
                "organisations", sample("sbc"),
                "terms", sample("term-2022"),
                "actions", sample("action-review"));
        for (CommandType command : TO_WHAT_EXISTS) {
            var own = command.collection().equals("minutes") ? "meetings" : command.collection();
            others.forEach((collection, id) -> {
                if (!collection.equals(own)) {
                    var answer = requests.refused(
                            path(command, id), ExampleBody.of(command).toString());
                    assertThat(answer.code())
                            .as(command.name() + " to " + collection)
                            .isEqualTo("record.target-exists");
                }
            });
        }
    }

    @Test
    void an_id_is_a_UUID_in_the_address_and_in_the_body() {
        for (CommandType command : COMMANDS) {
            var body = ExampleBody.of(command).toString();
            for (String id :
                    List.of("7", "ssp", "null", "%20", UUID.randomUUID() + "0", UUID.randomUUID() + ":roster")) {
                assertThat(requests.refused(path(command, id), body).status()).isEqualTo(400);
            }
        }
        for (String id : List.of("7", "\"7\"", "null", "[]", "{}", "\"" + "7".repeat(100_000) + "\"")) {
            assertThat(requests.refused(PERSON, "{\"displayName\": \"Ana\", \"id\": " + id + "}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(requests.refused(PERSON.replace("people", "people/" + UUID.randomUUID()), """
                        {"displayName": "Ana", "id": "%s"}""".formatted(
                                        UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_command_to_what_exists_needs_an_id() {
        TO_WHAT_EXISTS.forEach(command -> assertThat(requests.refused(
                                "/api/v1/" + command.collection() + "/" + command.verb(),
                                ExampleBody.of(command).toString())
                        .status())
                .isEqualTo(400));
    }

    @Test
    void an_id_in_use_is_refused() {
        COMMANDS.stream().filter(CommandType::startsStream).forEach(command -> {
            var id = sample("catalyst");
            var answer = requests.refused(path(command, id), startable(command));
            assertThat(answer.code()).as(command.name()).isEqualTo("record.id-free");
        });
    }

    @Test
    void a_body_over_one_MiB_is_refused() {
        for (int length : new int[] {1024 * 1024 - 10, 2 * 1024 * 1024}) {
            var answer = requests.refused(PERSON, "{\"displayName\": \"" + "a".repeat(length) + "\"}");
            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void a_long_text_that_is_refused_is_answered_at_once_and_in_short() {
        var example = ExampleBody.of(command("bodies.amend-constitution"));
        requests.refused(
                path(command("bodies.amend-constitution")),
                with(example, "/constitution/houseStyle/sentences/title", "\"{x}" + "a".repeat(900_000) + "\""));
        requests.refused(path(command("terms.open-term")), "{\"firstYear\": \"" + "a".repeat(900_000) + "\"}");
    }

    @Test
    void another_type_of_content_is_refused() {
        for (String type :
                List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "*/*")) {
            var request =
                    minutebook.request(PERSON).header("Content-Type", type).POST(BodyPublishers.ofString("{}"));
            assertThat(requests.refused(PERSON, type, request).status()).isEqualTo(415);
        }
        var untold = minutebook.request(PERSON).POST(BodyPublishers.ofString("{}"));
        assertThat(requests.refused(PERSON, "untold", untold).status()).isEqualTo(415);
    }

    @Test
    void another_method_is_refused() {
        for (CommandType command : COMMANDS) {
            for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
                assertThat(refusedWith(method, path(command)).status()).isEqualTo(405);
            }
        }
        for (String read : List.of("/", "/api/v1/commands", "/api/v1/bodies", "/api/v1/record/events/1")) {
            for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
                assertThat(refusedWith(method, read).status())
                        .as(method + " " + read)
                        .isEqualTo(405);
            }
        }
    }

    @Test
    void unknown_addresses_are_not_found() {
        for (String path : List.of(
                "/nothing",
                "/error",
                "/api",
                "/api/v1",
                "/api/v2/bodies",
                "/api/v1/nothing",
                "/api/v1//bodies",
                "/api/v1/bodies/",
                "/bodies/ssp/meetings/2022-09-28/minutes.pdf",
                "/assets/nothing.css",
                "/assets/..;/application.yaml",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console")) {
            assertThat(refusedWith("GET", path).status()).as(path).isEqualTo(404);
        }
        var id = UUID.randomUUID();
        for (String path : List.of(
                "/api/v1/nothing/do-something",
                "/api/v1/nothing/" + id + "/open-meeting",
                "/api/v1/meetings/" + id + "/do-something",
                "/api/v1/meetings/" + id + "/record-approval",
                "/api/v1/people/" + id + "/open-meeting",
                "/api/v1/meetings/" + id + "/OpenMeeting")) {
            assertThat(requests.refused(path, "{}").code()).as(path).isEqualTo("record.command-known");
        }
    }

    @Test
    void a_key_has_1_to_190_characters() {
        for (String key : List.of("", " ", "k".repeat(191), "k".repeat(5000))) {
            var request = minutebook
                    .request(PERSON)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString("{\"displayName\": \"Ana\"}"));
            assertThat(requests.refused(PERSON, "key of " + key.length(), request)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_key_stands_for_one_request_and_its_first_answer() {
        var key = "k".repeat(189) + kind.ordinal();
        var body = "{\"displayName\": \"Ana Keyed\"}";
        var first = minutebook.post(PERSON, body, key).expect(201);
        long head = minutebook.head();
        assertThat(minutebook.post(PERSON, body, key).expect(201).body()).isEqualTo(first.body());
        for (var other : List.of(
                minutebook.post(PERSON, "{\"displayName\": \"Ben Keyed\"}", key),
                minutebook.post("/api/v1/organisations/register-organisation", "{\"name\": \"Keyed\"}", key),
                minutebook.post("/api/v1/people/" + UUID.randomUUID() + "/register-person", body, key))) {
            assertThat(other.expect(422).code()).isEqualTo("record.key-unused");
            Refusals.isProblem(other);
        }
        assertThat(minutebook.head()).isEqualTo(head);
    }

    @Test
    void a_key_of_a_refused_request_is_unused() {
        var key = "refused-" + kind;
        minutebook.post(PERSON, "{}", key).expect(400);
        minutebook
                .post("/api/v1/meetings/" + UUID.randomUUID() + "/close-meeting", "{}", key)
                .expect(404);
        minutebook.post(PERSON, "{\"displayName\": \"Ana Again\"}", key).expect(201);
    }

    private static RunningMinutebook.Answer refusedWith(String method, String path) {
        return requests.refused(path, method, minutebook.request(path).method(method, BodyPublishers.noBody()));
    }

    private static CommandType command(String name) {
        return COMMANDS.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A body that would be taken, were the id free. */
    private static String startable(CommandType command) {
        var body = ExampleBody.of(command);
        body.remove("host");
        body.remove("openedBy");
        var known = Map.of(
                "calendarOwner", sample("cleveland-police"),
                "bodyId", sample("ssp"),
                "termId", sample("term-2022"),
                "code", "IDINUSE",
                "firstYear", "@@",
                "meetingId", sample("meeting-2022-09-28"),
                "resolutionId", "resolution-16");
        known.forEach((field, value) -> {
            if (body.has(field)) {
                body.put(field, value);
            }
        });
        body.remove("undertakingId");
        return body.toString().replace("\"@@\"", "2022");
    }

    private static boolean mustBeGiven(RecordComponent field) {
        return field.getType().isPrimitive()
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(field.getAccessor()::isAnnotationPresent);
    }

    private static String without(ObjectNode body, String field) {
        var copy = body.deepCopy();
        int cut = field.lastIndexOf('/');
        ((ObjectNode) copy.at(field.substring(0, cut))).remove(field.substring(cut + 1));
        return copy.toString();
    }

    /** JSON of all kinds that the value is not. A quorum is an object or a number. */
    private static List<String> otherThan(JsonNode value) {
        var kinds = new ArrayList<>(List.of("99999999999999999999", "1e400", "-1.5", "[[]]", "[null]", "{\"x\": {}}"));
        if (!value.isBoolean()) {
            kinds.add("true");
        }
        if (!value.isString()) {
            kinds.add("\"text\"");
            kinds.add("\"\"");
        }
        if (!value.isNumber() && !value.has("fraction")) {
            kinds.add("7");
        }
        if (!value.isArray()) {
            kinds.add("[]");
        }
        return kinds;
    }

    private static List<String> pointersIn(JsonNode node) {
        var pointers = new ArrayList<String>();
        collect(node, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String at, List<String> pointers) {
        if (!at.isEmpty() && !at.startsWith(OF_ANY_EVENT + "/")) {
            pointers.add(at);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), pointers));
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), at + "/" + index, pointers);
            }
        }
    }

    /** The body with other JSON, which need not be any, in one place. */
    private static String with(ObjectNode body, String field, String json) {
        var copy = body.deepCopy();
        int cut = field.lastIndexOf('/');
        var parent = copy.at(field.substring(0, cut));
        var last = field.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.put(last, "@@");
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), "@@");
        }
        return copy.toString().replace("\"@@\"", json);
    }

    private static String nameOf(String field) {
        return field.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }
}
