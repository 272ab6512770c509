package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of meeting it is. */
public enum MeetingKind {
    /** One of the body's regular meetings. */
    @JsonProperty("ordinary")
    ORDINARY,
    /** The one that begins a term. */
    @JsonProperty("annual")
    ANNUAL,
    /** One called for a purpose. */
    @JsonProperty("extraordinary")
    EXTRAORDINARY
}
