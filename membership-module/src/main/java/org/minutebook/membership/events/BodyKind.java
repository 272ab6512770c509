package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of body it is, which decides the law that binds it. */
public enum BodyKind {
    /** A county, district, borough or unitary council. */
    @JsonProperty("principal-council")
    PRINCIPAL_COUNCIL,
    /** A committee of a council. */
    @JsonProperty("committee")
    COMMITTEE,
    /** A parish, town or community council. */
    @JsonProperty("parish")
    PARISH,
    /** The strategy group of the responsible authorities (Crime and Disorder Act 1998, section 5). */
    @JsonProperty("community-safety-partnership")
    COMMUNITY_SAFETY_PARTNERSHIP,
    /** Any other board or group. */
    @JsonProperty("other")
    OTHER
}
