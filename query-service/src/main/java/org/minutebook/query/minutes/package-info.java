/**
 * Minutes: the document that a meeting's events make.
 *
 * <p>{@link org.minutebook.query.minutes.MinutesDocument} is a fold of the meeting's history; {@code MinutesProjection}
 * keeps it current, and a past state is the same fold up to a position. The text, JSON and HTML renditions lay the
 * document out and add nothing.
 */
package org.minutebook.query.minutes;
