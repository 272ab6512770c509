package org.minutebook.query.operations;

import java.time.Duration;

/** What an operation tells of itself while it runs, and where it learns that it is to stop. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (done, total) -> {};

    /**
     * So much is done of so much. Call it often; it costs little.
     *
     * @throws Stopped when the operation is to stop: let it through
     */
    void reached(long done, long total);

    /** Waits for a while. */
    default void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            throw new Stopped(false);
        }
    }
}
