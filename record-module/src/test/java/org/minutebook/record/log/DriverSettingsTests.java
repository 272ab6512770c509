package org.minutebook.record.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.minutebook.record.test.TestDatabases;

class DriverSettingsTests {
    @Test
    void the_server_is_not_asked_what_the_driver_knows() throws SQLException {
        assertThat(connectedWith("", PropertyKey.useLocalSessionState)).isTrue();
        assertThat(connectedWith("", PropertyKey.cacheServerConfiguration)).isTrue();
    }

    @Test
    void what_the_url_says_counts() throws SQLException {
        assertThat(connectedWith("&useLocalSessionState=false", PropertyKey.useLocalSessionState))
                .isFalse();
    }

    @Test
    void what_the_pool_was_given_counts() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:mysql://127.0.0.1/any");
            pool.addDataSourceProperty("useLocalSessionState", "false");
            new DriverSettings().postProcessBeforeInitialization(pool, "pool");
            assertThat(pool.getDataSourceProperties()).containsEntry("useLocalSessionState", "false");
        }
    }

    @Test
    void the_embedded_database_is_told_nothing() {
        assertThat(settingsFor("jdbc:h2:mem:any")).isEmpty();
    }

    private static Properties settingsFor(String url) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            new DriverSettings().postProcessBeforeInitialization(pool, "pool");
            return pool.getDataSourceProperties();
        }
    }

    private static boolean connectedWith(String more, PropertyKey setting) throws SQLException {
        var database = TestDatabases.server();
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url() + more);
            pool.setUsername(database.username());
            pool.setPassword(database.password());
            new DriverSettings().postProcessBeforeInitialization(pool, "pool");
            try (var connection = pool.getConnection()) {
                return connection
                        .unwrap(JdbcConnection.class)
                        .getPropertySet()
                        .getBooleanProperty(setting)
                        .getValue();
            }
        }
    }
}
