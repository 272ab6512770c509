package org.minutebook.record.log;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Spares the MySQL driver questions to the server whose answers it knows.
 *
 * <p>Left to itself, it asks before each batch whether the session is read-only, and sends many rows one by one. What
 * the URL says of these settings counts before what is said here. The embedded database knows none of them.
 */
final class DriverSettings implements BeanPostProcessor {
    private static final Map<String, String> SETTINGS = Map.of(
            "useLocalSessionState", "true",
            "elideSetAutoCommits", "true",
            "cacheServerConfiguration", "true",
            "rewriteBatchedStatements", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach((setting, value) -> set(pool, setting, value));
        }
        return bean;
    }

    private static void set(HikariDataSource pool, String setting, String value) {
        if (!pool.getJdbcUrl().contains(setting + "=")) {
            pool.getDataSourceProperties().putIfAbsent(setting, value);
        }
    }
}
