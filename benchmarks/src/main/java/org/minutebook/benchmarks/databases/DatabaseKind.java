package org.minutebook.benchmarks.databases;

/** What figures are taken on. */
public enum DatabaseKind {
    /** The embedded file, as the application sets it: written at every commit, never forced to the disk. */
    H2("H2"),
    /** A server of our own that forces its log to the disk at every commit. */
    MARIADB("MariaDB");

    private final String title;

    DatabaseKind(String title) {
        this.title = title;
    }

    /** Its name as written in tables. */
    public String title() {
        return title;
    }
}
