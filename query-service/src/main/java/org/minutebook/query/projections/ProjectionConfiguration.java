package org.minutebook.query.projections;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.minutebook.record.log.CommitFeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every projection in the same way. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 100;

    @Bean
    ConfigurerModule projectionsReadTheFeed(CommitFeed feed) {
        var settings = TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andInitialSegmentsCount(1)
                .andInitialTrackingToken(source -> source.createTailToken())
                .andBatchSize(BATCH)
                .andTokenClaimInterval(1, SECONDS)
                .andEventAvailabilityTimeout(1, SECONDS);
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerEventProcessorFactory((name, axon, handlers) -> new WholeCommits.Setup()
                        .name(name)
                        .eventHandlerInvoker(handlers)
                        .messageSource(feed)
                        .tokenStore(axon.getComponent(TokenStore.class))
                        .transactionManager(axon.getComponent(TransactionManager.class))
                        .trackingEventProcessorConfiguration(settings)
                        .build()));
    }
}
