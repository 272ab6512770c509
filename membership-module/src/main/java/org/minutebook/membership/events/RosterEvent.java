package org.minutebook.membership.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return standing(history).values().stream()
                .filter(span -> span.days().has(on))
                .map(Span::personId)
                .collect(Collectors.toSet());
    }

    /**
     * The whole number of the body's voting members on a day, of which a quorum is a share: members that there are, or
     * seats where there are more of them, since a vacancy does not make the quorum smaller (Local Government Act 1972,
     * schedule 12, paragraph 6).
     *
     * @param composition says of which classes a seat is a voting one; of any when it says no classes
     */
    static int wholeMembershipOn(Collection<? extends RosterEvent> history, LocalDate on, Composition composition) {
        return Math.max(votersOn(history, on), votingSeatsOn(history, on, composition));
    }

    private static int votingSeatsOn(Collection<? extends RosterEvent> history, LocalDate on, Composition composition) {
        var seats = new HashMap<String, Days>();
        for (RosterEvent event : history) {
            if (event instanceof SeatCreated created && composition.mayVote(created.memberClass())) {
                seats.put(created.seat(), Days.since(created.from()));
            } else if (event instanceof SeatAbolished abolished) {
                seats.computeIfPresent(abolished.seat(), (key, days) -> days.until(abolished.until()));
            }
        }
        return (int) seats.values().stream().filter(days -> days.has(on)).count();
    }

    private static int votersOn(Collection<? extends RosterEvent> history, LocalDate on) {
        return (int) standing(history).values().stream()
                .filter(span -> span.voting() && span.days().has(on))
                .map(Span::personId)
                .distinct()
                .count();
    }

    /** Whether somebody may stand in for a member on a day, at any meeting or at this one. */
    static boolean mayStandInOn(
            Collection<? extends RosterEvent> history, LocalDate on, String substitute, String member, String meeting) {
        boolean named = false;
        for (RosterEvent event : history) {
            if (event instanceof SubstituteNamed to
                    && to.substitute().equals(substitute)
                    && to.personId().equals(member)) {
                named |= !to.from().isAfter(on)
                        && to.meeting().asOptional().map(meeting::equals).orElse(true);
            } else if (event instanceof SubstituteWithdrawn from
                    && from.substitute().equals(substitute)
                    && from.personId().equals(member)) {
                named &= on.isBefore(from.until());
            }
        }
        return named && membersOn(history, on).contains(member);
    }

    /** A membership as the record has it. */
    record Span(String personId, boolean voting, Days days) {}

    private static Map<String, Span> standing(Collection<? extends RosterEvent> history) {
        var memberships = new HashMap<String, Span>();
        for (RosterEvent event : history) {
            if (event instanceof MemberAppointed to) {
                memberships.put(to.membershipId(), new Span(to.personId(), to.voting(), Days.since(to.from())));
            } else if (event instanceof MembershipEnded ended) {
                memberships.computeIfPresent(
                        ended.membershipId(),
                        (id, span) -> new Span(
                                span.personId(), span.voting(), span.days().until(ended.until())));
            } else if (event instanceof MembershipCorrected to) {
                memberships.put(
                        to.membershipId(), new Span(to.personId(), to.voting(), Days.of(to.from(), to.until())));
            } else if (event instanceof MembershipVoided voided) {
                memberships.remove(voided.membershipId());
            }
        }
        return memberships;
    }

    /**
     * Somebody became a member.
     *
     * @param membershipId this membership, a UUID
     * @param memberClass the class of membership, by key
     * @param voting whether the member votes
     * @param seat the seat taken, by key
     * @param onBehalfOf the organisation represented, by id
     * @param basis what appointed them, in words
     * @param from the first day; not recorded means from the beginning
     */
    @Revision("2")
    record MemberAppointed(
            String bodyId,
            String membershipId,
            String personId,
            String memberClass,
            boolean voting,
            Recorded<String> seat,
            Recorded<String> onBehalfOf,
            Recorded<String> basis,
            Recorded<LocalDate> from)
            implements RosterEvent {}

    /**
     * A member represents another organisation from a day on, or none.
     *
     * @param onBehalfOf the organisation, by id; none when they represent nobody any more
     */
    @Revision("1")
    record RepresentationChanged(
            String bodyId, String membershipId, String personId, Recorded<String> onBehalfOf, LocalDate from)
            implements RosterEvent {}

    /**
     * A membership ended. Offices that ended with it are vacated by events of their own.
     *
     * @param until the first day on which they were no member any more
     * @param authority what ended it, such as a letter or a resolution
     */
    @Revision("1")
    record MembershipEnded(
            String bodyId,
            String membershipId,
            String personId,
            LocalDate until,
            EndReason reason,
            Recorded<String> authority)
            implements RosterEvent {}

    /**
     * Somebody may stand in for a member.
     *
     * @param personId the member
     * @param substitute who may stand in, by id
     * @param meeting the one meeting at which; not recorded for a standing substitute
     * @param from the first day
     */
    @Revision("1")
    record SubstituteNamed(
            String bodyId,
            String membershipId,
            String personId,
            String substitute,
            Recorded<String> meeting,
            LocalDate from)
            implements RosterEvent {}

    /**
     * Somebody may no longer stand in for a member.
     *
     * @param until the first day on which they may not
     */
    @Revision("1")
    record SubstituteWithdrawn(String bodyId, String membershipId, String personId, String substitute, LocalDate until)
            implements RosterEvent {}

    /**
     * A member's absence was approved (Local Government Act 1972, section 85).
     *
     * @param from the first day of it
     * @param until the first day that it does not cover any more
     * @param reason the reason that was approved
     * @param approvedOn the day on which it was
     * @param authority what approved it, such as a resolution
     */
    @Revision("1")
    record LeaveApproved(
            String bodyId,
            String membershipId,
            String personId,
            LocalDate from,
            LocalDate until,
            String reason,
            LocalDate approvedOn,
            Recorded<String> authority)
            implements RosterEvent {}

    /**
     * The body has one seat more.
     *
     * @param seat its key
     * @param memberClass the class of members who may take it, by key
     * @param entitled the organisation that fills it, by id
     * @param from the first day; not recorded means from the beginning
     */
    @Revision("1")
    record SeatCreated(
            String bodyId, String seat, String memberClass, Recorded<String> entitled, Recorded<LocalDate> from)
            implements RosterEvent {}

    /**
     * The body has one seat less.
     *
     * @param until the first day on which there is no such seat
     */
    @Revision("1")
    record SeatAbolished(String bodyId, String seat, LocalDate until, Recorded<String> authority)
            implements RosterEvent {}

    /**
     * A seat or an office was declared vacant. That it is filled again is said by who takes it.
     *
     * @param of whether a seat or an office
     * @param key which
     * @param since the first day on which it was vacant
     * @param notifiedOn when public notice was given
     */
    @Revision("1")
    record VacancyDeclared(String bodyId, VacantPlace of, String key, LocalDate since, Recorded<LocalDate> notifiedOn)
            implements RosterEvent {}

    /**
     * Somebody came into an office.
     *
     * @param tenureId this holding of the office, a UUID
     * @param office its key
     * @param title its title as the body prints it
     * @param from the first day of holding it
     * @param acting whether they only stand in while nobody holds it
     * @param basis on what ground
     */
    @Revision("2")
    record OfficeConferred(
            String bodyId,
            String tenureId,
            String office,
            String title,
            String personId,
            TermNamed term,
            LocalDate from,
            boolean acting,
            OfficeBasis basis)
            implements RosterEvent {}

    /**
     * Somebody's holding of an office ended. Said again of the same holding, the later event counts.
     *
     * @param until the first day on which they no longer hold it
     * @param authority what ended it, such as a letter
     */
    @Revision("2")
    record OfficeVacated(
            String bodyId,
            String tenureId,
            String office,
            String personId,
            LocalDate until,
            EndReason reason,
            Recorded<String> authority)
            implements RosterEvent {}

    /**
     * A membership had been recorded wrongly; all that is said of it now is here. Votes stay as they were cast (Local
     * Government Act 1972, schedule 12, paragraph 43).
     *
     * @param until the first day on which they were no member any more; not recorded while nothing ended it
     * @param reason what was wrong
     * @param authority who says so
     */
    @Revision("1")
    record MembershipCorrected(
            String bodyId,
            String membershipId,
            String personId,
            String memberClass,
            boolean voting,
            Recorded<String> seat,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            Recorded<EndReason> endReason,
            String reason,
            String authority)
            implements RosterEvent {}

    /**
     * A membership had been recorded that there never was. Votes stay as they were cast (Local Government Act 1972,
     * schedule 12, paragraph 43).
     *
     * @param reason how that came about
     * @param authority who says so
     */
    @Revision("1")
    record MembershipVoided(String bodyId, String membershipId, String personId, String reason, String authority)
            implements RosterEvent {}

    /**
     * The days of a holding of an office had been recorded wrongly, or follow from another one's that was corrected;
     * all that is said of them now is here.
     *
     * @param until the first day on which they no longer hold it; not recorded while nothing ended it
     * @param endReason why it ended; recorded exactly when {@code until} is
     * @param reason what was wrong
     * @param authority who says so
     */
    @Revision("1")
    record TenureCorrected(
            String bodyId,
            String tenureId,
            String office,
            String personId,
            LocalDate from,
            Recorded<LocalDate> until,
            Recorded<EndReason> endReason,
            String reason,
            String authority)
            implements RosterEvent {}

    /**
     * A holding of an office had been recorded that there never was. Votes stay as they were cast (Local Government Act
     * 1972, schedule 12, paragraph 43).
     *
     * @param reason how that came about
     * @param authority who says so
     */
    @Revision("1")
    record TenureVoided(String bodyId, String tenureId, String office, String personId, String reason, String authority)
            implements RosterEvent {}
}
