/**
 * The log: every event, in one gapless order.
 *
 * <p>Writers take the head's lock last and number their events under it, so that commit order is position order and a
 * reader at position n has seen everything up to n. {@link org.minutebook.record.log.EventLog} reads it, commit by
 * commit for projections, which {@link org.minutebook.record.log.CommitFeed} wakes,
 * {@link org.minutebook.record.log.Known} says what 'as recorded by then' means.
 *
 * <p>So that commands do not take longer as histories grow, aggregates and histories are kept in memory and long ones
 * have snapshots. Both are caches: the store is asked whether they are current, and the events decide.
 */
package org.minutebook.record.log;
