package org.minutebook.query.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.minutebook.query.Minutebook;
import org.minutebook.record.test.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as a process of its own, which can be killed at any moment. */
final class KilledMinutebook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final int port;

    private KilledMinutebook(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the sample to load. */
    static KilledMinutebook start(TestDatabase database, Path log) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Minutebook.class.getName(),
                    "--server.port=" + port,
                    "--minutebook.sample.load=true"));
            database.asSpringProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new KilledMinutebook(process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until at least so much has been recorded, or everything that there is. */
    void awaitHead(int position) {
        var end = Instant.now().plus(PATIENCE);
        while (head().orElse(0) < position) {
            requireTime(end);
        }
    }

    void awaitReady() {
        var end = Instant.now().plus(PATIENCE);
        while (statusOf("/actuator/health").orElse(0) != 200) {
            requireTime(end);
        }
    }

    private void requireTime(Instant end) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
            throw new AssertionError("The process " + (process.isAlive() ? "is too slow" : "has ended"));
        }
        Thread.onSpinWait();
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private OptionalInt head() {
        return statusOf("/api/v1/record/events/1").orElse(0) == 200
                ? OptionalInt.of(
                        get("/api/v1/record/events?limit=1000").get("items").size())
                : OptionalInt.empty();
    }

    private OptionalInt statusOf(String path) {
        try {
            return OptionalInt.of(
                    client.send(request(path), BodyHandlers.discarding()).statusCode());
        } catch (IOException notYet) {
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What is answered, as JSON. */
    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    String text(String path) {
        try {
            return client.send(request(path), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public void close() {
        kill();
    }
}
