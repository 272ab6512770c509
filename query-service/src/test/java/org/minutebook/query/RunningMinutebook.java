package org.minutebook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application, started on a database of its own and spoken to over HTTP.
 *
 * <pre>{@code
 * try (var minutebook = RunningMinutebook.start(kind, dir, "minutebook.sample.load=true")) {
 *     minutebook.awaitReady();
 *     assertThat(minutebook.get("/api/v1/bodies").json().get("items")).hasSize(1);
 * }
 * }</pre>
 */
public final class RunningMinutebook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHECKPOINTS = "minutebook.checkpoints.live=";

    /** Which sample, and the one that is loaded unless a test says otherwise: the meeting alone. */
    static final String SAMPLE = "minutebook.sample.files=";

    static final String THE_MEETING = "classpath:sample/sample.yaml";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private RunningMinutebook(ConfigurableApplicationContext application) {
        this.application = application;
        this.address =
                URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"));
    }

    /**
     * Starts it on an empty database.
     *
     * @param dir an empty directory, for the embedded database
     * @param properties settings such as {@code minutebook.sample.load=true}
     */
    public static RunningMinutebook start(TestDatabases.Kind kind, Path dir, String... properties) {
        return start(kind.fresh(dir), properties);
    }

    /** Starts it on a database, which may be one that it ran on before. */
    public static RunningMinutebook start(TestDatabase database, String... properties) {
        return startWith(List.of(), database, properties);
    }

    /** Starts it with further components, such as a projection made for a test. */
    public static RunningMinutebook startWith(List<Class<?>> components, TestDatabase database, String... properties) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        arguments.add("--minutebook.announce=false");
        if (Arrays.stream(properties).noneMatch(property -> property.startsWith(CHECKPOINTS))) {
            arguments.add("--" + CHECKPOINTS + "false");
        }
        if (Arrays.stream(properties).noneMatch(property -> property.startsWith(SAMPLE))) {
            arguments.add("--" + SAMPLE + THE_MEETING);
        }
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + database.username());
        arguments.add("--spring.datasource.password=" + database.password());
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new RunningMinutebook(new SpringApplicationBuilder(Minutebook.class)
                .sources(components.toArray(Class[]::new))
                .run(arguments.toArray(String[]::new)));
    }

    /** What was answered. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        /** The body, which must be JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of a problem; fails for anything that is no problem. */
        public String code() {
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            return json().get("code").stringValue();
        }

        /** The answer itself, when it is the expected one; fails with the body otherwise. */
        public Answer expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }
    }

    /**
     * Asks again, as a client does that is told to, while a view is behind: four times, since a busy machine is slow.
     */
    public Answer get(String path) {
        var answer = send(request(path).GET());
        for (int again = 0; again < 4 && answer.body().contains("\"query.projection-behind\""); again++) {
            answer = send(request(path).GET());
        }
        return answer;
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Posts with an Idempotency-Key. */
    public Answer post(String path, String json, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** The beginning of a request, for what {@link #get} and {@link #post} do not cover. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** One of its components. */
    public <T> T component(Class<T> type) {
        return application.getBean(type);
    }

    /** The last position recorded. */
    public long head() {
        return component(EventLog.class).head();
    }

    /** Waits until health says that it is ready. */
    public void awaitReady() {
        await("ready", () -> get("/actuator/health").status() == 200);
    }

    /** Waits until every projection has handled everything recorded by now. */
    public void awaitProjections() {
        var projections = component(Projections.class);
        long head = head();
        await("projections", () -> projections.handledBy(projections.names()) >= head);
    }

    /** Fills every projection anew and has the new rows shown. */
    public void rebuildAll() {
        var projections = component(Projections.class);
        projections.rebuild(projections.names(), Progress.UNSEEN);
        awaitProjections();
    }

    @Override
    public void close() {
        application.close();
    }

    /** Waits until something has happened, half a minute at most. */
    public void await(String what, BooleanSupplier happened) {
        var end = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting: " + what).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
