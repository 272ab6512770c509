package org.minutebook.benchmarks.figures;

import java.util.Locale;

/** Work by the clock. */
final class Timed {
    private static final double NANOS = 1e9;

    private Timed() {}

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @FunctionalInterface
    interface Counted {
        long run() throws Exception;
    }

    /** How often something is done in a second, tried for so many seconds. */
    static double perSecond(double seconds, Work work) throws Exception {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * NANOS);
        long done = 0;
        do {
            work.run();
            done++;
        } while (System.nanoTime() < end);
        return done / ((System.nanoTime() - begun) / NANOS);
    }

    /** How many things a second some work gets through, done once. */
    static double rate(Counted work) throws Exception {
        long begun = System.nanoTime();
        long done = work.run();
        return done / ((System.nanoTime() - begun) / NANOS);
    }

    /** How many seconds something takes. */
    static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    /** Two rates in words, ours first. */
    static String against(double ours, double theirs) {
        return String.format(Locale.ROOT, "%,.0f/s against %,.0f/s", ours, theirs);
    }
}
