package org.minutebook.membership.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.roster.RosterRule.HOLDER_BELONGS;
import static org.minutebook.membership.roster.RosterRule.MEMBER_ONCE;
import static org.minutebook.membership.roster.RosterRule.OFFICE_EXISTS;
import static org.minutebook.membership.roster.RosterRule.OFFICE_FREE;
import static org.minutebook.membership.roster.RosterRule.TENURES_IN_ORDER;
import static org.minutebook.record.RecordRule.TARGET_EXISTS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.membership.events.VacancyReason;
import org.minutebook.membership.roster.RosterCommand.AppointMember;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/**
 * The roster of one body: its members and who holds its offices.
 *
 * <p>Members are appointed and offices conferred, by an election that a meeting proves or on another ground. An office
 * has one holder in a term; one conferred for another term ends the earlier holding on the day the later begins,
 * whichever of the two was recorded first.
 */
@Aggregate(type = RosterEvent.STREAM)
class Roster {
    @AggregateIdentifier
    private String id;

    private final Set<String> members = new HashSet<>();
    private final Map<String, Tenure> standing = new LinkedHashMap<>();
    private final Map<String, Integer> conferred = new HashMap<>();

    Roster() {}

    /** A holding of an office, which counts for its term whether or not another one followed. */
    private record Tenure(
            String tenureId, String office, String personId, TermNamed term, LocalDate from, boolean ended) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AppointMember command, Streams streams) {
        requireBody(command.bodyId(), streams);
        streams.require("personId", command.personId(), PersonEvent.STREAM);
        command.onBehalfOf()
                .asOptional()
                .ifPresent(organisation -> streams.require("onBehalfOf", organisation, OrganisationEvent.STREAM));
        MEMBER_ONCE.require(!members.contains(command.personId()));
        apply(new MemberAppointed(
                command.bodyId(),
                command.personId(),
                command.memberClass(),
                command.voting(),
                command.onBehalfOf(),
                command.basis(),
                command.from()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConferOffice command, Streams streams) {
        var body = requireBody(command.bodyId(), streams);
        streams.require("personId", command.personId(), PersonEvent.STREAM);
        streams.require("termId", command.termId(), TermEvent.STREAM);
        var office = Constitution.inForce(body, command.from())
                .flatMap(constitution -> constitution.office(command.office()))
                .orElseThrow(() -> OFFICE_EXISTS.broken("Office: '" + command.office() + "'."));
        HOLDER_BELONGS.require(command.transcribed() || members.contains(command.personId()));
        var term = termNamed(command.termId(), streams);
        OFFICE_FREE.require(standing.values().stream().noneMatch(tenure -> bars(tenure, office, term, command)));
        confer(command, office, term);
    }

    private static boolean bars(Tenure tenure, Office office, TermNamed term, ConferOffice command) {
        return tenure.office().equals(office.key())
                && tenure.term().termId().equals(term.termId())
                && (!office.joint() || tenure.personId().equals(command.personId()));
    }

    private void confer(ConferOffice command, Office office, TermNamed term) {
        var others = standing.values().stream()
                .filter(tenure -> !office.joint() && tenure.office().equals(office.key()))
                .toList();
        var before = others.stream()
                .filter(tenure -> tenure.term().firstYear() <= term.firstYear() && !tenure.ended())
                .toList();
        var after = others.stream()
                .filter(tenure -> tenure.term().firstYear() > term.firstYear())
                .map(Tenure::from)
                .min(LocalDate::compareTo);
        TENURES_IN_ORDER.require(
                before.stream().noneMatch(tenure -> tenure.from().isAfter(command.from()))
                        && after.filter(from -> from.isBefore(command.from())).isEmpty());
        var tenureId = tenureId(command);
        apply(new OfficeConferred(
                command.bodyId(),
                tenureId,
                office.key(),
                office.title(),
                command.personId(),
                term,
                command.from(),
                basisOf(command)));
        before.forEach(
                tenure -> vacate(command.bodyId(), tenure.tenureId(), tenure.personId(), office, command.from()));
        after.ifPresent(from -> vacate(command.bodyId(), tenureId, command.personId(), office, from));
    }

    private static void vacate(String bodyId, String tenureId, String personId, Office office, LocalDate until) {
        apply(new OfficeVacated(bodyId, tenureId, office.key(), personId, until, VacancyReason.SUCCEEDED));
    }

    private String tenureId(ConferOffice command) {
        var name = command.rosterId() + "/" + command.office() + "/" + conferred.getOrDefault(command.office(), 0);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static OfficeBasis basisOf(ConferOffice command) {
        if (command.election() != null) {
            return new OfficeBasis(OfficeBasis.Kind.ELECTION, Recorded.of(command.election()), command.authority());
        }
        var kind = command.transcribed() ? OfficeBasis.Kind.TRANSCRIBED : OfficeBasis.Kind.APPOINTMENT;
        return new OfficeBasis(kind, Recorded.none(), command.authority());
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
    void evolve(MemberAppointed event) {
        id = RosterEvent.rosterOf(event.bodyId());
        members.add(event.personId());
    }

    @EventSourcingHandler
    void evolve(OfficeConferred event) {
        id = RosterEvent.rosterOf(event.bodyId());
        conferred.merge(event.office(), 1, Integer::sum);
        standing.put(
                event.tenureId(),
                new Tenure(event.tenureId(), event.office(), event.personId(), event.term(), event.from(), false));
    }

    @EventSourcingHandler
    void evolve(OfficeVacated event) {
        standing.computeIfPresent(
                event.tenureId(),
                (tenureId, tenure) ->
                        new Tenure(tenureId, tenure.office(), tenure.personId(), tenure.term(), tenure.from(), true));
    }
}
