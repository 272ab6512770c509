package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody presides. */
public enum PresidingBasis {
    /** Holds the chair. */
    @JsonProperty("office")
    OFFICE,
    /** Holds the vice-chair, and the chair is not there. */
    @JsonProperty("deputy")
    DEPUTY,
    /** Was chosen by those present. */
    @JsonProperty("elected-for-meeting")
    ELECTED_FOR_MEETING,
    /** Another ground, such as the eldest member. */
    @JsonProperty("other")
    OTHER
}
