package org.minutebook.query.register;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How who belongs to a body or holds an office was changed. */
public enum ChangeKind {
    /** Somebody became a member. */
    @JsonProperty("member-appointed")
    MEMBER_APPOINTED,
    /** A membership ended. */
    @JsonProperty("membership-ended")
    MEMBERSHIP_ENDED,
    /** What was recorded of a membership was corrected. */
    @JsonProperty("membership-corrected")
    MEMBERSHIP_CORRECTED,
    /** There never was such a membership. */
    @JsonProperty("membership-voided")
    MEMBERSHIP_VOIDED,
    /** Somebody came into an office. */
    @JsonProperty("office-conferred")
    OFFICE_CONFERRED,
    /** A holding of an office ended. */
    @JsonProperty("office-vacated")
    OFFICE_VACATED,
    /** What was recorded of a holding was corrected. */
    @JsonProperty("tenure-corrected")
    TENURE_CORRECTED,
    /** There never was such a holding. */
    @JsonProperty("tenure-voided")
    TENURE_VOIDED
}
