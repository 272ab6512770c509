package org.minutebook.benchmarks.application;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A Java program in a process of its own, with a web server. It ends with this one, at the latest. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Thread end;
    private final int port;
    private final long begun;

    private ChildProcess(Process process, int port, long begun) {
        this.process = process;
        this.port = port;
        this.begun = begun;
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Starts a program on a free port.
     *
     * @param javaOptions such as {@code -Xmx256m}
     * @param classPath where its classes are
     * @param main its main class
     * @param settings further arguments
     */
    public static ChildProcess start(List<String> javaOptions, List<Path> classPath, String main, List<String> settings)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main);
        command.add("--server.port=" + port);
        command.addAll(settings);
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ChildProcess(process, port, begun);
    }

    /** The libraries of this program that a child may have, too. */
    public static List<Path> libraries(Predicate<String> named) throws IOException {
        try (var files = Files.list(home().resolve("libraries"))) {
            return files.filter(file -> named.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** The classes of this program. */
    public static Path classes() {
        return home().resolve("classes");
    }

    /** Where this program was built: beside its jar are its classes, and the libraries. */
    private static Path home() {
        var jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("benchmarks.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Run it as java -jar benchmarks/target/benchmarks.jar"));
        return Path.of(jar).toAbsolutePath().getParent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks until the answer is 200, and says how many seconds after its start that was. */
    public double awaitReady(String path) throws IOException, InterruptedException {
        long until = begun + PATIENCE.toNanos();
        while (statusOf(path) != 200) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The child does not get ready; it has ended: " + !process.isAlive());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Where it listens, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The status of an answer, 0 when there is none. */
    public int statusOf(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /**
     * A line of what the system says of its memory, in bytes.
     *
     * @param name such as {@code VmRSS}
     */
    public long memory(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
