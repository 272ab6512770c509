package org.minutebook.record.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Databases for tests: the embedded one, and a real server.
 *
 * <p>The server is the first of these that works, started once for all tests of a process:
 *
 * <ol>
 *   <li>the one named by {@code MINUTEBOOK_TEST_DATABASE_URL}, {@code _USERNAME} and {@code _PASSWORD};
 *   <li>MySQL 8.4 in a container, where a Docker engine answers. No engine was at hand when this was written: this way
 *       compiles, and has yet to be run;
 *   <li>MariaDB from Maven Central, on Linux on x86-64;
 *   <li>the MariaDB that this machine has installed.
 * </ol>
 *
 * <p>Where none works, tests of the server fail. They are never skipped: a build that passed has run on a server, and
 * says on which.
 */
public final class TestDatabases {
    private static DatabaseServer shared;
    private static NoDatabaseServer refusal;

    private TestDatabases() {}

    /** The two databases that everything stored must work on; meant for {@code @EnumSource}. */
    public enum Kind {
        H2 {
            @Override
            public TestDatabase fresh(Path dir) {
                return h2(dir);
            }
        },
        SERVER {
            @Override
            public TestDatabase fresh(Path dir) {
                return server();
            }
        };

        /** An empty database of this kind; only the embedded one is kept in {@code dir}. */
        public abstract TestDatabase fresh(Path dir);
    }

    /** The embedded database in a directory: empty if that is, set like the application's own: a commit is on disk. */
    public static TestDatabase h2(Path dir) {
        String url = "jdbc:h2:file:" + dir.toAbsolutePath().resolve("minutebook")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        return new TestDatabase("minutebook", "H2 " + org.h2.engine.Constants.VERSION, url, "sa", "");
    }

    /** An empty database, under a name of its own, on the server that all tests of this process share. */
    public static TestDatabase server() {
        return sharedServer().freshDatabase();
    }

    /**
     * A server of the test's own, to be killed and started again.
     *
     * <p>Always MariaDB, embedded or installed, whatever {@link #server()} runs on: only a process that we started is
     * ours to kill.
     *
     * @param dir an empty directory for its data
     * @param settings options of {@code mariadbd} in place of ours
     */
    public static MariaDbServer startMariaDb(Path dir, String... settings) {
        return firstThatStarts(List.of(
                () -> MariaDbServer.start(MariaDbPrograms.fromMavenCentral(), dir.resolve("embedded"), settings),
                () -> MariaDbServer.start(MariaDbPrograms.installed(), dir.resolve("installed"), settings)));
    }

    private static synchronized DatabaseServer sharedServer() {
        if (refusal != null) {
            throw refusal;
        }
        if (shared == null) {
            try {
                shared = DatabaseServer.namedByEnvironment(System.getenv()).orElseGet(TestDatabases::startServer);
            } catch (NoDatabaseServer none) {
                refusal = none;
                throw none;
            }
            System.out.println("Minutebook tests: database server = " + shared);
        }
        return shared;
    }

    private static DatabaseServer startServer() {
        return firstThatStarts(List.of(
                MySqlContainer::start,
                () -> MariaDbServer.startForThisProcess(MariaDbPrograms.fromMavenCentral()),
                () -> MariaDbServer.startForThisProcess(MariaDbPrograms.installed())));
    }

    private static <S> S firstThatStarts(List<Start<S>> ways) {
        List<String> reasons = new ArrayList<>();
        for (Start<S> way : ways) {
            try {
                return way.start();
            } catch (NoDatabaseServer none) {
                reasons.add(none.getMessage());
            }
        }
        throw new NoDatabaseServer("The tests need a database server, and found none: " + String.join("; ", reasons)
                + ". Start Docker, or install MariaDB (on Debian: apt-get install mariadb-server-core mariadb-client-core),"
                + " or name a server in MINUTEBOOK_TEST_DATABASE_URL.");
    }

    private interface Start<S> {
        S start();
    }
}
