package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of business an item of an agenda is. */
public enum AgendaItemKind {
    /** Apologies for absence. */
    @JsonProperty("apologies")
    APOLOGIES,
    /** Declarations of interests. */
    @JsonProperty("interests")
    INTERESTS,
    /** Minutes of an earlier meeting, for approval. */
    @JsonProperty("minutes")
    MINUTES,
    /** What arises from earlier minutes. */
    @JsonProperty("matters-arising")
    MATTERS_ARISING,
    /** An election or appointment. */
    @JsonProperty("election")
    ELECTION,
    /** Something to decide. */
    @JsonProperty("decision")
    DECISION,
    /** Something to hear or take note of. */
    @JsonProperty("report")
    REPORT,
    /** Actions that are due. */
    @JsonProperty("actions")
    ACTIONS,
    /** The day of the next meeting. */
    @JsonProperty("next-meeting")
    NEXT_MEETING,
    /** Anything else. */
    @JsonProperty("other")
    OTHER
}
