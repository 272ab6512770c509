package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody left. */
public enum DepartureReason {
    /** Went, for reasons of their own. */
    @JsonProperty("left")
    LEFT,
    /** Has an interest in the item. */
    @JsonProperty("interest")
    INTEREST,
    /** Was asked to go. */
    @JsonProperty("excluded")
    EXCLUDED
}
