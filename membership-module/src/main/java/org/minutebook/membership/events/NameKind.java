package org.minutebook.membership.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a person's name is recorded. */
public enum NameKind {
    /** The name itself. One at a time. */
    @JsonProperty("name")
    NAME,
    /** What stands before it, such as {@code Cllr}. One at a time. */
    @JsonProperty("style")
    STYLE,
    /** What stands behind it, as printed, such as {@code O.B.E.}. Several at a time. */
    @JsonProperty("honour")
    HONOUR,
    /** Another name under which documents know them. Several at a time. */
    @JsonProperty("alias")
    ALIAS
}
