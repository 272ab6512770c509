package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which capacity somebody attends. An officer is one who serves the body here, whoever employs them. */
public enum Capacity {
    /** A member of the body; counts towards the quorum. */
    @JsonProperty("member")
    MEMBER,
    /** In a member's place; counts towards the quorum. */
    @JsonProperty("substitute")
    SUBSTITUTE,
    /** Serves the body. */
    @JsonProperty("officer")
    OFFICER,
    /** Was invited. */
    @JsonProperty("invitee")
    INVITEE,
    /** Watched. */
    @JsonProperty("observer")
    OBSERVER
}
