package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the public is excluded (Local Government Act 1972, section 100A). */
public enum ExclusionGround {
    /** Information that must be kept: subsection 2. */
    @JsonProperty("confidential")
    CONFIDENTIAL,
    /** Information that may be kept, of a description in schedule 12A: subsection 4. */
    @JsonProperty("exempt")
    EXEMPT,
    /** The body meets in private, or its own terms say so. */
    @JsonProperty("terms-of-reference")
    TERMS_OF_REFERENCE
}
