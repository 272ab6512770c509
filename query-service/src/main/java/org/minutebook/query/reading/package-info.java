/**
 * What all reads have in common: parameters that must be known, a position to wait for, and the two clocks.
 *
 * <p>An endpoint says with {@link org.minutebook.query.reading.Reads} which projections it answers from, and reads
 * {@code on} and {@code known} with {@link org.minutebook.query.reading.Moments}.
 */
package org.minutebook.query.reading;
