package org.minutebook.query.verify;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Says how far a reading is, for whoever waits for it: nothing within the first second, and then once a second at most.
 */
final class ProgressLines implements LongConsumer {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final long end;
    private final LongSupplier nanos;
    private long said;

    /**
     * @param end the position at which the reading will be done
     * @param nanos a clock that only runs forward
     */
    ProgressLines(PrintStream out, long end, LongSupplier nanos) {
        this.out = out;
        this.end = end;
        this.nanos = nanos;
        this.said = nanos.getAsLong();
    }

    @Override
    public void accept(long position) {
        long now = nanos.getAsLong();
        if (now - said >= EVERY && position < end) {
            out.println(position * 100 / end + " %, read up to position " + position + " of " + end);
            said = now;
        }
    }
}
