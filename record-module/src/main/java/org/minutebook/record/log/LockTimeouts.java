package org.minutebook.record.log;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Tells every connection how long a statement waits for a lock.
 *
 * <p>Left to themselves, the databases wait for a second or for fifty. A pool that is set up with statements of its own
 * keeps those.
 */
final class LockTimeouts implements BeanPostProcessor {
    private final Environment environment;

    LockTimeouts(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getConnectionInitSql() == null) {
            var settings = Binder.get(environment).bindOrCreate("minutebook.record", RecordSettings.class);
            pool.setConnectionInitSql(statement(pool.getJdbcUrl(), settings.lockTimeout()));
        }
        return bean;
    }

    /** MySQL and MariaDB count in whole seconds. */
    static String statement(String url, Duration timeout) {
        return url.startsWith("jdbc:h2:")
                ? "set lock_timeout " + timeout.toMillis()
                : "set session innodb_lock_wait_timeout = " + Math.max(1, timeout.toSeconds());
    }
}
