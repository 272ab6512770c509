package org.minutebook.benchmarks.report;

import org.minutebook.benchmarks.statistics.Estimate;

/**
 * One line of a figure.
 *
 * @param key which line of the figure it is, in lower case with hyphens; reasons go by it
 * @param what what was measured, in a few words
 * @param value the median, and its interval
 * @param unit of what; empty for a ratio
 * @param target what it is to reach
 * @param detail the absolute values behind it, for whoever wants to know
 */
public record Measured(String key, String what, Estimate value, String unit, Target target, String detail) {}
