package org.minutebook.query.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.directory.Directory;
import org.minutebook.record.test.TestDatabases;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;

class HealthTests {
    @TempDir
    Path dir;

    @Test
    void it_is_not_ready_while_it_starts_and_then_it_is() {
        try (var minutebook = RunningMinutebook.startWith(
                List.of(AsksEarly.class),
                TestDatabases.h2(dir),
                "minutebook.sample.load=true",
                "minutebook.sample.files=classpath:samples/two-people.yaml")) {
            assertThat(minutebook.component(AsksEarly.class).status).isEqualTo(503);
            minutebook.awaitReady();
            var health = minutebook.get("/actuator/health").expect(200).json();
            assertThat(health.at("/components/sample/status").stringValue()).isEqualTo("UP");
            assertThat(health.at("/components/projections/details/query.directory")
                            .longValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_projection_that_has_stopped_is_named() {
        try (var minutebook = RunningMinutebook.start(TestDatabases.h2(dir))) {
            minutebook.awaitReady();
            var processor = minutebook
                    .component(EventProcessingConfiguration.class)
                    .eventProcessor(Directory.PROJECTION, EventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            var health = minutebook.get("/actuator/health").expect(503).json();
            assertThat(health.at("/components/projections/status").stringValue())
                    .isEqualTo("DOWN");
            assertThat(health.at("/components/projections/details/query.directory")
                            .stringValue())
                    .isEqualTo("It has been stopped.");
            processor.start();
            minutebook.awaitReady();
        }
    }

    @Test
    void a_projection_that_waits_is_named_with_the_reason() {
        try (var minutebook = RunningMinutebook.startWith(List.of(WaitsAtPeople.class), TestDatabases.h2(dir))) {
            minutebook.awaitReady();
            register(minutebook);
            minutebook.await("trouble", () -> minutebook.get("/actuator/health").status() == 503);
            assertThat(said(minutebook, "query.waits-at-people")).contains("no people just now");
            assertThat(minutebook
                            .get("/api/v1/people?min-position=1")
                            .expect(200)
                            .json()
                            .get("items"))
                    .as("other views go on")
                    .hasSize(1);
            WaitsAtPeople.away = false;
            minutebook.awaitReady();
            assertThat(minutebook
                            .get("/api/v1/projections/query.waits-at-people")
                            .json()
                            .get("deadLetters")
                            .intValue())
                    .as("what passes sets no event aside")
                    .isZero();
        }
    }

    @Test
    void a_projection_that_died_is_red_and_started_again() {
        try (var minutebook = RunningMinutebook.startWith(List.of(DiesOnce.class), TestDatabases.h2(dir))) {
            minutebook.awaitReady();
            register(minutebook);
            minutebook.await("death", () -> minutebook.get("/actuator/health").status() == 503);
            assertThat(said(minutebook, "query.dies-once")).contains("It has died");
            minutebook.awaitProjections();
            minutebook.get("/actuator/health").expect(200);
            var state = minutebook.get("/api/v1/projections/query.dies-once").json();
            assertThat(state.get("restarts").intValue()).isEqualTo(1);
            assertThat(state.get("position").longValue()).isEqualTo(1);
        }
    }

    @Test
    void events_set_aside_are_told_and_an_alarm_comes_before_there_is_no_room() {
        try (var minutebook = RunningMinutebook.startWith(
                List.of(FailsAtPeople.class), TestDatabases.h2(dir), "minutebook.projections.dead-letters.most=5")) {
            minutebook.awaitReady();
            register(minutebook);
            minutebook.awaitProjections();
            assertThat(said(minutebook, "query.fails-at-people"))
                    .isEqualTo("At 1, with 1 of at most 5 events set aside.");
            minutebook.get("/actuator/health").expect(200);
            for (int more = 0; more < 3; more++) {
                register(minutebook);
            }
            minutebook.awaitProjections();
            minutebook.get("/actuator/health").expect(503);
            register(minutebook);
            minutebook.awaitProjections();
            register(minutebook);
            minutebook.await(
                    "no room", () -> said(minutebook, "query.fails-at-people").contains("no room for more than 5"));
            var state =
                    minutebook.get("/api/v1/projections/query.fails-at-people").json();
            assertThat(state.get("deadLetters").intValue()).isEqualTo(5);
            assertThat(state.get("position").longValue())
                    .as("the sixth is not lost")
                    .isEqualTo(5);
        }
    }

    private static void register(RunningMinutebook minutebook) {
        minutebook
                .post("/api/v1/people/register-person", "{\"displayName\":\"Ana Adams\"}")
                .expect(201);
    }

    private static String said(RunningMinutebook minutebook, String projection) {
        return minutebook
                .get("/actuator/health")
                .json()
                .at("/components/projections/details/" + projection)
                .asString();
    }

    /** Asks for health before the sample is loaded. */
    @Order(0)
    static class AsksEarly implements ApplicationRunner {
        private final Environment environment;
        private int status;

        AsksEarly(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void run(ApplicationArguments arguments) throws Exception {
            var health =
                    URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/actuator/health");
            status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** A projection that cannot handle people. */
    @ProcessingGroup("query.fails-at-people")
    static class FailsAtPeople {
        @EventHandler
        void on(PersonRegistered event) {
            throw new IllegalStateException("no people, please");
        }
    }

    /** A projection whose database is away when people come. */
    @ProcessingGroup("query.waits-at-people")
    static class WaitsAtPeople {
        private static volatile boolean away = true;

        @EventHandler
        void on(PersonRegistered event) {
            if (away) {
                throw new DataAccessResourceFailureException("no people just now");
            }
        }
    }

    /** A projection that the first person kills. */
    @ProcessingGroup("query.dies-once")
    static class DiesOnce {
        private boolean dead;

        @EventHandler
        void on(PersonRegistered event) {
            if (!dead) {
                dead = true;
                throw new OutOfMemoryError("as if");
            }
        }
    }
}
