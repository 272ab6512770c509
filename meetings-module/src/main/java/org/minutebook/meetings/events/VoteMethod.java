package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a vote was taken. */
public enum VoteMethod {
    /** Nobody counted. */
    @JsonProperty("assent")
    ASSENT,
    /** Hands were counted. */
    @JsonProperty("show-of-hands")
    SHOW_OF_HANDS,
    /** Each vote was recorded with its name. */
    @JsonProperty("named")
    NAMED,
    /** By secret ballot. */
    @JsonProperty("secret")
    SECRET
}
