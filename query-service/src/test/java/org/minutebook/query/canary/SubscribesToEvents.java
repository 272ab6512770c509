package org.minutebook.query.canary;

import org.axonframework.config.EventProcessingConfigurer;

/** A projection that runs inside the command's transaction. */
abstract class SubscribesToEvents {
    static void configure(EventProcessingConfigurer processing) {
        processing.usingSubscribingEventProcessors();
    }
}
