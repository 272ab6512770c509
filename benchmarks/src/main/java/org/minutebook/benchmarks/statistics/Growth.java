package org.minutebook.benchmarks.statistics;

/** How something grows with a size: as the size to the power of an exponent. */
public final class Growth {
    private Growth() {}

    /**
     * The exponent, by least squares over the logarithms. 0 means that it does not grow, 1 that it grows as the size.
     *
     * @throws IllegalArgumentException unless there are two sizes at least, and a positive value for each
     */
    public static double exponent(double[] sizes, double[] values) {
        if (sizes.length < 2 || sizes.length != values.length) {
            throw new IllegalArgumentException("Growth needs two sizes at least, and a value for each");
        }
        double meanSize = 0;
        double meanValue = 0;
        for (int index = 0; index < sizes.length; index++) {
            meanSize += log(sizes[index]) / sizes.length;
            meanValue += log(values[index]) / sizes.length;
        }
        double together = 0;
        double alone = 0;
        for (int index = 0; index < sizes.length; index++) {
            double distance = log(sizes[index]) - meanSize;
            together += distance * (log(values[index]) - meanValue);
            alone += distance * distance;
        }
        return together / alone;
    }

    private static double log(double value) {
        if (value <= 0) {
            throw new IllegalArgumentException(value + " has no logarithm");
        }
        return Math.log(value);
    }
}
