package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of who belongs to a body and holds its offices. One roster a body. */
public sealed interface RosterEvent {
    /** The kind of history that a roster has. */
    String STREAM = "membership.roster";

    /** The body whose roster it is. */
    String bodyId();

    /** The id of a body's roster. */
    static String rosterOf(String bodyId) {
        return bodyId + ":roster";
    }

    /** Who belongs to the body on a day, by id. */
    static Set<String> membersOn(Collection<? extends RosterEvent> history, LocalDate on) {
        var members = new HashSet<String>();
        for (RosterEvent event : history) {
            if (event instanceof MemberAppointed appointed
                    && appointed
                            .from()
                            .asOptional()
                            .filter(from -> from.isAfter(on))
                            .isEmpty()) {
                members.add(appointed.personId());
            }
        }
        return members;
    }

    /**
     * Somebody became a member.
     *
     * @param memberClass the class of membership
     * @param voting whether the member votes
     * @param onBehalfOf the organisation represented, by id
     * @param basis what appointed them, in words
     */
    @Revision("1")
    record MemberAppointed(
            String bodyId,
            String personId,
            String memberClass,
            boolean voting,
            Recorded<String> onBehalfOf,
            Recorded<String> basis,
            Recorded<LocalDate> from)
            implements RosterEvent {}

    /**
     * Somebody came into an office.
     *
     * @param tenureId this holding of the office, a UUID
     * @param office its key
     * @param title its title as the body prints it
     * @param from the first day of holding it
     * @param basis on what ground
     */
    @Revision("1")
    record OfficeConferred(
            String bodyId,
            String tenureId,
            String office,
            String title,
            String personId,
            TermNamed term,
            LocalDate from,
            OfficeBasis basis)
            implements RosterEvent {}

    /**
     * Somebody's holding of an office ended.
     *
     * @param until the first day on which they no longer hold it
     */
    @Revision("1")
    record OfficeVacated(
            String bodyId, String tenureId, String office, String personId, LocalDate until, VacancyReason reason)
            implements RosterEvent {}
}
