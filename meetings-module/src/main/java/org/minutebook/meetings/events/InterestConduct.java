package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody with an interest did about it. */
public enum InterestConduct {
    /** Stayed and took part. */
    @JsonProperty("stayed")
    STAYED,
    /** Spoke as the public may, then left. */
    @JsonProperty("spoke-then-left")
    SPOKE_THEN_LEFT,
    /** Stayed, and neither spoke nor voted. */
    @JsonProperty("stayed-silent")
    STAYED_SILENT,
    /** Left for the item. */
    @JsonProperty("left")
    LEFT
}
