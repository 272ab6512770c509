package org.minutebook.query.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** Where the database is, as the application's settings say. */
record DatabaseSettings(String url, String username, String password) {
    private static final int PATIENCE_SECONDS = 5;

    static DatabaseSettings of(Environment settings) {
        return new DatabaseSettings(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    /** Whether it is the file that one process has at a time. */
    boolean isEmbedded() {
        return url.startsWith("jdbc:h2:file:");
    }

    /** Opens it where it is there. */
    Connection open() throws SQLException {
        return connect(isEmbedded() ? url + ";IFEXISTS=TRUE" : url);
    }

    /** Opens it, makes an embedded one where there is none. */
    Connection openOrMake() throws SQLException {
        return connect(url);
    }

    /** Opens it such that nothing can be written, not even by the database itself. */
    Connection openToRead() throws SQLException {
        var connection = connect(isEmbedded() ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url);
        connection.setReadOnly(true);
        return connection;
    }

    private Connection connect(String to) throws SQLException {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        return DriverManager.getConnection(to, username, password);
    }
}
