package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a clause does. */
public enum ClauseType {
    /** Approves something, such as minutes. */
    @JsonProperty("approve")
    APPROVE,
    /** Takes note. */
    @JsonProperty("note")
    NOTE,
    /** Agrees to something to be done. */
    @JsonProperty("agree")
    AGREE,
    /** Puts somebody into an office or a seat. */
    @JsonProperty("appoint")
    APPOINT,
    /** Invites somebody. */
    @JsonProperty("invite")
    INVITE,
    /** Sends a matter to another body. */
    @JsonProperty("refer")
    REFER,
    /** Puts a matter off. */
    @JsonProperty("defer")
    DEFER,
    /** Recommends something to somebody. */
    @JsonProperty("recommend")
    RECOMMEND,
    /** Asks for something. */
    @JsonProperty("request")
    REQUEST
}
