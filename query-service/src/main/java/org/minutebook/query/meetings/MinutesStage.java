package org.minutebook.query.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the minutes of a meeting have come, in order. */
enum MinutesStage {
    /** Nothing is recorded of them beside what the meeting recorded. */
    @JsonProperty("not-started")
    NOT_STARTED,
    /** The clerk has written on them. */
    @JsonProperty("drafting")
    DRAFTING,
    /** A draft has gone out. */
    @JsonProperty("circulated")
    CIRCULATED,
    /** They are put to a later meeting. */
    @JsonProperty("submitted")
    SUBMITTED,
    /** That meeting did not approve them, and a later one is to. */
    @JsonProperty("deferred")
    DEFERRED,
    /** A later meeting approved them. */
    @JsonProperty("approved")
    APPROVED,
    /** They are signed. */
    @JsonProperty("signed")
    SIGNED,
    /** They are final. */
    @JsonProperty("sealed")
    SEALED;

    boolean isApproved() {
        return compareTo(APPROVED) >= 0;
    }
}
