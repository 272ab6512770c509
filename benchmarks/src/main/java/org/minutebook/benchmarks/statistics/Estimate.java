package org.minutebook.benchmarks.statistics;

import java.util.Random;

/**
 * A median and the interval in which it lies.
 *
 * @param value the median
 * @param low the lower end of the 95 % interval
 * @param high its upper end
 */
public record Estimate(double value, double low, double high) {
    private static final int RESAMPLES = 2000;
    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;

    /** The median of some values, with the percentile bootstrap's 95 % interval; the same for the same seed. */
    public static Estimate of(long seed, double... values) {
        var random = new Random(seed);
        var medians = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            var drawn = new double[values.length];
            for (int index = 0; index < drawn.length; index++) {
                drawn[index] = values[random.nextInt(values.length)];
            }
            medians[resample] = Values.median(drawn);
        }
        return new Estimate(
                Values.median(values), Values.percentile(LOWER, medians), Values.percentile(UPPER, medians));
    }

    /** A value that was counted, or taken once: it has no interval. */
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }
}
