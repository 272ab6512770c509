package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How minutes were signed. */
public enum SignatureMethod {
    /** By hand, on paper. */
    @JsonProperty("wet")
    WET,
    /** By electronic signature. */
    @JsonProperty("electronic")
    ELECTRONIC
}
