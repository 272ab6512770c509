package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be vacant. */
public enum VacantPlace {
    /** A seat, by its key. */
    @JsonProperty("seat")
    SEAT,
    /** An office, by its key. */
    @JsonProperty("office")
    OFFICE
}
