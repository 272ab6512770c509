package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.minutebook.record.Recorded;

/**
 * Where somebody comes from, and how we know.
 *
 * @param organisationId the organisation
 * @param printedAs how the minutes print it
 * @param team the team within it
 * @param provenance whether the list says so of this person
 */
public record Affiliation(String organisationId, String printedAs, Recorded<String> team, Provenance provenance) {
    /** How an affiliation is known. */
    public enum Provenance {
        /** The list states it with the name; it is printed there. */
        @JsonProperty("stated")
        STATED,
        /** One bracket seems to serve several names, this one included; it is printed with another. */
        @JsonProperty("inferred-from-run")
        INFERRED_FROM_RUN
    }
}
