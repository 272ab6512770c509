package org.minutebook.benchmarks.figures;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Projections that do nothing, so that what remains is the way that leads to them. */
final class NoHandler {
    static final String DEAF = "query.deaf";
    static final String IDLE = "query.idle";

    private NoHandler() {}

    /** Has a handler for something that never happens. */
    @ProcessingGroup(DEAF)
    static class Deaf {
        @EventHandler
        void on(Never event) {
            throw new IllegalStateException("Never happens");
        }

        @ResetHandler
        void reset() {}
    }

    record Never() {}

    /** Has every event read and handed to it, and does nothing with it. */
    @ProcessingGroup(IDLE)
    static class Idle {
        @EventHandler
        void on(Object event) {}

        @ResetHandler
        void reset() {}
    }
}
