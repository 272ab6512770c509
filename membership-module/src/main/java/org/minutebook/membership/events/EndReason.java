package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a membership or a holding of an office ended. */
public enum EndReason {
    /**
     * Another holding of the office followed, the same person's included. Of offices only, and never stated by hand.
     */
    @JsonProperty("succeeded")
    SUCCEEDED,
    /** They gave it up. */
    @JsonProperty("resigned")
    RESIGNED,
    /** The time for which it was given was over. */
    @JsonProperty("expired")
    EXPIRED,
    /** The law no longer let them (Local Government Act 1972, sections 80 and 86). */
    @JsonProperty("disqualified")
    DISQUALIFIED,
    /** They died. */
    @JsonProperty("died")
    DIED,
    /** It was taken from them by whoever may. */
    @JsonProperty("removed")
    REMOVED,
    /** They did not attend for six months, without leave (Local Government Act 1972, section 85). */
    @JsonProperty("six-months")
    SIX_MONTHS,
    /** They left the organisation that they represented. */
    @JsonProperty("left-organisation")
    LEFT_ORGANISATION
}
