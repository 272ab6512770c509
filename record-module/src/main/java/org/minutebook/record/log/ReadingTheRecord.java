package org.minutebook.record.log;

import java.time.Clock;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.names.RevisionStep;
import org.minutebook.record.names.RevisionSteps;
import org.minutebook.record.names.StableNames;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it takes to read the log, and no more: also where nothing is recorded and no processor runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
public class ReadingTheRecord {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    StableNames eventTypes() {
        return StableNames.ofEvents();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(StableNames eventTypes) {
        return new EventSerializer(eventTypes);
    }

    @Bean
    EventUpcasterChain upcasters(List<RevisionStep> steps, StableNames eventTypes) {
        return RevisionSteps.inOrder(steps, eventTypes);
    }

    @Bean
    EventLog eventLog(
            JdbcClient database,
            EventSerializer eventSerializer,
            EventUpcasterChain upcasters,
            RecordSettings settings) {
        return new EventLog(database, eventSerializer, upcasters, settings.cachedEvents());
    }

    @Bean
    Known known(EventLog log, Clock clock) {
        return new Known(log, clock);
    }
}
