package org.minutebook.record.claims;

/**
 * Gapless numbers, each given once, such as the minute numbers of a body and term.
 *
 * <p>A series is locked from the first call in a transaction until its end, and before the head of the log, so that
 * numbers are given in the order in which they are recorded.
 */
public interface NumberSeries {
    /** The next number of the series, from 1. */
    int next(String series);

    /**
     * Takes a number that a document states; the series goes on behind the highest one.
     *
     * @return whether it lies beyond all numbers so far; a repeated or backward number is not taken
     */
    boolean take(String series, int number);
}
