/**
 * What proves a record: leaves and chain, the Merkle tree over the leaves, checkpoints that are signed, and the keys.
 *
 * <p>Builds on the JDK alone, so that whoever checks a record needs neither a database nor this application. Hashes and
 * proofs are those of RFC 9162; notes, checkpoints, keys and proofs of single events are written as C2SP's
 * {@code signed-note}, {@code tlog-checkpoint} and {@code tlog-proof} say, which other programs read as well.
 */
package org.minutebook.proof;
