package org.minutebook.record.log;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Where snapshots are taken: one thread, behind the commands.
 *
 * <p>It stops after whoever sends commands, and before the database is closed. What it has not come to by then is left:
 * the events are there.
 */
final class SnapshotThread implements SmartLifecycle {
    private static final long PATIENCE_SECONDS = 5;

    private ExecutorService thread;

    /** Once it stops, nothing is taken any more. */
    synchronized void execute(Runnable task) {
        if (thread != null) {
            thread.execute(task);
        }
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadExecutor(task -> {
            var snapshots = new Thread(task, "snapshots");
            snapshots.setDaemon(true);
            return snapshots;
        });
    }

    /** Interrupts nobody: that would close the embedded database's file under everybody. */
    @Override
    public void stop() {
        var stopping = taken();
        stopping.shutdown();
        try {
            stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ExecutorService taken() {
        var stopping = thread;
        thread = null;
        return stopping;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Among the first to start and the last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
