/**
 * The action tracker: what is to be done, by whom and by when, and how far it has got, as known at any position.
 *
 * <p>A day that was not said but follows from the calendar of meetings is worked out when it is asked for, from the
 * meetings recorded by then.
 */
package org.minutebook.query.actions;
