package org.minutebook.query.projections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Handlers.Visit;
import org.minutebook.query.projections.Places.Place;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.CommitFeed;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.EventLog.Commits;
import org.minutebook.record.log.Wanted;
import org.minutebook.record.names.StableNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one projection: on a thread of its own, whole commits at a time, its rows and its place in one transaction.
 *
 * <p>The place's row is locked first, so that of several processes one handles what comes next, whichever is there
 * first, and none misses or repeats it. An event that cannot be handled is set aside; what passes is waited for.
 */
final class ProjectionProcessor extends AbstractEventProcessor implements Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProcessor.class);

    /** Events a transaction; a commit is never split, so there may be more. */
    static final int BATCH = 200;

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 5000;
    private static final long PATIENCE = 10_000;
    private static final long LONGEST_TURN_SECONDS = 30;

    private final Setup parts;
    private final Handlers handlers;
    private final Wanted wanted;

    private volatile boolean meantToRun;
    private volatile Thread thread;
    private volatile long handled;
    private volatile String trouble;
    private volatile int restarts;
    private volatile long turnedAt;

    private ProjectionProcessor(Setup parts, Handlers handlers) {
        super(parts);
        this.parts = parts;
        this.handlers = handlers;
        this.wanted = Wanted.of(parts.types, handlers::canHandleType);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutDown);
    }

    @Override
    public synchronized void start() {
        meantToRun = true;
        showAsNoted();
        if (parts.live) {
            turnedAt = System.nanoTime();
            launch();
        }
    }

    /** Reads see the copy that the database says is shown. */
    private void showAsNoted() {
        parts.places.enter(getName());
        parts.copies.show(getName(), place());
    }

    private void launch() {
        if (thread == null || !thread.isAlive()) {
            thread = new Thread(this::goOn, getName());
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Starts the thread again if it died. */
    synchronized void revive() {
        if (isError()) {
            restarts++;
            LOG.error("The projection {} died and is started again", getName());
            launch();
        }
    }

    /** {@inheritDoc} Does not interrupt: that would close the embedded database's file under everybody. */
    @Override
    public synchronized void shutDown() {
        meantToRun = false;
        if (thread != null) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Whether its thread died. */
    @Override
    public boolean isError() {
        return meantToRun && parts.live && !isRunning();
    }

    /** How often it died and was started again. */
    int restarts() {
        return restarts;
    }

    /** The position up to which it has handled everything, as far as this process knows. */
    long handled() {
        return handled;
    }

    /** Why it does not go on; empty when it does, and when it is not meant to. */
    Optional<String> trouble() {
        if (!parts.live) {
            return Optional.empty();
        } else if (isError()) {
            return Optional.of("It has died, and is about to be started again.");
        } else if (!isRunning()) {
            return Optional.of("It has been stopped.");
        }
        long silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - turnedAt);
        return trouble == null && silent > LONGEST_TURN_SECONDS
                ? Optional.of("It has been at one thing for " + silent + " seconds.")
                : Optional.ofNullable(trouble);
    }

    private void goOn() {
        try {
            turnWhileWanted();
        } catch (InterruptedException nobodyShould) {
            LOG.error("The projection {} was interrupted", getName());
        } catch (Error fatal) {
            LOG.error("The projection {} dies", getName(), fatal);
            throw fatal;
        }
    }

    private void turnWhileWanted() throws InterruptedException {
        var trial = new Trial();
        long pause = FIRST_PAUSE;
        while (meantToRun) {
            long commits = parts.feed.commits();
            try {
                boolean moved = trial.run(() -> step(trial));
                trouble = null;
                turnedAt = System.nanoTime();
                pause = FIRST_PAUSE;
                if (!moved) {
                    parts.feed.awaitMore(commits, LOOK_EVERY_NANOS);
                }
            } catch (RuntimeException failure) {
                trouble = "It tries again and again: " + Trial.reasonOf(failure);
                turnedAt = System.nanoTime();
                LOG.warn("The projection {} waits {} ms and tries again: {}", getName(), pause, failure.getMessage());
                LOG.debug("Why", failure);
                pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }

    private void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (meantToRun && System.nanoTime() < end) {
            parts.feed.awaitMore(parts.feed.commits(), LOOK_EVERY_NANOS);
        }
    }

    private boolean step(Trial trial) {
        var before = new long[1];
        var after = inCopy(() -> {
            var place = parts.places.lock(getName());
            parts.copies.show(getName(), place);
            parts.copies.choose(getName(), place.shown());
            before[0] = place.position();
            var next = next(place.position(), BATCH, trial);
            if (next.end() > place.position()) {
                handle(next, place.shown(), trial);
                parts.places.move(getName(), next.end());
            }
            return new Place(next.end(), place.shown());
        });
        // In this order: who knows that something has been handled sees the copy in which it was.
        parts.copies.show(getName(), after);
        handled = after.position();
        return handled > before[0];
    }

    /** A transaction in which a copy is chosen, until it is over; one is not begun inside another. */
    <T> T inCopy(Supplier<T> work) {
        try {
            return parts.transactions.execute(transaction -> work.get());
        } finally {
            parts.copies.forget();
        }
    }

    /** Whole commits behind a position, as many as are handled at a time, with the events that it has handlers for. */
    Commits next(long after, int atLeast, Trial trial) {
        var next = parts.log.commitsAfter(after, trial.isCareful(after) ? 1 : atLeast, wanted);
        if (next.end() > after) {
            trial.attempts(next.end());
        }
        return next;
    }

    /** Has events handled into the copy that this thread has chosen. */
    void handle(Commits commits, Copy copy, Trial trial) {
        if (commits.events().isEmpty()) {
            return;
        }
        var events = commits.events();
        var held = parts.letters.sequences(getName(), copy);
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(events);
        boolean careful = trial.isCareful(commits.end() - 1);
        Handlers.prepare(unit, new Visit(copy, trial, held, careful));
        run(events, unit);
        handlers.write();
        if (!held.isEmpty()) {
            requireRoom(copy);
        }
    }

    private void run(List<TrackedEventMessage<?>> events, BatchingUnitOfWork<TrackedEventMessage<?>> unit) {
        try {
            processInUnitOfWork(events, unit, List.of(Segment.ROOT_SEGMENT));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (StackOverflowError | LinkageError | AssertionError failure) {
            throw new IllegalStateException(failure.toString(), failure);
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private void requireRoom(Copy copy) {
        int letters = parts.letters.count(getName(), copy);
        if (letters > parts.letters.most()) {
            throw new IllegalStateException("There is no room for more than " + parts.letters.most()
                    + " dead letters. Repair the cause and have them tried again, or rebuild the projection.");
        }
    }

    /** Tries every letter again, sequence by sequence, until nothing more can be handled. */
    void retryLetters(Progress progress) {
        int before;
        int left = lettersShown();
        int all = left;
        do {
            before = left;
            for (String sequence : parts.letters.sequencesInOrder(getName(), place().shown())) {
                while (retryFirst(sequence)) {
                    progress.reached(all - lettersShown(), all);
                }
            }
            left = lettersShown();
        } while (left > 0 && left < before);
    }

    private int lettersShown() {
        return parts.letters.count(getName(), place().shown());
    }

    private Place place() {
        return parts.places.find(getName()).orElseThrow();
    }

    /** Whether the first letter of the sequence was handled. */
    private boolean retryFirst(String sequence) {
        var tried = new DeadLetter[1];
        try {
            return inCopy(() -> {
                var place = parts.places.lock(getName());
                parts.copies.choose(getName(), place.shown());
                var first = parts.letters.first(getName(), place.shown(), sequence);
                first.ifPresent(letter -> {
                    tried[0] = letter;
                    handleAlone(letter);
                    parts.letters.remove(getName(), place.shown(), letter.position());
                });
                return first.isPresent();
            });
        } catch (RuntimeException failure) {
            if (tried[0] == null || PassingFailure.is(failure)) {
                throw failure;
            }
            inCopy(() -> {
                var place = parts.places.lock(getName());
                parts.letters.failedAgain(getName(), place.shown(), tried[0].position(), Trial.reasonOf(failure));
                return null;
            });
            return false;
        }
    }

    private void handleAlone(DeadLetter letter) {
        var event = parts.log.messageAt(letter.position()).orElseThrow();
        List<TrackedEventMessage<?>> events = List.of(event);
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(events);
        Handlers.prepare(unit, Visit.ofLetter());
        run(events, unit);
    }

    /** Fills the copy that is not shown, and shows it instead. */
    void rebuild(Progress progress) {
        new Rebuild(this, parts.places, parts.letters, parts.copies, parts.log).run(progress);
    }

    /** Empties the copy that this thread has chosen. */
    void empty() {
        handlers.performReset();
    }

    /** What it is put together from. */
    static final class Setup extends Builder {
        private EventLog log;
        private StableNames types;
        private CommitFeed feed;
        private Places places;
        private DeadLetters letters;
        private Copies copies;
        private TransactionTemplate transactions;
        private boolean live;

        Setup reading(EventLog from, StableNames types, CommitFeed wakes) {
            this.log = from;
            this.types = types;
            this.feed = wakes;
            return this;
        }

        Setup writing(Places at, DeadLetters aside, Copies to, TransactionTemplate in) {
            this.places = at;
            this.letters = aside;
            this.copies = to;
            this.transactions = in;
            return this;
        }

        /** Whether it follows the log; if not, it does what it is told. */
        Setup live(boolean follows) {
            this.live = follows;
            return this;
        }

        ProjectionProcessor build(String name, EventHandlerInvoker invoker, Drafts rows) {
            var handlers = new Handlers(name, invoker, letters, rows);
            name(name)
                    .eventHandlerInvoker(handlers)
                    .errorHandler(PropagatingErrorHandler.instance())
                    .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
            return new ProjectionProcessor(this, handlers);
        }
    }
}
