package org.minutebook.record.log;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes whoever reads the log, after every commit of this process.
 *
 * <p>It carries nothing: a reader asks the log for what lies behind its position. There are no gaps to wait for, since
 * positions become visible in their order. Commits of another process wake nobody here, so a reader looks by itself
 * from time to time.
 */
public final class CommitFeed {
    private final Lock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long commits;

    CommitFeed() {}

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

    /** How many commits of this process there were. Ask before reading, so that none goes unnoticed. */
    public long commits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there were more commits than {@code seen}, or the time is up. */
    public void awaitMore(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (commits == seen && left > 0) {
                left = committed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
