package org.minutebook.query.projections;

import java.time.Instant;

/**
 * An event that a projection has set aside.
 *
 * @param position the event, by its place in the record
 * @param sequence what it is about: events of one sequence are handled in their order
 * @param reason why it could not be handled; null when it waits behind another of its sequence
 * @param attempts how often it was tried
 * @param since when it was set aside
 */
public record DeadLetter(long position, String sequence, String reason, int attempts, Instant since) {}
