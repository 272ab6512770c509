/**
 * The kernel: what every part of the record has in common.
 *
 * <p>Here are the words that all modules share: a value that may be unknown ({@link org.minutebook.record.Recorded}), a
 * date that may be imprecise ({@link org.minutebook.record.PartialDate}), and a rule with a stable code
 * ({@link org.minutebook.record.Rule}). The packages below keep the facts: {@code log} their order, {@code names} their
 * stored names, {@code claims} what must be unique, {@code commands} how they come in, {@code web} how HTTP speaks of
 * them. Depends on Axon and Spring, on nothing else of ours.
 */
package org.minutebook.record;
