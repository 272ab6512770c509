package org.minutebook.record.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server of ours, on the loopback interface, set to keep what it has acknowledged.
 *
 * <p>It does not outlive this process, even if that is killed outright.
 */
public final class MariaDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USERNAME = "minutebook";
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=1",
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO"
                    + ",NO_ENGINE_SUBSTITUTION",
            "--max-connections=500");

    private final MariaDbPrograms programs;
    private final Path dir;
    private final int port;
    private final List<String> settings;
    private Process process;
    private Process watch;
    private DatabaseServer databases;

    private MariaDbServer(MariaDbPrograms programs, Path dir, int port, List<String> settings) {
        this.programs = programs;
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.settings = settings;
    }

    /** Starts a server with new data, which the caller stops. */
    static MariaDbServer start(MariaDbPrograms programs, Path dir, String... settings) {
        MariaDbServer server = new MariaDbServer(programs, dir, freePort(), List.of(settings));
        String password = UUID.randomUUID().toString();
        server.install(password);
        server.run();
        server.databases = new DatabaseServer(
                programs.origin(), "jdbc:mysql://127.0.0.1:" + server.port + "/minutebook", USERNAME, password);
        return server;
    }

    /** Starts a server that goes, data and all, when this process ends. */
    static DatabaseServer startForThisProcess(MariaDbPrograms programs) {
        Path dir = workplace().resolve("data-" + ProcessHandle.current().pid());
        delete(dir);
        MariaDbServer server;
        try {
            server = start(programs, dir);
        } catch (NoDatabaseServer none) {
            delete(dir);
            throw none;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.kill();
                            delete(dir);
                        },
                        "stop MariaDB"));
        return server.databases;
    }

    /** An empty database under a name of its own. */
    public TestDatabase freshDatabase() {
        return databases.freshDatabase();
    }

    /** The process as it runs now; another one after each {@link #restart()}. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the server at once, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the server again on the same data and port, ending it first, at once, if it still runs. */
    public void restart() {
        kill();
        run();
    }

    /** Ends the server in good order. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Where the build may unpack and run servers: one place for all modules, gone with {@code mvn clean}. */
    static Path workplace() {
        Path here = Path.of("").toAbsolutePath();
        Path project = here;
        while (project != null && Files.notExists(project.resolve("mvnw"))) {
            project = project.getParent();
        }
        try {
            return Files.createDirectories((project == null ? here : project).resolve("target/test-database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path dir) {
        if (Files.notExists(dir)) {
            return;
        }
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that starts deletes what another one has put beside its own temporary files. */
    private Path temporary() {
        return dir.resolve("temporary");
    }

    private void install(String password) {
        List<String> command = new ArrayList<>();
        command.add(programs.installer().toString());
        command.add("--no-defaults");
        command.addAll(programs.layout());
        command.addAll(List.of(
                "--force",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--datadir=" + data(),
                "--tmpdir=" + temporary()));
        command.addAll(asRoot());
        try {
            Files.createDirectories(temporary());
            Files.writeString(
                    accounts(),
                    "create user if not exists %1$s@'127.0.0.1' identified by '%2$s';\ngrant all on *.* to %1$s@'127.0.0.1';\n"
                            .formatted(USERNAME, password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessOutput output = ProcessOutput.of(command);
        if (output.failed()) {
            throw new NoDatabaseServer(
                    "MariaDB (" + programs.origin() + ") cannot make its own tables: " + output.text());
        }
    }

    private void run() {
        List<String> command = new ArrayList<>();
        command.add(programs.server().toString());
        command.add("--no-defaults");
        command.addAll(programs.layout());
        command.addAll(SETTINGS);
        command.addAll(settings);
        command.addAll(List.of(
                "--datadir=" + data(),
                "--tmpdir=" + temporary(),
                "--init-file=" + accounts(),
                "--port=" + port,
                "--socket=",
                "--pid-file=" + dir.resolve("server.pid")));
        command.addAll(asRoot());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            watch = new ProcessBuilder("sh", "-c", "cat; kill -9 " + process.pid()).start();
        } catch (IOException e) {
            throw new NoDatabaseServer("MariaDB (" + programs.origin() + ") does not start: " + e.getMessage(), e);
        }
        awaitStart();
    }

    private void awaitStart() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                kill();
                throw new NoDatabaseServer("MariaDB (" + programs.origin() + ") does not start: " + endOfLog());
            }
            pause();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return process.isAlive();
        } catch (IOException refused) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("MariaDB, process " + process.pid() + ", does not end.");
            }
            watch.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return dir.resolve("data");
    }

    private Path accounts() {
        return dir.resolve("accounts.sql");
    }

    private Path log() {
        return dir.resolve("server.log");
    }
}
