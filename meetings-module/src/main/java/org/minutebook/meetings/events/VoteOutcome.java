package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a vote went. */
public enum VoteOutcome {
    /** More were for than against. */
    @JsonProperty("carried")
    CARRIED,
    /** They were not. */
    @JsonProperty("lost")
    LOST
}
