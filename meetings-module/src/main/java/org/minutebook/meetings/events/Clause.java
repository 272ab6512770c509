package org.minutebook.meetings.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.minutebook.record.Recorded;

/**
 * One clause of a resolution.
 *
 * @param number from 1
 * @param type what it does
 * @param text as printed, to the last full stop
 * @param approvesMinutesOf the earlier meeting whose minutes it approves, by id
 */
public record Clause(
        @Positive int number,
        @NotNull ClauseType type,
        @NotBlank String text,
        Recorded<String> approvesMinutesOf) {
    /** No minutes are approved unless given. */
    public Clause {
        approvesMinutesOf = approvesMinutesOf == null ? Recorded.none() : approvesMinutesOf;
    }
}
