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
import org.axonframework.eventhandling.StreamingEventProcessor;
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

class HealthTests {
    @TempDir
    Path dir;

    @Test
    void it_is_not_ready_while_it_starts_and_then_it_is() {
        try (var minutebook = RunningMinutebook.startWith(
                List.of(AsksEarly.class),
                TestDatabases.h2(dir),
                "minutebook.sample.load=true",
                "minutebook.sample.file=classpath:samples/two-people.yaml")) {
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
                    .eventProcessor(Directory.PROJECTION, StreamingEventProcessor.class)
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
    void a_projection_that_fails_is_named_with_the_reason() {
        try (var minutebook = RunningMinutebook.startWith(List.of(FailsAtPeople.class), TestDatabases.h2(dir))) {
            minutebook.awaitReady();
            minutebook
                    .post("/api/v1/people/register-person", "{\"displayName\":\"Ana Adams\"}")
                    .expect(201);
            minutebook.await("trouble", () -> minutebook.get("/actuator/health").status() == 503);
            var health = minutebook.get("/actuator/health").json();
            assertThat(health.at("/components/projections/details/query.fails-at-people")
                            .stringValue())
                    .contains("no people, please");
            assertThat(minutebook
                            .get("/api/v1/people?min-position=1")
                            .expect(200)
                            .json()
                            .get("items"))
                    .as("other views go on")
                    .hasSize(1);
        }
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
}
