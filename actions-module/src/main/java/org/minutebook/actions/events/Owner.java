package org.minutebook.actions.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.minutebook.record.Recorded;

/**
 * Who is to do it.
 *
 * <p>Sources often say no more than that offers were made. So who it is may be known by id, by what is stated, or both,
 * and 'nobody said who' is an owner of its own kind.
 *
 * @param kind what sort of owner
 * @param id the person, the organisation (a team's as well), or the key of the body's office; {@code none} for all
 *     members and for nobody
 * @param name the name behind the id when this was recorded; {@code none} for all members and for nobody
 * @param statedAs as the source calls them
 * @param lead whether they answer for it among several
 */
public record Owner(Kind kind, Recorded<String> id, Recorded<String> name, Recorded<String> statedAs, boolean lead) {
    /** The sorts of owner. */
    public enum Kind {
        /** One person. */
        @JsonProperty("person")
        PERSON,
        /** Whoever holds an office or a post. */
        @JsonProperty("office")
        OFFICE,
        /** An organisation that takes part. */
        @JsonProperty("organisation")
        ORGANISATION,
        /** Part of an organisation. */
        @JsonProperty("team")
        TEAM,
        /** Every member of the body. */
        @JsonProperty("all-members")
        ALL_MEMBERS,
        /** Nobody was named. */
        @JsonProperty("unassigned")
        UNASSIGNED;

        /** Whether an owner of this kind is somebody in particular, to be named by id or in words. */
        public boolean isNamed() {
            return this != ALL_MEMBERS && this != UNASSIGNED;
        }
    }

    /** @throws IllegalArgumentException when nobody in particular has an id or a name */
    public Owner {
        if (!kind.isNamed() && (id.isRecorded() || name.isRecorded())) {
            throw new IllegalArgumentException("all members and nobody have no id and no name");
        }
    }
}
