package org.minutebook.meetings.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How many voted for a candidate.
 *
 * @param nominationId the candidate's nomination in the meeting
 */
public record CandidateVotes(
        @NotBlank String nominationId, @PositiveOrZero int votes) {}
