package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The role that a statute gives an organisation on a body. */
public enum StatutoryRole {
    /** One that must form the strategy (Crime and Disorder Act 1998, section 5(1)). A police commissioner is none. */
    @JsonProperty("responsible-authority")
    RESPONSIBLE_AUTHORITY,
    /** One that must be co-operated with (Crime and Disorder Act 1998, section 5(2)). */
    @JsonProperty("cooperating-body")
    COOPERATING_BODY,
    /** One that must be invited (Crime and Disorder Act 1998, section 5(3)). */
    @JsonProperty("invited-body")
    INVITED_BODY
}
