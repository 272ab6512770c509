package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.minutebook.record.Recorded;

/**
 * On what ground somebody holds an office.
 *
 * @param kind what kind of ground
 * @param election the election that proves it; recorded exactly when the kind is {@code election}
 * @param authority any other ground in words
 */
public record OfficeBasis(Kind kind, Recorded<Election> election, Recorded<String> authority) {
    /** The kinds of ground. */
    public enum Kind {
        /** An election that a meeting's record proves. */
        @JsonProperty("election")
        ELECTION,
        /** An appointment by somebody entitled. */
        @JsonProperty("appointment")
        APPOINTMENT,
        /** A document says so, without an election of its own in the record. */
        @JsonProperty("transcribed")
        TRANSCRIBED
    }

    /**
     * The election that proves it.
     *
     * @param minute as printed, such as {@code QB 14/22}; empty when the minute has no number
     */
    public record Election(String meetingId, String electionId, String resolutionId, Recorded<String> minute) {}
}
