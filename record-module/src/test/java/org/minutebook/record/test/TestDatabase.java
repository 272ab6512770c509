package org.minutebook.record.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An empty database made for one test, and how to reach it.
 *
 * @param product what answers there and in which version, such as {@code MariaDB 11.4.5}
 */
public record TestDatabase(String name, String product, String url, String username, String password) {
    private static final String MARIA_DB = "MariaDB";

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /**
     * The properties a Spring Boot application needs to run on this database.
     *
     * <p>MariaDB answers the MySQL driver, but Hibernate cannot tell from there what it talks to: for MariaDB alone the
     * dialect is said.
     */
    public Map<String, Object> asSpringProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", username);
        properties.put("spring.datasource.password", password);
        if (product.startsWith(MARIA_DB)) {
            properties.put("spring.jpa.database-platform", "org.hibernate.dialect.MariaDBDialect");
        }
        return Map.copyOf(properties);
    }
}
