package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which law and practice bind a body, and so how strictly its rules are taken. */
public enum Regime {
    /** A county, district, borough or unitary council (Local Government Act 1972). */
    @JsonProperty("principal-council")
    PRINCIPAL_COUNCIL,
    /** A committee that a council appointed (Local Government Act 1972, section 102). */
    @JsonProperty("committee")
    COMMITTEE,
    /** A parish, town or community council (Local Government Act 1972). */
    @JsonProperty("parish")
    PARISH,
    /** A strategy group of responsible authorities (Crime and Disorder Act 1998, section 5). */
    @JsonProperty("community-safety-partnership")
    COMMUNITY_SAFETY_PARTNERSHIP,
    /** Its own terms of reference, and no statute of those above. */
    @JsonProperty("other")
    OTHER;

    /** Whether members cease after six months without attending or leave (Local Government Act 1972, section 85). */
    public boolean hasSixMonthsRule() {
        return this == PRINCIPAL_COUNCIL || this == PARISH;
    }

    /**
     * Whether it is a council or a committee of one, which the law on members' interests (Localism Act 2011, sections
     * 29 to 34) and on keeping the public out (Local Government Act 1972, section 100A) binds.
     */
    public boolean isOfCouncil() {
        return this == PRINCIPAL_COUNCIL || this == COMMITTEE || this == PARISH;
    }

    /**
     * Whether only those sit in a member's place whom the body has named for it, since its standing orders alone allow
     * it (Local Government Act 1972, section 106).
     */
    public boolean restrictsSubstitutes() {
        return this == PRINCIPAL_COUNCIL || this == COMMITTEE;
    }

    /**
     * Whether members who are no councillors vote by statutory exception only (Local Government and Housing Act 1989,
     * section 13).
     */
    public boolean restrictsVotes() {
        return this == COMMITTEE;
    }
}
