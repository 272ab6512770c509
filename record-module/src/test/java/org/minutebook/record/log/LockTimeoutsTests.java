package org.minutebook.record.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LockTimeoutsTests {
    @Test
    void each_product_is_told_in_its_own_words() {
        assertThat(statementFor("jdbc:h2:mem:any", Map.of())).isEqualTo("set lock_timeout 3000");
        assertThat(statementFor("jdbc:mysql://127.0.0.1/any", Map.of()))
                .isEqualTo("set session innodb_lock_wait_timeout = 3");
    }

    @Test
    void the_environment_may_say_how_long() {
        var environment = Map.<String, Object>of("MINUTEBOOK_RECORD_LOCK_TIMEOUT", "1500ms");
        assertThat(statementFor("jdbc:h2:mem:any", environment)).isEqualTo("set lock_timeout 1500");
        assertThat(statementFor("jdbc:mysql://127.0.0.1/any", environment))
                .isEqualTo("set session innodb_lock_wait_timeout = 1");
    }

    @Test
    void a_pool_with_a_statement_of_its_own_keeps_it() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:any");
            pool.setConnectionInitSql("select 1");
            new LockTimeouts(new StandardEnvironment()).postProcessBeforeInitialization(pool, "pool");
            assertThat(pool.getConnectionInitSql()).isEqualTo("select 1");
        }
    }

    private static String statementFor(String url, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            new LockTimeouts(environment).postProcessBeforeInitialization(pool, "pool");
            return pool.getConnectionInitSql();
        }
    }
}
