package org.minutebook.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.dialect.MariaDBDialect;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells Hibernate when a server behind the MySQL driver is MariaDB.
 *
 * <p>Left to itself, Hibernate takes it for an old MySQL and writes SQL that it does not understand. MySQL it
 * recognises.
 */
@Component
class DatabaseDialect implements HibernatePropertiesCustomizer {
    private final DataSource database;

    DatabaseDialect(DataSource database) {
        this.database = database;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        if (isMariaDb()) {
            properties.put(JdbcSettings.DIALECT, MariaDBDialect.class.getName());
        }
    }

    private boolean isMariaDb() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        } catch (SQLException silent) {
            throw new IllegalStateException("The database does not say what it is", silent);
        }
    }
}
