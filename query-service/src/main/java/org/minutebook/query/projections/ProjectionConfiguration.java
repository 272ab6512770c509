package org.minutebook.query.projections;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.hibernate.cfg.JdbcSettings;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.CommitFeed;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.names.StableNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every projection in the same way. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    HibernatePropertiesCustomizer statementsGoToCopies(Copies copies) {
        return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, copies);
    }

    @Bean
    ConfigurerModule projectionsFollowTheLog(
            EventLog log,
            StableNames eventTypes,
            CommitFeed feed,
            Places places,
            DeadLetters letters,
            Copies copies,
            Drafts rows,
            PlatformTransactionManager transactions,
            @Value("${minutebook.projections.live:true}") boolean live) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerEventProcessorFactory((name, axon, handlers) -> new ProjectionProcessor.Setup()
                        .reading(log, eventTypes, feed)
                        .writing(places, letters, copies, new TransactionTemplate(transactions))
                        .live(live)
                        .build(name, handlers, rows)));
    }
}
