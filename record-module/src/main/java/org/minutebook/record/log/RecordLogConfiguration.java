package org.minutebook.record.log;

import java.time.Clock;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.minutebook.record.Origin;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.names.RecordJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ordered log under Axon: the store, what it is written with, and what every event's metadata carries. */
@Configuration(proxyBeanMethods = false)
class RecordLogConfiguration {
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(RecordJson::configure)
                .build();
    }

    static Serializer snapshotSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(RecordJson::configureSnapshots)
                .build();
    }

    @Bean
    CommitFeed commitFeed() {
        return new CommitFeed();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            JdbcTemplate database,
            TransactionManager transactions,
            EventSerializer eventSerializer,
            EventUpcasterChain upcasters,
            CommitFeed feed,
            Clock clock,
            JdbcClient snapshots) {
        var builder = OrderedEventStorageEngine.builder()
                .database(database)
                .transactions(transactions)
                .clock(clock)
                .feed(feed)
                .snapshots(new Snapshots(snapshots, new Build()));
        builder.eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer())
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(failure -> failure instanceof DuplicateKeyException);
        return builder.build();
    }

    @Bean
    CorrelationDataProvider origin() {
        return new SimpleCorrelationDataProvider(Origin.ACTOR, Origin.COMMAND_ID, Origin.SOURCE);
    }

    @Bean
    ConfigurerModule sources() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(() -> configuration
                .eventBus()
                .registerDispatchInterceptor(events ->
                        (index, event) -> event.andMetaData(Map.of(Origin.SOURCE, sourceOf(event.getMetaData()))))));
    }

    /** How an event came in: as whoever sent the command says, else as the meeting says of itself, else live. */
    private static Object sourceOf(MetaData ofEvent) {
        var sent =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getMessage() : null;
        var stated = sent == null ? null : sent.getMetaData().get(Origin.SOURCE);
        return stated != null ? stated : ofEvent.getOrDefault(Origin.SOURCE, Origin.LIVE);
    }

    @Bean
    CorrelationDataProvider causes() {
        return new MessageOriginProvider();
    }
}
