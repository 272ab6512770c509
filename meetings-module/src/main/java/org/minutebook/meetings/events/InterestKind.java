package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of interest it is (Localism Act 2011 and the codes under it). */
public enum InterestKind {
    /** One that the law has registered and bars from taking part. */
    @JsonProperty("disclosable-pecuniary")
    DISCLOSABLE_PECUNIARY,
    /** Another one that the code has registered. */
    @JsonProperty("other-registrable")
    OTHER_REGISTRABLE,
    /** One that touches the matter only. */
    @JsonProperty("non-registrable")
    NON_REGISTRABLE
}
