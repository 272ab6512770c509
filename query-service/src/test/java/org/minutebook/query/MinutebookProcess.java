package org.minutebook.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.minutebook.query.cli.Main;
import org.minutebook.record.test.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application as a process of its own, which can be killed at any moment.
 *
 * <p>It does not outlive this process, even if that is killed outright.
 */
public final class MinutebookProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final Process watch;
    private final int port;

    private MinutebookProcess(Process process, Process watch, int port) {
        this.process = process;
        this.watch = watch;
        this.port = port;
    }

    /**
     * Starts it on a database, which may be one that it ran on before.
     *
     * @param log what it prints is added there
     * @param properties settings such as {@code minutebook.sample.load=true}
     */
    public static MinutebookProcess start(TestDatabase database, Path log, String... properties) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Main.class.getName(),
                    "--server.port=" + port,
                    "--minutebook.data=" + dataOf(database, log)));
            if (Arrays.stream(properties).noneMatch(property -> property.startsWith(RunningMinutebook.SAMPLE))) {
                command.add("--" + RunningMinutebook.SAMPLE + RunningMinutebook.THE_MEETING);
            }
            for (String property : properties) {
                command.add("--" + property);
            }
            database.asSpringProperties().forEach((name, value) -> command.add("--" + name + "=" + value));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var watch = new ProcessBuilder("sh", "-c", "cat; kill -9 " + process.pid()).start();
            return new MinutebookProcess(process, watch, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of all processes on one database the same, and of no other's. */
    private static Path dataOf(TestDatabase database, Path log) {
        return log.resolveSibling(
                "data-of-" + Integer.toHexString(database.url().hashCode()));
    }

    /** One that the system does not give to whoever connects to somewhere, who might be quicker. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                Thread.onSpinWait();
            }
        }
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it has ended by itself. */
    public boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until at least so much has been recorded, or everything that there is. */
    public void awaitHead(int position) {
        var end = Instant.now().plus(PATIENCE);
        while (head().orElse(0) < position) {
            requireTime(end);
        }
    }

    /** Waits until it takes requests; false when it ends before. */
    public boolean awaitUp() {
        var end = Instant.now().plus(PATIENCE);
        while (statusOf("/actuator/health").isEmpty()) {
            if (!process.isAlive()) {
                return false;
            }
            requireTime(end);
        }
        return true;
    }

    /** How it ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits until health says that it is ready. */
    public void awaitReady() {
        var end = Instant.now().plus(PATIENCE);
        while (statusOf("/actuator/health").orElse(0) != 200) {
            requireTime(end);
        }
    }

    private void requireTime(Instant end) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
            throw new AssertionError("The process " + (process.isAlive() ? "is too slow" : "has ended"));
        }
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
            watch.destroyForcibly();
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
    public JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    public String text(String path) {
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
        return HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public void close() {
        kill();
    }
}
