package org.minutebook.query.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.minutebook.record.test.TestDatabase;

/**
 * How a command ended, and what it printed where.
 *
 * @param millis how long it took, its process included where it had one
 */
record CommandLineOutcome(int exitCode, String out, String err, long millis) {
    /** Runs a command in this process. */
    static CommandLineOutcome of(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        long begun = System.nanoTime();
        int code = MinutebookCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new CommandLineOutcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), millisSince(begun));
    }

    /** Runs a command on a database, in this process. */
    static CommandLineOutcome on(TestDatabase database, String... arguments) {
        return of(with(database, arguments));
    }

    /** Runs a command on a database, as a process of its own; what it prints is kept in {@code dir} meanwhile. */
    static CommandLineOutcome ofProcess(Path dir, TestDatabase database, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(with(database, arguments)));
        var out = Files.createTempFile(dir, "out", ".txt");
        var err = Files.createTempFile(dir, "err", ".txt");
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(err));
        }
        return new CommandLineOutcome(
                process.exitValue(), Files.readString(out), Files.readString(err), millisSince(begun));
    }

    private static String[] with(TestDatabase database, String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        database.asSpringProperties().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
