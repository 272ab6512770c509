package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a holding of an office ended. */
public enum VacancyReason {
    /** Another holding of the office followed, the same person's included. */
    @JsonProperty("succeeded")
    SUCCEEDED
}
