package org.minutebook.record.checkpoints;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.minutebook.record.StoreOutOfReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that what is recorded gets a checkpoint: when it has waited long enough, when there is enough of it, and
 * when the application stops.
 */
public final class CheckpointTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTimer.class);
    private static final long LOOK_EVERY_SECONDS = 1;

    /** Behind the web server, which starts after and stops before. */
    private static final int PHASE = 0;

    private final Checkpoints checkpoints;
    private final CheckpointSettings settings;
    private final LongSupplier nanos;
    private ScheduledExecutorService watch;
    private volatile String trouble;
    private long looked;
    private boolean hasLooked;

    /** @param nanos a clock that only runs forward */
    CheckpointTimer(Checkpoints checkpoints, CheckpointSettings settings, LongSupplier nanos) {
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.nanos = nanos;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.live();
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "checkpoints");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        attempt(() -> {
            long waiting = checkpoints.waiting();
            if (waiting >= settings.everyEvents() || waiting != 0 && isTime()) {
                checkpoints.make();
                looked = nanos.getAsLong();
                hasLooked = true;
            } else {
                checkpoints.requireNotCutOff();
            }
        });
    }

    private boolean isTime() {
        return !hasLooked || nanos.getAsLong() - looked >= settings.every().toNanos();
    }

    /** Whatever happens, the next look comes, and what keeps anything from being signed is told once. */
    private void attempt(Runnable work) {
        try {
            work.run();
            trouble = null;
        } catch (RuntimeException | Error failed) {
            if (StoreOutOfReach.caused(failed)) {
                return;
            }
            var said = failed instanceof SigningRefused ? failed.getMessage() : failed.toString();
            if (!said.equals(trouble)) {
                LOG.error("No checkpoint was signed. {}", said, failed instanceof SigningRefused ? null : failed);
            }
            trouble = said;
        }
    }

    /** Why nothing is signed; empty while all is well, or the database cannot be reached. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void stop() {
        watch.shutdown();
        try {
            watch.awaitTermination(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        attempt(checkpoints::make);
    }

    @Override
    public boolean isRunning() {
        return watch != null && !watch.isShutdown();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
