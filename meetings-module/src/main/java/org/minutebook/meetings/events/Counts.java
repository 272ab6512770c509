package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;

/** How many voted which way. */
public record Counts(
        @JsonProperty("for") @PositiveOrZero int inFavour,
        @PositiveOrZero int against,
        @PositiveOrZero int abstained) {
    /** All of them. */
    public long total() {
        return (long) inFavour + against + abstained;
    }
}
