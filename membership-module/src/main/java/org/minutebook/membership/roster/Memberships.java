package org.minutebook.membership.roster;

import static org.minutebook.membership.roster.RosterRule.CORRECTED_EXISTS;
import static org.minutebook.membership.roster.RosterRule.IS_MEMBER;
import static org.minutebook.membership.roster.RosterRule.MEMBER_ONCE;
import static org.minutebook.membership.roster.RosterRule.SEAT_EXISTS;
import static org.minutebook.membership.roster.RosterRule.SEAT_FREE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.membership.events.RosterEvent.MembershipVoided;
import org.minutebook.membership.events.RosterEvent.SeatAbolished;
import org.minutebook.membership.events.RosterEvent.SeatCreated;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.membership.events.RosterEvent.SubstituteWithdrawn;

/** Who is a member when, in which seat, and who stands in for whom, as far as a roster's rules ask. */
final class Memberships {
    private final Map<String, Membership> standing = new LinkedHashMap<>();
    private final Map<String, Integer> appointed = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, LocalDate> substitutes = new HashMap<>();

    /**
     * A membership.
     *
     * @param seat null when none is recorded
     * @param ended why it ended, null while nothing ended it
     */
    record Membership(
            String membershipId,
            String personId,
            String memberClass,
            boolean voting,
            String seat,
            Days days,
            EndReason ended) {}

    /** A seat, for members of one class. */
    record Seat(String memberClass, Days days) {}

    /** The membership that a person has on a day. */
    Optional<Membership> of(String personId, LocalDate day) {
        return ofPerson(personId).filter(one -> one.days().has(day)).findFirst();
    }

    private Stream<Membership> ofPerson(String personId) {
        return standing.values().stream().filter(one -> one.personId().equals(personId));
    }

    Membership require(String personId, LocalDate day) {
        return of(personId, day).orElseThrow(() -> IS_MEMBER.broken("Person: '" + personId + "', on " + day + "."));
    }

    Membership requireStanding(String membershipId) {
        return Optional.ofNullable(standing.get(membershipId))
                .orElseThrow(() -> CORRECTED_EXISTS.broken("Membership: '" + membershipId + "'."));
    }

    /** How often the person has been appointed, whatever became of it. */
    int timesAppointed(String personId) {
        return appointed.getOrDefault(personId, 0);
    }

    /** When the person's membership of a day ended, empty when it did not, or they had none. */
    Optional<Membership> endOf(String personId, LocalDate day) {
        return of(personId, day).filter(one -> one.days().until() != null);
    }

    /** @throws org.minutebook.record.RuleBroken unless nobody else's days, or the person's own, are in the way */
    void requireRoom(Membership wanted) {
        MEMBER_ONCE.require(others(wanted)
                .filter(one -> one.personId().equals(wanted.personId()))
                .noneMatch(one -> one.days().overlaps(wanted.days())));
        if (wanted.seat() != null) {
            requireSeat(wanted);
        }
    }

    private void requireSeat(Membership wanted) {
        var seat = seats.get(wanted.seat());
        SEAT_EXISTS.require(
                seat != null
                        && seat.memberClass().equals(wanted.memberClass())
                        && seat.days().covers(wanted.days()),
                "Seat: '" + wanted.seat() + "'.");
        SEAT_FREE.require(others(wanted)
                .filter(one -> wanted.seat().equals(one.seat()))
                .noneMatch(one -> one.days().overlaps(wanted.days())));
    }

    private Stream<Membership> others(Membership wanted) {
        return standing.values().stream().filter(one -> !one.membershipId().equals(wanted.membershipId()));
    }

    boolean hasSeat(String seat) {
        return seats.containsKey(seat);
    }

    Seat requireSeatOn(String seat, LocalDate day) {
        var known = seats.get(seat);
        SEAT_EXISTS.require(known != null && known.days().has(day), "Seat: '" + seat + "'.");
        return known;
    }

    /** Whether somebody sits there from that day on. */
    boolean isTakenFrom(String seat, LocalDate day) {
        return standing.values().stream()
                .anyMatch(one -> seat.equals(one.seat())
                        && !one.days().isEmpty()
                        && !one.days().isOverBy(day));
    }

    /** Whether somebody sits there on that day. */
    boolean isTakenOn(String seat, LocalDate day) {
        return standing.values().stream()
                .anyMatch(one -> seat.equals(one.seat()) && one.days().has(day));
    }

    /** The first day on which somebody may stand in, null when they may not. */
    LocalDate standsInFrom(String membershipId, String substitute) {
        return substitutes.get(pair(membershipId, substitute));
    }

    private static String pair(String membershipId, String substitute) {
        return membershipId + "/" + substitute;
    }

    @EventSourcingHandler
    void evolve(MemberAppointed event) {
        appointed.merge(event.personId(), 1, Integer::sum);
        standing.put(
                event.membershipId(),
                new Membership(
                        event.membershipId(),
                        event.personId(),
                        event.memberClass(),
                        event.voting(),
                        event.seat().asOptional().orElse(null),
                        Days.since(event.from()),
                        null));
    }

    @EventSourcingHandler
    void evolve(MembershipEnded event) {
        standing.computeIfPresent(
                event.membershipId(),
                (id, one) -> new Membership(
                        id,
                        one.personId(),
                        one.memberClass(),
                        one.voting(),
                        one.seat(),
                        one.days().until(event.until()),
                        event.reason()));
    }

    @EventSourcingHandler
    void evolve(MembershipCorrected event) {
        standing.put(
                event.membershipId(),
                new Membership(
                        event.membershipId(),
                        event.personId(),
                        event.memberClass(),
                        event.voting(),
                        event.seat().asOptional().orElse(null),
                        Days.of(event.from(), event.until()),
                        event.endReason().asOptional().orElse(null)));
    }

    @EventSourcingHandler
    void evolve(MembershipVoided event) {
        standing.remove(event.membershipId());
    }

    @EventSourcingHandler
    void evolve(SeatCreated event) {
        seats.put(event.seat(), new Seat(event.memberClass(), Days.since(event.from())));
    }

    @EventSourcingHandler
    void evolve(SeatAbolished event) {
        seats.computeIfPresent(
                event.seat(),
                (key, seat) -> new Seat(seat.memberClass(), seat.days().until(event.until())));
    }

    @EventSourcingHandler
    void evolve(SubstituteNamed event) {
        substitutes.put(pair(event.membershipId(), event.substitute()), event.from());
    }

    @EventSourcingHandler
    void evolve(SubstituteWithdrawn event) {
        substitutes.remove(pair(event.membershipId(), event.substitute()));
    }
}
