package org.minutebook.record.checkpoints;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes checkpoints of the application's record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfiguration {
    @Bean
    Checkpoints checkpoints(
            JdbcClient database, PlatformTransactionManager transactions, Clock clock, CheckpointSettings settings) {
        return new Checkpoints(database, new TransactionTemplate(transactions), clock, settings);
    }

    @Bean
    CheckpointTimer checkpointTimer(Checkpoints checkpoints, CheckpointSettings settings) {
        return new CheckpointTimer(checkpoints, settings, System::nanoTime);
    }
}
