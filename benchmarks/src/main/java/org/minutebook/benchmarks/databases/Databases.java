package org.minutebook.benchmarks.databases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.minutebook.record.test.MariaDbServer;
import org.minutebook.record.test.TestDatabases;

/** Makes databases of one kind, in a directory of its own. */
public final class Databases implements AutoCloseable {
    private final DatabaseKind kind;
    private final Path dir;
    private final MariaDbServer server;
    private int made;

    private Databases(DatabaseKind kind, Path dir, MariaDbServer server) {
        this.kind = kind;
        this.dir = dir;
        this.server = server;
    }

    /**
     * Starts what is needed.
     *
     * @param dir a directory for all data, made if it is not there
     */
    public static Databases start(DatabaseKind kind, Path dir) throws IOException {
        Files.createDirectories(dir);
        return new Databases(
                kind,
                dir,
                kind == DatabaseKind.H2
                        ? null
                        : TestDatabases.startMariaDb(
                                dir, "--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M"));
    }

    /** What the databases run on. */
    public DatabaseKind kind() {
        return kind;
    }

    /** Where the data is. */
    public Path dir() {
        return dir;
    }

    private Path dataOf(String name) {
        return dir.toAbsolutePath().resolve(name + "-data");
    }

    /** An empty database. */
    public Database fresh() {
        if (kind == DatabaseKind.MARIADB) {
            var made = server.freshDatabase();
            return new Database(kind, made.name(), made.url(), made.username(), made.password(), dataOf(made.name()));
        }
        var name = "minutebook_" + ++made;
        var url = "jdbc:h2:file:" + dir.toAbsolutePath().resolve(name)
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        return new Database(kind, name, url, "sa", "", dataOf(name));
    }

    /** The version of what answers. */
    public String version() throws SQLException {
        try (var connection = fresh().open()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /**
     * The bytes that a database takes, which nobody may have open: its tables on the server, or the embedded file,
     * which is written anew for that, without what nobody needs any more.
     */
    public long bytes(Database database) throws IOException, SQLException {
        if (kind == DatabaseKind.MARIADB) {
            return Sizes.ofTables(database);
        }
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        return Files.size(dir.resolve(database.name() + ".mv.db"));
    }

    /** What is counted as room, in words. */
    public String roomIs() {
        return kind == DatabaseKind.H2
                ? "the file after shutdown compact"
                : "tables and indexes as allocated, one copy of each view";
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
