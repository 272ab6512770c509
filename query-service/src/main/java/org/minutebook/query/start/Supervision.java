package org.minutebook.query.start;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.minutebook.query.projections.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts projections again whose thread died; until then health shows them. */
@Component
class Supervision implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);
    private static final long EVERY_SECONDS = 2;

    private final Projections projections;
    private ScheduledExecutorService watch;

    Supervision(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "supervision");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Whatever happens, the next look comes. */
    private void look() {
        try {
            projections.reviveDead();
        } catch (RuntimeException | Error notNow) {
            LOG.error("Projections cannot be looked after just now", notNow);
        }
    }

    @Override
    public void stop() {
        watch.shutdown();
    }

    @Override
    public boolean isRunning() {
        return watch != null && !watch.isShutdown();
    }
}
