/**
 * Meetings: what a body did when it sat together, and what became of the minutes.
 *
 * <p>Others may depend on {@code events} only. Depends on the record and on membership's events and the command there.
 */
package org.minutebook.meetings;
