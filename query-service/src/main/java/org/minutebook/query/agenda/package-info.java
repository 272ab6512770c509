/**
 * Agendas: what a meeting is to deal with, what was published of it when, and what the next one may have to deal with.
 *
 * <p>An agenda is a fold of the meeting's events, made whenever somebody asks; it has no rows. A published version is
 * the same fold up to the event that published it.
 */
package org.minutebook.query.agenda;
