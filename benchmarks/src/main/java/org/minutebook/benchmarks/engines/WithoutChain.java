package org.minutebook.benchmarks.engines;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.minutebook.record.names.EventSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts a store in the place of ours that keeps the order and hashes nothing. */
public class WithoutChain {
    @Bean
    @Primary
    EventStorageEngine orderedOnly(JdbcTemplate database, TransactionManager transactions, EventSerializer events) {
        return LesserEngine.of(LesserEngine.Order.HEAD, database, transactions, events);
    }
}
