package org.minutebook.record.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Hands the log to projections, in order and without a miss.
 *
 * <p>A reader asks for what lies behind its position; it is woken after every commit of this process, and looks by
 * itself every 200 milliseconds for those of another. There are no gaps to wait for: positions become visible in their
 * order.
 */
public final class CommitFeed implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int FETCH = 500;

    private final EventLog log;
    private final Lock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long commits;

    CommitFeed(EventLog log) {
        this.log = log;
    }

    /** Tells all readers that there is something new. */
    void wake() {
        lock.lock();
        try {
            commits++;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken after) {
        return new Reader(after == null ? 0 : ((RecordPosition) after).commitEnd());
    }

    @Override
    public TrackingToken createTailToken() {
        return RecordPosition.START;
    }

    @Override
    public TrackingToken createHeadToken() {
        long head = log.head();
        return new RecordPosition(head, head);
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        long before = log.lastBefore(moment);
        return new RecordPosition(before, before);
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {
        private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
        private long last;

        private Reader(long after) {
            this.last = after;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (fetched.isEmpty()) {
                fetch();
            }
            return Optional.ofNullable(fetched.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long left = unit.toNanos(timeout);
            while (true) {
                long seen = commitsSoFar();
                if (peek().isPresent()) {
                    return true;
                }
                if (left <= 0) {
                    return false;
                }
                long look = Math.min(left, LOOK_EVERY_NANOS);
                left -= look - awaitCommit(seen, look);
            }
        }

        private long awaitCommit(long seen, long nanos) throws InterruptedException {
            lock.lock();
            try {
                long left = nanos;
                while (commits == seen && left > 0) {
                    left = committed.awaitNanos(left);
                }
                return Math.max(left, 0);
            } finally {
                lock.unlock();
            }
        }

        private long commitsSoFar() {
            lock.lock();
            try {
                return commits;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
            return fetched.remove();
        }

        private void fetch() {
            List<TrackedEventMessage<?>> next = log.after(last, FETCH);
            if (!next.isEmpty()) {
                fetched.addAll(next);
                last = ((RecordPosition) next.get(next.size() - 1).trackingToken()).at();
            }
        }

        @Override
        public void close() {
            fetched.clear();
        }
    }
}
