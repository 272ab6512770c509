package org.minutebook.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.RunningMinutebook.Answer;
import org.minutebook.query.operations.OperationKind;
import org.minutebook.query.operations.Operations;
import org.minutebook.query.operations.Progress;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an operator asks for over HTTP. */
@ParameterizedClass
@EnumSource
class UpkeepTests {
    private static final String PERSON = "{\"displayName\": \"Ada Example\"}";

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private RunningMinutebook minutebook;

    @Test
    void a_view_is_rebuilt_while_its_rows_are_shown() {
        try (var started = RunningMinutebook.start(kind, dir)) {
            minutebook = started;
            minutebook.post("/api/v1/people/register-person", PERSON).expect(201);
            minutebook.awaitProjections();
            var begun = minutebook
                    .post("/api/v1/projections/query.directory/rebuild", "")
                    .expect(202);
            var at = begun.json().get("at").stringValue();
            assertThat(begun.response().headers().firstValue("Location")).contains(at);
            var ended = ended(at);
            assertThat(ended.get("state").stringValue()).isEqualTo("done");
            assertThat(ended.get("message").stringValue()).isEqualTo("Rebuilt: query.directory.");
            assertThat(ended.get("done").longValue())
                    .isEqualTo(ended.get("total").longValue())
                    .isEqualTo(1);
            assertThat(ended.has("endedAt")).isTrue();
            assertThat(minutebook.get("/api/v1/operations").json().get("items")).hasSize(1);
            assertThat(minutebook.get("/api/v1/people").json().get("items")).hasSize(1);
            assertThat(minutebook.get("/api/v1/projections").expect(200).json().get("items"))
                    .hasSize(6);
        }
    }

    @Test
    void the_record_is_verified_while_it_goes_on_and_the_last_result_is_shown() {
        try (var started = RunningMinutebook.start(kind, dir)) {
            minutebook = started;
            assertThat(minutebook.get("/api/v1/record/verification").expect(404).code())
                    .isEqualTo("query.operation-known");
            minutebook.post("/api/v1/people/register-person", PERSON).expect(201);
            assertThat(verified().at("/result/whole").booleanValue()).isTrue();

            minutebook
                    .component(JdbcClient.class)
                    .sql("update event_log set payload = replace(payload, 'Ada', 'Eve') where position = 1")
                    .update();
            var damaged = verified();
            assertThat(damaged.at("/result/whole").booleanValue()).isFalse();
            assertThat(damaged.at("/result/damages/0").stringValue()).isEqualTo("position 1: altered");
            assertThat(minutebook.get("/api/v1/record/verification").json()).isEqualTo(damaged);
        }
    }

    private JsonNode verified() {
        var begun = minutebook.post("/api/v1/record/verify", "").expect(202);
        return ended(begun.json().get("at").stringValue());
    }

    @Test
    void one_of_a_kind_runs_at_a_time_and_may_be_cancelled() {
        try (var started = RunningMinutebook.startWith(List.of(Endless.class), kind.fresh(dir))) {
            minutebook = started;
            var operations = minutebook.component(Operations.class);
            operations.enter("first", Endless.NAME, "");
            operations.launch("first");
            var at = "/api/v1/operations/first";
            minutebook.await(
                    "progress", () -> minutebook.get(at).json().get("done").longValue() > 0);
            var running = minutebook.get(at).json();
            assertThat(running.get("state").stringValue()).isEqualTo("running");
            assertThat(running.get("etaSeconds").longValue()).isNotNegative();

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> operations.enter("second", Endless.NAME, ""))
                    .hasMessageContaining("It is 'first'.");
            minutebook.post(at + "/cancel", "").expect(200);
            assertThat(ended(at).get("state").stringValue()).isEqualTo("cancelled");
            assertThat(minutebook.post(at + "/cancel", "").expect(409).code()).isEqualTo("query.operation-under-way");
            operations.enter("second", Endless.NAME, "");
        }
    }

    @Test
    void what_a_process_left_is_taken_up_by_the_next() {
        var database = kind.fresh(dir);
        try (var started = RunningMinutebook.startWith(List.of(Endless.class), database)) {
            minutebook = started;
            var operations = minutebook.component(Operations.class);
            operations.enter("left", Endless.NAME, "");
            operations.launch("left");
            minutebook.await(
                    "progress",
                    () -> minutebook
                                    .get("/api/v1/operations/left")
                                    .json()
                                    .get("done")
                                    .longValue()
                            > 0);
        }
        try (var started = RunningMinutebook.startWith(List.of(Endless.class), database)) {
            minutebook = started;
            assertThat(minutebook
                            .get("/api/v1/operations/left")
                            .json()
                            .get("state")
                            .stringValue())
                    .isEqualTo("running");
            minutebook
                    .component(JdbcClient.class)
                    .sql("update operation set touched_at = '2022-10-01T12:00:00.000Z', done = 0")
                    .update();
            minutebook.await(
                    "progress",
                    () -> minutebook
                                    .get("/api/v1/operations/left")
                                    .json()
                                    .get("done")
                                    .longValue()
                            > 0);
            minutebook.post("/api/v1/operations/left/cancel", "").expect(200);
            assertThat(ended("/api/v1/operations/left").get("state").stringValue())
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void a_request_with_a_key_begins_one_operation() {
        try (var started = RunningMinutebook.start(kind, dir)) {
            minutebook = started;
            List<Answer> answers = new ArrayList<>();
            for (int time = 0; time < 3; time++) {
                answers.add(minutebook
                        .post("/api/v1/projections/all/rebuild", "", "a key")
                        .expect(202));
                ended(answers.get(0).json().get("at").stringValue());
            }
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.get(0).body());
            assertThat(minutebook.get("/api/v1/operations").json().get("items")).hasSize(1);
            assertThat(minutebook
                            .post("/api/v1/record/verify", "", "a key")
                            .expect(422)
                            .code())
                    .isEqualTo("record.key-unused");
            assertThat(minutebook
                            .post("/api/v1/people/register-person", PERSON, "a key")
                            .expect(422)
                            .code())
                    .isEqualTo("record.key-unused");
        }
    }

    @Test
    void what_is_not_there_is_said() {
        try (var started = RunningMinutebook.start(kind, dir)) {
            minutebook = started;
            assertThat(minutebook
                            .post("/api/v1/projections/query.dance/rebuild", "")
                            .expect(404)
                            .code())
                    .isEqualTo("query.projection-known");
            assertThat(minutebook.get("/api/v1/projections/all").expect(404).code())
                    .isEqualTo("query.projection-known");
            assertThat(minutebook
                            .get("/api/v1/projections/query.actions/dead-letters?after=x")
                            .expect(400)
                            .code())
                    .isEqualTo("query.parameter-readable");
            assertThat(minutebook.get("/api/v1/operations/none").expect(404).code())
                    .isEqualTo("query.operation-known");
            assertThat(minutebook
                            .post("/api/v1/operations/none/cancel", "")
                            .expect(404)
                            .code())
                    .isEqualTo("query.operation-known");
        }
    }

    private JsonNode ended(String at) {
        minutebook.await(
                "the operation's end",
                () -> !minutebook
                        .get(at)
                        .expect(200)
                        .json()
                        .get("state")
                        .stringValue()
                        .equals("running"));
        return minutebook.get(at).json();
    }

    /** An operation that goes on until it is told to stop. */
    static final class Endless implements OperationKind {
        private static final String NAME = "endless";

        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String unit() {
            return "rounds";
        }

        @Override
        public Outcome run(String subject, Progress progress) {
            for (long round = 1; never.getCount() > 0; round++) {
                progress.reached(Math.min(round, 1000), 1001);
                progress.pause(java.time.Duration.ofMillis(10));
            }
            return new Outcome("It has come to an end.", null);
        }
    }
}
