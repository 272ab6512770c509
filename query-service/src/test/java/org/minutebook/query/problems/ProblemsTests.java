package org.minutebook.query.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;

/** Whatever is sent in: it is refused with a code, nothing of it is recorded, and everything goes on. */
@ParameterizedClass
@EnumSource
class ProblemsTests {
    private static final String ESTABLISH = "/api/v1/bodies/establish-body";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;

    @Parameter
    TestDatabases.Kind kind;

    private long head;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @BeforeEach
    void note() {
        head = minutebook.head();
    }

    @AfterEach
    void nothing_is_recorded_and_all_is_well() {
        assertThat(minutebook.head()).isEqualTo(head);
        minutebook.get("/actuator/health").expect(200);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("an end that is missing", "{\"name\":", "record.command-readable"),
                Arguments.of("a list", "[]", "record.command-readable"),
                Arguments.of("null", "null", "record.command-readable"),
                Arguments.of("a text", "\"x\"", "record.command-readable"),
                Arguments.of("two objects", "{} {}", "record.command-readable"),
                Arguments.of("a field twice", "{\"name\":\"a\",\"name\":\"b\"}", "record.command-readable"),
                Arguments.of("too deep", "[".repeat(100_000), "record.command-readable"),
                Arguments.of("nothing", "", "record.command-complete"),
                Arguments.of("a number for a text", body("1", "\"A1\"", "\"other\""), "record.command-complete"),
                Arguments.of("an unknown word", body("\"a\"", "\"A1\"", "\"club\""), "record.command-complete"),
                Arguments.of("a number for a word", body("\"a\"", "\"A1\"", "1"), "record.command-complete"),
                Arguments.of("a code that is none", body("\"a\"", "\"a b\"", "\"other\""), "record.command-complete"),
                Arguments.of("an unknown field", "{\"colour\":\"red\"}", "record.command-complete"),
                Arguments.of("an id that is none", "{\"id\":\"one\"}", "record.command-complete"),
                Arguments.of("a year beyond all databases", from("\"+999999999-12-31\""), "record.command-complete"),
                Arguments.of("a year before all databases", from("\"0999-12-31\""), "record.command-complete"),
                Arguments.of("a day that is none", from("\"2022-02-30\""), "record.command-complete"),
                Arguments.of("a date in pieces", from("[2022,9,28]"), "record.command-complete"),
                Arguments.of("a moment for a date", from("\"2022-09-28T10:00:00Z\""), "record.command-complete"),
                Arguments.of("a state without its value", from("{\"state\":\"recorded\"}"), "record.command-complete"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_cannot_be_read_is_refused(String what, String body, String code) {
        assertThat(minutebook.post(ESTABLISH, body).expect(400).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void a_body_that_is_too_long_is_refused(int mebibytes) {
        var name = "\"" + "x".repeat(mebibytes * 1024 * 1024) + "\"";
        assertThat(minutebook
                        .post(ESTABLISH, body(name, "\"A1\"", "\"other\""))
                        .expect(413)
                        .code())
                .isEqualTo("http.content-too-large");
    }

    @Test
    void a_long_body_in_chunks_is_refused_as_well() {
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * 1024 * 1024]));
        var answer = minutebook.send(minutebook
                .request(ESTABLISH)
                .header("Content-Type", "application/json")
                .POST(chunks));
        assertThat(answer.expect(413).code()).isEqualTo("http.content-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, http.not-found",
        "GET, /api/v1/nowhere, 404, http.not-found",
        "GET, /api/v1/bodies/, 404, http.not-found",
        "GET, /assets/nothing.css, 404, http.not-found",
        "GET, /actuator/env, 404, http.not-found",
        "GET, /error, 404, http.not-found",
        "POST, /nowhere, 404, http.not-found",
        "POST, /api/v1/bodies/dance, 404, record.command-known",
        "POST, /api/v1/clubs/establish-body, 404, record.command-known",
        "POST, /api/v1/bodies, 405, http.method-not-allowed",
        "PUT, /api/v1/bodies, 405, http.method-not-allowed",
        "DELETE, /api/v1/bodies/x/establish-body, 405, http.method-not-allowed",
        "PATCH, /, 405, http.method-not-allowed",
        "TRACE, /, 405, http.method-not-allowed",
        "DANCE, /, 405, http.method-not-allowed"
    })
    void an_address_or_a_method_that_is_not_there_is_a_problem(String method, String path, int status, String code) {
        var request = minutebook
                .request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        assertThat(minutebook.send(request).expect(status).code()).isEqualTo(code);
    }

    @Test
    void a_command_is_json() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "nonsense"}) {
            var answer = minutebook.send(
                    minutebook.request(ESTABLISH).header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.expect(415).code()).isEqualTo("http.unsupported-media-type");
        }
    }

    @Test
    void a_problem_is_told_whatever_the_client_likes_to_read() {
        var html = minutebook.send(minutebook.request("/api/v1/bodies/none").header("Accept", "text/html"));
        assertThat(html.expect(404).code()).isEqualTo("query.body-known");
        var xml = minutebook.send(minutebook.request("/api/v1/bodies").header("Accept", "application/xml"));
        assertThat(xml.expect(406).code()).isEqualTo("http.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/record/events?limit=0",
                "/api/v1/record/events?limit=1001",
                "/api/v1/record/events?limit=many",
                "/api/v1/record/events?after=-1",
                "/api/v1/record/events?after=1&after=2",
                "/api/v1/record/events/first",
                "/api/v1/record/events/-1",
                "/api/v1/record/events/99999999999999999999",
                "/api/v1/bodies?sort=name",
                "/?colour=red"
            })
    void a_parameter_that_cannot_be_read_is_refused(String path) {
        assertThat(minutebook.get(path).expect(400).code()).startsWith("query.parameter-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/record/events/0",
                "/api/v1/record/events/999999999999",
                "/api/v1/record/events?meeting=none",
                "/api/v1/meetings/none",
                "/api/v1/people/none",
                "/bodies/none/meetings/2022-09-28/minutes.txt"
            })
    void what_is_not_recorded_is_not_found(String path) {
        assertThat(minutebook.get(path).expect(404).code()).startsWith("query.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /api/v1/bodies?x=%zz HTTP/1.1",
                "GET /api/v1/bodies/%00 HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /../../etc HTTP/1.1",
                "nonsense"
            })
    void what_is_no_address_and_no_http_is_a_problem_too(String line) {
        var address = minutebook.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String body(String name, String code, String kind) {
        return "{\"name\":%s,\"code\":%s,\"kind\":%s}".formatted(name, code, kind);
    }

    private static String from(String date) {
        return "{\"name\":\"a\",\"code\":\"A1\",\"kind\":\"other\",\"from\":%s}".formatted(date);
    }
}
