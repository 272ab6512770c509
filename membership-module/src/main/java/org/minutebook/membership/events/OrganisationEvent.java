package org.minutebook.membership.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** What can become true of an organisation that takes part. */
public sealed interface OrganisationEvent {
    /** The kind of history that an organisation has. */
    String STREAM = "membership.organisation";

    /** The organisation, a UUID. */
    String organisationId();

    /**
     * An organisation was entered.
     *
     * @param name its name
     * @param printedAs how minutes print it, such as an abbreviation
     * @param teams its teams, as far as they are named
     */
    @Revision("1")
    record OrganisationRegistered(String organisationId, String name, String printedAs, List<String> teams)
            implements OrganisationEvent {}
}
