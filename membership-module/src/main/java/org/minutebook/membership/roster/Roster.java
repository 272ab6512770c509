package org.minutebook.membership.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.roster.RosterRule.BODY_THERE;
import static org.minutebook.membership.roster.RosterRule.CLASS_EXISTS;
import static org.minutebook.membership.roster.RosterRule.CORRECTION_CHANGES;
import static org.minutebook.membership.roster.RosterRule.ENDS_AFTER_BEGINNING;
import static org.minutebook.membership.roster.RosterRule.END_REASON_FITS;
import static org.minutebook.membership.roster.RosterRule.HOLDER_BELONGS;
import static org.minutebook.membership.roster.RosterRule.HOLDER_ELIGIBLE;
import static org.minutebook.membership.roster.RosterRule.HOLDS_OFFICE;
import static org.minutebook.membership.roster.RosterRule.IS_VACANT;
import static org.minutebook.membership.roster.RosterRule.LEAVE_IN_TIME;
import static org.minutebook.membership.roster.RosterRule.NO_OFFICE_OUTSIDE_MEMBERSHIP;
import static org.minutebook.membership.roster.RosterRule.OFFICE_EXISTS;
import static org.minutebook.membership.roster.RosterRule.SEAT_FREE;
import static org.minutebook.membership.roster.RosterRule.SEAT_NEW;
import static org.minutebook.membership.roster.RosterRule.SUBSTITUTES_ALLOWED;
import static org.minutebook.membership.roster.RosterRule.SUBSTITUTE_KNOWN;
import static org.minutebook.membership.roster.RosterRule.TERM_OF_HOST;
import static org.minutebook.membership.roster.RosterRule.VOTING_PERMITTED;
import static org.minutebook.record.RecordRule.TARGET_EXISTS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.MemberClass;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.LeaveApproved;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.membership.events.RosterEvent.MembershipVoided;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.RepresentationChanged;
import org.minutebook.membership.events.RosterEvent.SeatAbolished;
import org.minutebook.membership.events.RosterEvent.SeatCreated;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.membership.events.RosterEvent.SubstituteWithdrawn;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.membership.events.RosterEvent.VacancyDeclared;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.membership.events.VacantPlace;
import org.minutebook.membership.roster.Memberships.Membership;
import org.minutebook.membership.roster.RosterCommand.AbolishSeat;
import org.minutebook.membership.roster.RosterCommand.AppointMember;
import org.minutebook.membership.roster.RosterCommand.ApproveLeaveOfAbsence;
import org.minutebook.membership.roster.RosterCommand.ChangeRepresentation;
import org.minutebook.membership.roster.RosterCommand.CorrectMembership;
import org.minutebook.membership.roster.RosterCommand.CorrectTenure;
import org.minutebook.membership.roster.RosterCommand.CreateSeat;
import org.minutebook.membership.roster.RosterCommand.DeclareVacancy;
import org.minutebook.membership.roster.RosterCommand.EndMembership;
import org.minutebook.membership.roster.RosterCommand.NameSubstitute;
import org.minutebook.membership.roster.RosterCommand.VacateOffice;
import org.minutebook.membership.roster.RosterCommand.VoidMembership;
import org.minutebook.membership.roster.RosterCommand.VoidTenure;
import org.minutebook.membership.roster.RosterCommand.WithdrawSubstitute;
import org.minutebook.membership.roster.Tenures.Tenure;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/**
 * The roster of one body: its members and who holds its offices.
 *
 * <p>Members are appointed and offices conferred, by an election that a meeting proves or on another ground. An office
 * has one holder in a term; one conferred for another term ends the earlier holding on the day the later begins,
 * whichever of the two was recorded first. Who ceases to be a member ceases to hold offices, by events of their own.
 * What was recorded wrongly is corrected or voided by further events, so that both beliefs stay; no vote is touched.
 */
@Aggregate(type = RosterEvent.STREAM)
class Roster {
    /**
     * After so many months without attendance a councillor ceases to be one (Local Government Act 1972, section 85).
     */
    private static final int MONTHS_OF_ABSENCE = 6;

    /** The kind of history of a meeting; named here since meetings build on membership. */
    private static final String MEETING = "meetings.meeting";

    @AggregateIdentifier
    private String id;

    @AggregateMember
    private final Memberships memberships = new Memberships();

    @AggregateMember
    private final Tenures tenures = new Tenures();

    Roster() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AppointMember command, Streams streams) {
        var body = requireBody(command.bodyId(), streams);
        streams.require("personId", command.personId(), PersonEvent.STREAM);
        requireOrganisation(command.onBehalfOf(), streams);
        var from = command.from().asOptional().orElse(null);
        requireThere(body, from);
        requireClass(body, command.memberClass(), command.voting(), from);
        var membershipId = idOf(
                command.rosterId(), "member/" + command.personId(), memberships.timesAppointed(command.personId()));
        memberships.requireRoom(new Membership(
                membershipId,
                command.personId(),
                command.memberClass(),
                command.voting(),
                command.seat().asOptional().orElse(null),
                Days.since(command.from()),
                null));
        apply(new MemberAppointed(
                command.bodyId(),
                membershipId,
                command.personId(),
                command.memberClass(),
                command.voting(),
                command.seat(),
                command.onBehalfOf(),
                command.basis(),
                command.from()));
    }

    private static void requireOrganisation(Recorded<String> onBehalfOf, Streams streams) {
        onBehalfOf
                .asOptional()
                .ifPresent(organisation -> streams.require("onBehalfOf", organisation, OrganisationEvent.STREAM));
    }

    private static void requireClass(List<BodyEvent> body, String key, boolean voting, LocalDate on) {
        var composition = composition(body, on);
        if (composition.saysClasses()) {
            var memberClass = composition
                    .memberClass(key)
                    .orElseThrow(() -> CLASS_EXISTS.broken("Class: '" + key + "'; there are "
                            + String.join(
                                    ", ",
                                    composition.classes().stream()
                                            .map(MemberClass::key)
                                            .toList()) + "."));
            VOTING_PERMITTED.require(!voting || memberClass.voting(), "Class: '" + key + "'.");
        }
    }

    private static void requireThere(List<BodyEvent> body, LocalDate on) {
        BODY_THERE.require(on == null || BodyEvent.isActive(body, on));
    }

    /** @param on null for a day that is not recorded, for which the first constitution serves */
    private static Composition composition(List<BodyEvent> body, LocalDate on) {
        return (on == null ? ConstitutionAmended.first(body) : ConstitutionAmended.inForce(body, on))
                .map(ConstitutionAmended::composition)
                .orElseGet(Composition::notRecorded);
    }

    @CommandHandler
    void decide(ChangeRepresentation command, Streams streams) {
        requireOrganisation(command.onBehalfOf(), streams);
        var membership = memberships.require(command.personId(), command.from());
        apply(new RepresentationChanged(
                command.bodyId(), membership.membershipId(), command.personId(), command.onBehalfOf(), command.from()));
    }

    @CommandHandler
    void decide(EndMembership command) {
        requireStatedReason(command.reason());
        var membership = memberships.require(command.personId(), command.until().minusDays(1));
        var held = tenures.ofPersonFrom(command.personId(), command.until());
        NO_OFFICE_OUTSIDE_MEMBERSHIP.require(
                held.stream().allMatch(tenure -> tenure.days().from().isBefore(command.until())));
        apply(new MembershipEnded(
                command.bodyId(),
                membership.membershipId(),
                command.personId(),
                command.until(),
                command.reason(),
                command.authority()));
        held.forEach(tenure ->
                vacate(command.bodyId(), tenure.until(command.until(), command.reason()), command.authority()));
    }

    private static void requireStatedReason(EndReason reason) {
        END_REASON_FITS.require(reason != EndReason.SUCCEEDED);
    }

    private static void vacate(String bodyId, Tenure ended, Recorded<String> authority) {
        apply(new OfficeVacated(
                bodyId,
                ended.tenureId(),
                ended.office(),
                ended.personId(),
                ended.days().until(),
                ended.ended(),
                authority));
    }

    @CommandHandler
    void decide(NameSubstitute command, Streams streams) {
        streams.require("substitute", command.substitute(), PersonEvent.STREAM);
        command.meeting().asOptional().ifPresent(meeting -> streams.require("meeting", meeting, MEETING));
        var membership = memberships.require(command.personId(), command.from());
        var composition = composition(requireBody(command.bodyId(), streams), command.from());
        SUBSTITUTES_ALLOWED.require(!composition.saysClasses()
                || composition
                        .memberClass(membership.memberClass())
                        .filter(MemberClass::substitutes)
                        .isPresent());
        SUBSTITUTE_KNOWN.require(!command.substitute().equals(command.personId())
                && memberships.standsInFrom(membership.membershipId(), command.substitute()) == null);
        apply(new SubstituteNamed(
                command.bodyId(),
                membership.membershipId(),
                command.personId(),
                command.substitute(),
                command.meeting(),
                command.from()));
    }

    @CommandHandler
    void decide(WithdrawSubstitute command) {
        var membership = memberships.require(command.personId(), command.until());
        var from = memberships.standsInFrom(membership.membershipId(), command.substitute());
        SUBSTITUTE_KNOWN.require(from != null);
        ENDS_AFTER_BEGINNING.require(command.until().isAfter(from));
        apply(new SubstituteWithdrawn(
                command.bodyId(),
                membership.membershipId(),
                command.personId(),
                command.substitute(),
                command.until()));
    }

    @CommandHandler
    void decide(ApproveLeaveOfAbsence command, Streams streams) {
        var membership = memberships.require(command.personId(), command.approvedOn());
        ENDS_AFTER_BEGINNING.require(command.until().isAfter(command.from()));
        var regime = composition(requireBody(command.bodyId(), streams), command.approvedOn())
                .regime();
        if (regime.asOptional().filter(Regime::hasSixMonthsRule).isPresent()) {
            LEAVE_IN_TIME.require(command.lastAttended()
                    .asOptional()
                    .filter(last -> !command.approvedOn().isBefore(last.plusMonths(MONTHS_OF_ABSENCE)))
                    .isEmpty());
        }
        apply(new LeaveApproved(
                command.bodyId(),
                membership.membershipId(),
                command.personId(),
                command.from(),
                command.until(),
                command.reason(),
                command.approvedOn(),
                command.authority()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateSeat command, Streams streams) {
        var body = requireBody(command.bodyId(), streams);
        command.entitled()
                .asOptional()
                .ifPresent(organisation -> streams.require("entitled", organisation, OrganisationEvent.STREAM));
        requireClass(
                body, command.memberClass(), false, command.from().asOptional().orElse(null));
        SEAT_NEW.require(!memberships.hasSeat(command.seat()));
        apply(new SeatCreated(
                command.bodyId(), command.seat(), command.memberClass(), command.entitled(), command.from()));
    }

    @CommandHandler
    void decide(AbolishSeat command) {
        memberships.requireSeatOn(command.seat(), command.until());
        SEAT_FREE.require(!memberships.isTakenFrom(command.seat(), command.until()), "Seat: '" + command.seat() + "'.");
        apply(new SeatAbolished(command.bodyId(), command.seat(), command.until(), command.authority()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareVacancy command, Streams streams) {
        var body = requireBody(command.bodyId(), streams);
        if (command.of() == VacantPlace.SEAT) {
            memberships.requireSeatOn(command.key(), command.since());
            IS_VACANT.require(!memberships.isTakenOn(command.key(), command.since()));
        } else {
            var office = requireOffice(body, command.key(), command.since());
            IS_VACANT.require(tenures.heldOn(office.key(), command.since()).allMatch(Tenure::acting));
        }
        apply(new VacancyDeclared(
                command.bodyId(), command.of(), command.key(), command.since(), command.notifiedOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConferOffice command, Streams streams) {
        var body = requireBody(command.bodyId(), streams);
        streams.require("personId", command.personId(), PersonEvent.STREAM);
        streams.require("termId", command.termId(), TermEvent.STREAM);
        requireThere(body, command.from());
        requireTermOfHost(body, command.termId(), streams);
        var office = requireOffice(body, command.office(), command.from());
        requireEligible(command, composition(body, command.from()));
        var place = tenures.place(
                new Tenure(
                        idOf(command.rosterId(), office.key(), tenures.timesConferred(office.key())),
                        office.key(),
                        command.personId(),
                        termNamed(command.termId(), streams),
                        command.acting(),
                        new Days(command.from(), null),
                        null),
                office.joint());
        apply(new OfficeConferred(
                command.bodyId(),
                place.placed().tenureId(),
                office.key(),
                office.title(),
                command.personId(),
                place.placed().term(),
                command.from(),
                command.acting(),
                basisOf(command)));
        place.shortened().ifPresent(tenure -> vacate(command.bodyId(), tenure, Recorded.none()));
        var placed = tenures.within(memberships, place.placed());
        if (placed.ended() != null) {
            vacate(command.bodyId(), placed, Recorded.none());
        }
    }

    private static void requireTermOfHost(List<BodyEvent> body, String termId, Streams streams) {
        var owner = streams.firstOf(termId, TermOpened.class).orElseThrow().calendarOwner();
        TERM_OF_HOST.require(((BodyEstablished) body.get(0))
                .host()
                .asOptional()
                .filter(host -> !host.equals(owner))
                .isEmpty());
    }

    private void requireEligible(ConferOffice command, Composition composition) {
        var membership = memberships.of(command.personId(), command.from());
        HOLDER_BELONGS.require(command.transcribed() || membership.isPresent());
        HOLDER_ELIGIBLE.require(command.transcribed()
                || membership
                        .flatMap(one -> composition.memberClass(one.memberClass()))
                        .map(memberClass -> memberClass.mayHold(command.office()))
                        .orElse(true));
    }

    private static Office requireOffice(List<BodyEvent> body, String key, LocalDate on) {
        return ConstitutionAmended.inForce(body, on)
                .flatMap(amended -> amended.constitution().office(key))
                .orElseThrow(() -> OFFICE_EXISTS.broken("Office: '" + key + "'."));
    }

    private static OfficeBasis basisOf(ConferOffice command) {
        if (command.election() != null) {
            return new OfficeBasis(OfficeBasis.Kind.ELECTION, Recorded.of(command.election()), command.authority());
        }
        var kind = command.transcribed() ? OfficeBasis.Kind.TRANSCRIBED : OfficeBasis.Kind.APPOINTMENT;
        return new OfficeBasis(kind, Recorded.none(), command.authority());
    }

    @CommandHandler
    void decide(VacateOffice command) {
        requireStatedReason(command.reason());
        var tenure = tenures.heldOn(command.office(), command.until().minusDays(1))
                .filter(one -> one.personId().equals(command.personId()))
                .findFirst()
                .orElseThrow(() -> HOLDS_OFFICE.broken("Office: '" + command.office() + "'."));
        apply(new OfficeVacated(
                command.bodyId(),
                tenure.tenureId(),
                command.office(),
                command.personId(),
                command.until(),
                command.reason(),
                command.authority()));
    }

    @CommandHandler
    void decide(CorrectMembership command, Streams streams) {
        var was = memberships.requireStanding(command.membershipId());
        var now = corrected(was, command);
        CORRECTION_CHANGES.require(!now.equals(was));
        ENDS_AFTER_BEGINNING.require(!now.days().isEmpty());
        END_REASON_FITS.require((now.ended() == null) == (now.days().until() == null));
        requireClass(
                requireBody(command.bodyId(), streams),
                now.memberClass(),
                now.voting(),
                now.days().from());
        memberships.requireRoom(now);
        NO_OFFICE_OUTSIDE_MEMBERSHIP.require(tenures.ofPersonDuring(was.personId(), was.days()).stream()
                .allMatch(tenure -> !now.days().beginsAfter(tenure.days().from())
                        && (now.days().until() == null
                                || (tenure.days().until() != null
                                        && !tenure.days()
                                                .until()
                                                .isAfter(now.days().until())))));
        apply(new MembershipCorrected(
                command.bodyId(),
                was.membershipId(),
                was.personId(),
                now.memberClass(),
                now.voting(),
                Recorded.ofNullable(now.seat()),
                Recorded.ofNullable(now.days().from()),
                Recorded.ofNullable(now.days().until()),
                Recorded.ofNullable(now.ended()),
                command.reason(),
                command.authority()));
    }

    private static Membership corrected(Membership was, CorrectMembership to) {
        var until = given(to.until(), was.days().until());
        return new Membership(
                was.membershipId(),
                was.personId(),
                to.memberClass() == null ? was.memberClass() : to.memberClass(),
                to.voting() == null ? was.voting() : to.voting(),
                given(to.seat(), was.seat()),
                new Days(given(to.from(), was.days().from()), until),
                endReason(to.endReason(), until, was.ended()));
    }

    private static EndReason endReason(Recorded<EndReason> given, LocalDate until, EndReason was) {
        if (given != null && given.isRecorded()) {
            requireStatedReason(given.value());
        }
        return until == null ? null : given(given, was);
    }

    /** What a correction gives, null for nothing any more; left out, it stays. */
    private static <T> T given(Recorded<T> given, T was) {
        return given == null ? was : given.asOptional().orElse(null);
    }

    @CommandHandler
    void decide(VoidMembership command) {
        var was = memberships.requireStanding(command.membershipId());
        NO_OFFICE_OUTSIDE_MEMBERSHIP.require(
                tenures.ofPersonDuring(was.personId(), was.days()).isEmpty());
        apply(new MembershipVoided(
                command.bodyId(), was.membershipId(), was.personId(), command.reason(), command.authority()));
    }

    @CommandHandler
    void decide(CorrectTenure command, Streams streams) {
        var was = tenures.requireStanding(command.tenureId());
        boolean joint = isJoint(was, command.bodyId(), streams);
        var until = given(command.until(), was.days().until());
        var from = command.from() == null ? was.days().from() : command.from();
        var now = was.from(from).until(until, endReason(command, was, until, joint));
        CORRECTION_CHANGES.require(!now.equals(was));
        ENDS_AFTER_BEGINNING.require(!now.days().isEmpty());
        requireWithinMembership(was, now);
        tenures.correct(was, now, joint, memberships)
                .forEach(tenure -> apply(corrected(command.bodyId(), tenure, command.reason(), command.authority())));
    }

    /** Whoever was no recorded member when it began, as a document may have it, need not be one now. */
    private void requireWithinMembership(Tenure was, Tenure now) {
        NO_OFFICE_OUTSIDE_MEMBERSHIP.require(
                memberships.of(was.personId(), was.days().from()).isEmpty()
                        || memberships
                                .of(now.personId(), now.days().from())
                                .filter(membership -> membership.days().covers(now.days()))
                                .isPresent());
    }

    private EndReason endReason(CorrectTenure command, Tenure was, LocalDate until, boolean joint) {
        boolean succeeded = until != null && tenures.isFollowedOn(was, until, joint);
        var reason = endReason(command.endReason(), until, was.wasVacated() ? was.ended() : null);
        END_REASON_FITS.require(succeeded || (reason == null) == (until == null));
        return reason == null && succeeded ? EndReason.SUCCEEDED : reason;
    }

    private static boolean isJoint(Tenure tenure, String bodyId, Streams streams) {
        return requireBody(bodyId, streams).stream()
                .filter(ConstitutionAmended.class::isInstance)
                .map(event -> ((ConstitutionAmended) event).constitution())
                .flatMap(constitution -> constitution.office(tenure.office()).stream())
                .anyMatch(Office::joint);
    }

    private static TenureCorrected corrected(String bodyId, Tenure now, String reason, String authority) {
        return new TenureCorrected(
                bodyId,
                now.tenureId(),
                now.office(),
                now.personId(),
                now.days().from(),
                Recorded.ofNullable(now.days().until()),
                Recorded.ofNullable(now.ended()),
                reason,
                authority);
    }

    @CommandHandler
    void decide(VoidTenure command, Streams streams) {
        var was = tenures.requireStanding(command.tenureId());
        var reopened = tenures.reopenedWithout(was, isJoint(was, command.bodyId(), streams), memberships);
        apply(new TenureVoided(
                command.bodyId(), was.tenureId(), was.office(), was.personId(), command.reason(), command.authority()));
        reopened.ifPresent(tenure -> apply(corrected(command.bodyId(), tenure, command.reason(), command.authority())));
    }

    /** The ids that a roster gives follow from what it has given, so that a command tried again gives the same. */
    private static String idOf(String rosterId, String what, int times) {
        var name = rosterId + "/" + what + "/" + times;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<BodyEvent> requireBody(String bodyId, Streams streams) {
        var body = streams.eventsOf(bodyId, BodyEvent.class);
        TARGET_EXISTS.require(!body.isEmpty(), "There is no body with id '" + bodyId + "'.");
        return body;
    }

    private static TermNamed termNamed(String termId, Streams streams) {
        var opened = streams.firstOf(termId, TermOpened.class).orElseThrow();
        return new TermNamed(termId, opened.label(), opened.firstYear());
    }

    @EventSourcingHandler
    void evolve(RosterEvent event) {
        id = RosterEvent.rosterOf(event.bodyId());
    }
}
