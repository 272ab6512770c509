package org.minutebook.benchmarks.databases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * An empty database made for a figure.
 *
 * @param kind what it runs on
 * @param name its name, which is also its schema's
 * @param url where it is
 * @param username who may enter
 * @param password with which word
 * @param data where an application keeps what is not in it, such as its key
 */
public record Database(DatabaseKind kind, String name, String url, String username, String password, Path data) {
    /** A connection of one's own. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The settings with which an application runs on it. */
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + username,
                "--spring.datasource.password=" + password,
                "--minutebook.data=" + data);
    }
}
