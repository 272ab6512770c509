package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody voted. */
public enum VoteChoice {
    /** For. */
    @JsonProperty("for")
    FOR,
    /** Against. */
    @JsonProperty("against")
    AGAINST,
    /** Neither. */
    @JsonProperty("abstained")
    ABSTAINED
}
