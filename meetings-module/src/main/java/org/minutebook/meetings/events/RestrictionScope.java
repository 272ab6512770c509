package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of an item a restriction covers. Each is classified by itself. */
public enum RestrictionScope {
    /** Its heading. */
    @JsonProperty("title")
    TITLE,
    /** The paper before the meeting. */
    @JsonProperty("paper")
    PAPER,
    /** What was said. */
    @JsonProperty("discussion")
    DISCUSSION,
    /** What was decided. */
    @JsonProperty("outcome")
    OUTCOME
}
