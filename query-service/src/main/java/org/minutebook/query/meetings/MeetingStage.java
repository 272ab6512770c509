package org.minutebook.query.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a meeting has come. */
enum MeetingStage {
    /** It is called for a day. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Notice of it has been given. */
    @JsonProperty("noticed")
    NOTICED,
    /** It is put off, and the new day is not known. */
    @JsonProperty("postponed")
    POSTPONED,
    /** It will not be held. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** It is being held. */
    @JsonProperty("open")
    OPEN,
    /** It has broken off, to go on later. */
    @JsonProperty("adjourned")
    ADJOURNED,
    /** It is being written up from a document. */
    @JsonProperty("transcribing")
    TRANSCRIBING,
    /** It ended before its business was done, or before it had begun. */
    @JsonProperty("abandoned")
    ABANDONED,
    /** It has ended, or is written up. */
    @JsonProperty("closed")
    CLOSED;

    /** Whether there is nothing more to come of it but its minutes. */
    boolean isOver() {
        return this == ABANDONED || this == CLOSED;
    }
}
