package org.minutebook.query.operations;

import static org.minutebook.query.QueryRule.OPERATION_ALONE;
import static org.minutebook.query.QueryRule.OPERATION_KNOWN;
import static org.minutebook.query.QueryRule.OPERATION_UNDER_WAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.query.operations.Operation.State;
import org.minutebook.query.operations.OperationKind.Outcome;
import org.minutebook.query.operations.OperationRows.Lost;
import org.minutebook.record.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins operations, runs those of this process, and takes up those that another process has left. */
@Component
public class Operations implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 10;

    private final OperationRows rows;
    private final Map<String, OperationKind> kinds;
    private final String owner = UUID.randomUUID().toString();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private ExecutorService workers;
    private ScheduledExecutorService watch;

    Operations(OperationRows rows, List<OperationKind> kinds) {
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toMap(OperationKind::name, Function.identity()));
    }

    @Override
    public void start() {
        workers = Executors.newCachedThreadPool(work -> daemon(work, "operation"));
        watch = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "operations"));
        watch.scheduleWithFixedDelay(this::lookAfter, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Leaves what runs for the next process. Nobody is interrupted: it would close the embedded database's file. */
    @Override
    public void stop() {
        watch.shutdown();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ready before the first request, and until after the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return workers != null && !workers.isShutdown();
    }

    /**
     * Enters an operation, which takes its kind. It runs once it is {@linkplain #launch(String) launched}.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#OPERATION_ALONE} when one of its kind runs
     */
    public void enter(String id, String kind, String subject) {
        if (!rows.begin(id, kinds.get(kind), subject, owner)) {
            throw new RuleBroken(
                    OPERATION_ALONE,
                    rows.latestOf(kind)
                            .map(last -> "It is '" + last.id() + "'.")
                            .orElse(null));
        }
    }

    /** Runs an operation that this process has entered. */
    public void launch(String id) {
        var entered = operation(id);
        launch(id, kinds.get(entered.kind()), entered.subject());
    }

    /**
     * An operation.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#OPERATION_KNOWN} when there is none
     */
    public Operation operation(String id) {
        return rows.find(id).orElseThrow(() -> new RuleBroken(OPERATION_KNOWN, "Asked for: '" + id + "'."));
    }

    /** The last operations, the youngest first. */
    public List<Operation> latest(int limit) {
        return rows.latest(limit);
    }

    /** The last operation of a kind, empty when there was none. */
    public Optional<Operation> latestOf(String kind) {
        return rows.latestOf(kind);
    }

    /** Asks an operation to stop, which it does at the next step. */
    public void cancel(String id) {
        OPERATION_UNDER_WAY.require(rows.askToCancel(operation(id).id()));
    }

    private void launch(String id, OperationKind kind, String subject) {
        var run = new Running(id);
        running.put(id, run);
        try {
            workers.execute(() -> run(id, kind, subject, run));
        } catch (RejectedExecutionException processEnds) {
            running.remove(id);
            LOG.debug("Left for the next process: {}", id, processEnds);
        } catch (Error noThread) {
            running.remove(id);
            throw noThread;
        }
    }

    private void run(String id, OperationKind kind, String subject, Running run) {
        try {
            Outcome outcome = kind.run(subject, run);
            rows.end(id, owner, State.DONE, outcome.message(), outcome.result());
        } catch (Stopped stopped) {
            if (stopped.isCancelled()) {
                rows.end(id, owner, State.CANCELLED, stopped.getMessage(), null);
            }
        } catch (RuntimeException failure) {
            fail(id, kind, failure);
        } finally {
            running.remove(id);
        }
    }

    private void fail(String id, OperationKind kind, RuntimeException failure) {
        if (!isRunning()) {
            return;
        }
        LOG.error("The operation {} {} failed", kind.name(), id, failure);
        rows.end(id, owner, State.FAILED, "It failed: " + failure.getMessage(), null);
    }

    private void lookAfter() {
        try {
            running.values().forEach(Running::touchQuietly);
            for (Lost lost : rows.lost()) {
                if (!running.containsKey(lost.id()) && rows.takeUp(lost, owner)) {
                    resume(lost);
                }
            }
        } catch (RuntimeException | Error notNow) {
            LOG.warn("Operations cannot be looked after just now: {}", notNow.toString());
        }
    }

    private void resume(Lost lost) {
        if (lost.cancelAsked()) {
            rows.end(lost.id(), owner, State.CANCELLED, "It was cancelled.", null);
        } else if (lost.attempts() >= MOST_ATTEMPTS || !kinds.containsKey(lost.kind())) {
            rows.end(lost.id(), owner, State.FAILED, "Its process ended, " + lost.attempts() + " times.", null);
        } else {
            LOG.info("The operation {} {} was left by its process and begins anew", lost.kind(), lost.id());
            launch(lost.id(), kinds.get(lost.kind()), lost.subject());
        }
    }

    /** The progress of an operation of this process; its row is written twice a second at most. */
    private final class Running implements Progress {
        private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

        private final String id;
        private long lastTouch = System.nanoTime() - EVERY_NANOS;
        private volatile long done;
        private volatile long total;

        private Running(String id) {
            this.id = id;
        }

        @Override
        public void reached(long nowDone, long nowTotal) {
            done = nowDone;
            total = nowTotal;
            if (!isRunning()) {
                throw new Stopped(false);
            }
            if (System.nanoTime() - lastTouch >= EVERY_NANOS) {
                touchNow();
                lastTouch = System.nanoTime();
            }
        }

        private void touchNow() {
            if (!rows.touch(id, owner, done, total)) {
                throw new Stopped(true);
            }
        }

        /** Also while it is about to stop: until then, no other process is to take it up. */
        private void touchQuietly() {
            rows.stillThere(id, owner);
        }
    }
}
