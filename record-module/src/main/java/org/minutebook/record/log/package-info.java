/**
 * The log: every event, in one gapless order.
 *
 * <p>Writers take the head's lock last and number their events under it, so that commit order is position order and a
 * reader at position n has seen everything up to n. {@link org.minutebook.record.log.EventLog} reads it, commit by
 * commit for projections, which {@link org.minutebook.record.log.CommitFeed} wakes,
 * {@link org.minutebook.record.log.Known} says what 'as recorded by then' means.
 */
package org.minutebook.record.log;
