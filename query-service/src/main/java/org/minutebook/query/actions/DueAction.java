package org.minutebook.query.actions;

import java.time.LocalDate;
import org.minutebook.record.Recorded;

/**
 * An action that is due.
 *
 * @param lastDay the last day on which it is not late
 */
public record DueAction(String id, String text, Recorded<LocalDate> lastDay) {}
