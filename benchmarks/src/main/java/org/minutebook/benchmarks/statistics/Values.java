package org.minutebook.benchmarks.statistics;

import java.util.Arrays;

/** Medians and percentiles of measured values. */
public final class Values {
    private Values() {}

    /**
     * The median; the mean of the two in the middle when there is an even number.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static double median(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing has no median");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The smallest value that at least this part of all values do not exceed.
     *
     * @param part from 0 to 1
     */
    public static double percentile(double part, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing has no percentile");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }
}
