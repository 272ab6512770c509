package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody attends. */
public enum AttendanceMode {
    /** In the room. */
    @JsonProperty("in-person")
    IN_PERSON,
    /** By a line that they are heard over. */
    @JsonProperty("remote")
    REMOTE
}
