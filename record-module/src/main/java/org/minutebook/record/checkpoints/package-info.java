/**
 * Checkpoints: what the record was at a moment, signed with a key that is not in the database.
 *
 * <p>{@link org.minutebook.record.checkpoints.Checkpoints} makes them, and says what proves that an event is in one or
 * that one continues another. Whoever keeps one elsewhere can tell later whether the record is still what it was.
 */
package org.minutebook.record.checkpoints;
