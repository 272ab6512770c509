/**
 * Actions: what is to be done after a meeting, by whom and by when, and what became of it.
 *
 * <p>Others may depend on {@code events} only. Depends on the record and on the events of meetings and of membership.
 */
package org.minutebook.actions;
