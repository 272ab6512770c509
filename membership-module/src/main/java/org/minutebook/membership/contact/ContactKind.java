package org.minutebook.membership.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A way to reach somebody. */
enum ContactKind {
    /** An e-mail address. */
    @JsonProperty("email")
    EMAIL,
    /** A telephone number. */
    @JsonProperty("telephone")
    TELEPHONE,
    /** A postal address. */
    @JsonProperty("address")
    ADDRESS;

    /** The kind that a name in an address of ours stands for; null when there is none such. */
    static ContactKind named(String name) {
        for (ContactKind kind : values()) {
            if (kind.stored().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** Its name in addresses and in the database. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
