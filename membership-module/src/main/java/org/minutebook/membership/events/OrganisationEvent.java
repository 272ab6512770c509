package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

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

    /**
     * An organisation has another name from a day on.
     *
     * @param printedAs how minutes print it
     */
    @Revision("1")
    record OrganisationRenamed(
            String organisationId, String name, String printedAs, LocalDate from, Recorded<String> authority)
            implements OrganisationEvent {}

    /** A team of an organisation was named. */
    @Revision("1")
    record TeamAdded(String organisationId, String team) implements OrganisationEvent {}

    /**
     * Another organisation took over from this one. Who represents this one does so no longer by itself.
     *
     * @param successor the organisation that did, by id
     * @param from the first day on which it did
     */
    @Revision("1")
    record OrganisationSucceeded(String organisationId, String successor, LocalDate from, Recorded<String> authority)
            implements OrganisationEvent {}

    /**
     * An organisation has a role by statute on a body, such as a responsible authority's (Crime and Disorder Act 1998,
     * section 5).
     *
     * @param from its first day; not recorded means from the beginning
     * @param until the first day on which it had it no longer; not recorded while nothing ended it
     */
    @Revision("1")
    record StatutoryRoleRecorded(
            String organisationId,
            String bodyId,
            StatutoryRole role,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until)
            implements OrganisationEvent {}

    /**
     * How minutes print an organisation on a day: as it was called then.
     *
     * @param history its events in order, from its registration on
     */
    static String printedAsOn(List<? extends OrganisationEvent> history, LocalDate on) {
        return history.stream()
                .filter(OrganisationRenamed.class::isInstance)
                .map(OrganisationRenamed.class::cast)
                .filter(renamed -> !renamed.from().isAfter(on))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .map(OrganisationRenamed::printedAs)
                .orElseGet(() -> ((OrganisationRegistered) history.get(0)).printedAs());
    }
}
