package org.minutebook.record.log;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** How aggregates are loaded: from memory, from a snapshot, from events; and how long one waits for another. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class AggregateConfiguration {
    private static final int LOCK_ATTEMPT_MILLIS = 10;

    /** Gives every aggregate the same cache, snapshots and locks, so that none has to name them. */
    @Bean
    static BeanPostProcessor sameForAllAggregates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setCache("aggregateCache");
                    aggregate.setSnapshotTriggerDefinition("snapshotTrigger");
                    aggregate.setLockFactory("aggregateLocks");
                }
                return bean;
            }
        };
    }

    @Bean
    static LockTimeouts lockTimeouts(Environment environment) {
        return new LockTimeouts(environment);
    }

    @Bean
    static DriverSettings driverSettings() {
        return new DriverSettings();
    }

    @Bean
    Cache aggregateCache(EventStorageEngine store, RecordSettings settings) {
        return new AggregateCache(settings.cachedAggregates(), store::lastSequenceNumberFor);
    }

    @Bean
    LockFactory aggregateLocks(RecordSettings settings) {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .acquireAttempts((int) Math.max(1, settings.lockTimeout().toMillis() / LOCK_ATTEMPT_MILLIS))
                .build();
    }

    @Bean
    SnapshotThread snapshotThread() {
        return new SnapshotThread();
    }

    @Bean
    SpringAggregateSnapshotter snapshotter(
            SnapshotThread thread,
            Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore store,
            TransactionManager transactions) {
        return SpringAggregateSnapshotter.builder()
                .executor(thread::execute)
                .repositoryProvider(axon::repository)
                .handlerDefinition(handlers)
                .parameterResolverFactory(parameters)
                .eventStore(store)
                .transactionManager(transactions)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter, RecordSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery());
    }
}
