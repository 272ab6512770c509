package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The lists at the head of minutes, in their order. */
public enum AttendanceHeading {
    /** Members and whoever sits with them. */
    @JsonProperty("present")
    PRESENT,
    /** Officers who serve the body. */
    @JsonProperty("officers")
    OFFICERS,
    /** Others who came. */
    @JsonProperty("attending")
    ATTENDING,
    /** Who sent apologies. */
    @JsonProperty("apologies")
    APOLOGIES,
    /** Members who were not there and sent none. */
    @JsonProperty("absent")
    ABSENT
}
