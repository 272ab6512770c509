package org.minutebook.benchmarks.report;

import java.time.Instant;

/**
 * A line of a figure, with everything that the table says of it.
 *
 * @param figure its number, such as {@code P1}
 * @param database on which kind of database
 * @param version the version of that database
 * @param measured the line
 * @param probeBefore what it took to force a block to the disk before, in microseconds
 * @param probeAfter the same afterwards
 * @param at when it was measured
 * @param commit which state of the sources
 * @param seed what chance began with
 * @param events how many events the largest record was to have
 * @param quick whether it was a short run, whose values say less
 */
public record Result(
        String figure,
        String database,
        String version,
        Measured measured,
        double probeBefore,
        double probeAfter,
        Instant at,
        String commit,
        long seed,
        long events,
        boolean quick) {}
