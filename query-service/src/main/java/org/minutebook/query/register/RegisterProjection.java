package org.minutebook.query.register;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.membership.events.BodyEvent.BodyDissolved;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.BodyRenamed;
import org.minutebook.membership.events.BodyEvent.BodySucceeded;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRenamed;
import org.minutebook.membership.events.OrganisationEvent.OrganisationSucceeded;
import org.minutebook.membership.events.OrganisationEvent.StatutoryRoleRecorded;
import org.minutebook.membership.events.OrganisationEvent.TeamAdded;
import org.minutebook.membership.events.PersonEvent.PersonNameRecorded;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.PersonEvent.PersonSplit;
import org.minutebook.membership.events.PersonEvent.PersonsMerged;
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
import org.minutebook.query.register.FactRow.Said;
import org.minutebook.query.renditions.Columns;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the register: memberships, what is true of people, organisations and bodies, and every change with its reason.
 */
@Component
@ProcessingGroup(Register.PROJECTION)
class RegisterProjection {
    private static final Days ALWAYS = new Days(null, null);

    private final EntityManager entities;
    private final Drafts drafts;
    private final MembershipRows memberships;
    private final FactRows facts;
    private final List<JpaRepository<?, ?>> tables;

    RegisterProjection(
            EntityManager entities, Drafts drafts, MembershipRows memberships, FactRows facts, ChangeRows changes) {
        this.entities = entities;
        this.drafts = drafts;
        this.memberships = memberships;
        this.facts = facts;
        this.tables = List.of(memberships, facts, changes);
    }

    @EventHandler
    void on(PersonRegistered event, @MessageIdentifier String eventId, RecordPosition place) {
        add(FactKind.NAME, event.personId(), Said.text(event.displayName()), ALWAYS, eventId, place);
        event.style()
                .asOptional()
                .ifPresent(style -> add(FactKind.STYLE, event.personId(), Said.text(style), ALWAYS, eventId, place));
        addAll(FactKind.HONOUR, event.personId(), event.honours(), eventId, place);
    }

    @EventHandler
    void on(PersonNameRecorded event, @MessageIdentifier String eventId, RecordPosition place) {
        var kind = FactKind.valueOf(event.kind().name());
        add(kind, event.personId(), Said.text(event.value()), event.days(), eventId, place);
    }

    @EventHandler
    void on(PersonsMerged event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(null, event.survivor(), event.reason(), text(event.evidence()));
        put(merged(event.personId()), FactKind.MERGED, event.personId(), said, ALWAYS, eventId, place);
    }

    @EventHandler
    void on(PersonSplit event, RecordPosition place) {
        fact(merged(event.personId())).close(place);
    }

    private static String merged(String personId) {
        return "merged:" + personId;
    }

    @EventHandler
    void on(BodyEstablished event, @MessageIdentifier String eventId, RecordPosition place) {
        add(FactKind.BODY_NAME, event.bodyId(), Said.text(event.name()), ALWAYS, eventId, place);
    }

    @EventHandler
    void on(BodyRenamed event, @MessageIdentifier String eventId, RecordPosition place) {
        add(FactKind.BODY_NAME, event.bodyId(), Said.text(event.name()), since(event.from()), eventId, place);
    }

    @EventHandler
    void on(BodySucceeded event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = Said.object(event.successor());
        add(FactKind.BODY_SUCCEEDED, event.bodyId(), said, since(event.from()), eventId, place);
    }

    @EventHandler
    void on(BodyDissolved event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = Said.text(text(event.authority()));
        add(FactKind.BODY_DISSOLVED, event.bodyId(), said, since(event.from()), eventId, place);
    }

    @EventHandler
    void on(OrganisationRegistered event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(null, null, event.name(), event.printedAs());
        add(FactKind.ORGANISATION_NAME, event.organisationId(), said, ALWAYS, eventId, place);
        addAll(FactKind.TEAM, event.organisationId(), event.teams(), eventId, place);
    }

    @EventHandler
    void on(OrganisationRenamed event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(null, null, event.name(), event.printedAs());
        add(FactKind.ORGANISATION_NAME, event.organisationId(), said, since(event.from()), eventId, place);
    }

    @EventHandler
    void on(TeamAdded event, @MessageIdentifier String eventId, RecordPosition place) {
        add(FactKind.TEAM, event.organisationId(), Said.text(event.team()), ALWAYS, eventId, place);
    }

    @EventHandler
    void on(OrganisationSucceeded event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = Said.object(event.successor());
        add(FactKind.ORGANISATION_SUCCEEDED, event.organisationId(), said, since(event.from()), eventId, place);
    }

    @EventHandler
    void on(StatutoryRoleRecorded event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(event.bodyId(), null, event.role().name(), null);
        var days = Days.of(event.from(), event.until());
        add(FactKind.STATUTORY_ROLE, event.organisationId(), said, days, eventId, place);
    }

    @EventHandler
    void on(MemberAppointed event, @MessageIdentifier String eventId, RecordPosition place) {
        drafts.add(MembershipRow.class, event.membershipId(), new MembershipRow(event, eventId, place));
        event.onBehalfOf()
                .asOptional()
                .ifPresent(organisation -> add(
                        FactKind.REPRESENTATION,
                        event.membershipId(),
                        new Said(event.bodyId(), organisation, null, null),
                        Days.since(event.from()),
                        eventId,
                        place));
        var of = new ChangeRow.Of(event.bodyId(), event.membershipId(), event.personId(), null);
        change(ChangeKind.MEMBER_APPOINTED, of, Days.since(event.from()), null, text(event.basis()), eventId, place);
    }

    @EventHandler
    void on(RepresentationChanged event, @MessageIdentifier String eventId, RecordPosition place) {
        var state = event.onBehalfOf().state().name();
        var said = new Said(event.bodyId(), text(event.onBehalfOf()), null, state);
        add(FactKind.REPRESENTATION, event.membershipId(), said, since(event.from()), eventId, place);
    }

    @EventHandler
    void on(MembershipEnded event, @MessageIdentifier String eventId, RecordPosition place) {
        var membershipId = event.membershipId();
        drafts.add(MembershipRow.class, membershipId, membership(membershipId).ended(event, place));
        var of = new ChangeRow.Of(event.bodyId(), membershipId, event.personId(), null);
        change(
                ChangeKind.MEMBERSHIP_ENDED,
                of,
                ALWAYS.until(event.until()),
                Columns.words(event.reason()),
                text(event.authority()),
                eventId,
                place);
    }

    @EventHandler
    void on(MembershipCorrected event, @MessageIdentifier String eventId, RecordPosition place) {
        var membershipId = event.membershipId();
        drafts.add(MembershipRow.class, membershipId, membership(membershipId).corrected(event, place));
        var of = new ChangeRow.Of(event.bodyId(), membershipId, event.personId(), null);
        var days = Days.of(event.from(), event.until());
        change(ChangeKind.MEMBERSHIP_CORRECTED, of, days, event.reason(), event.authority(), eventId, place);
    }

    @EventHandler
    void on(MembershipVoided event, @MessageIdentifier String eventId, RecordPosition place) {
        membership(event.membershipId()).close(place);
        var of = new ChangeRow.Of(event.bodyId(), event.membershipId(), event.personId(), null);
        change(ChangeKind.MEMBERSHIP_VOIDED, of, ALWAYS, event.reason(), event.authority(), eventId, place);
    }

    @EventHandler
    void on(SubstituteNamed event, @MessageIdentifier String eventId, RecordPosition place) {
        put(
                substitute(event.membershipId(), event.substitute()),
                FactKind.SUBSTITUTE,
                event.membershipId(),
                new Said(event.bodyId(), event.substitute(), null, text(event.meeting())),
                since(event.from()),
                eventId,
                place);
    }

    @EventHandler
    void on(SubstituteWithdrawn event, @MessageIdentifier String eventId, RecordPosition place) {
        var factId = substitute(event.membershipId(), event.substitute());
        var named = drafts.current(
                        FactRow.class, factId, () -> facts.findByFactIdAndRecordedToIsNullAndValidToIsNull(factId))
                .orElseThrow();
        drafts.add(FactRow.class, factId, named.endedOn(event.until(), eventId, place));
    }

    private static String substitute(String membershipId, String substitute) {
        return "substitute:" + membershipId + ":" + substitute;
    }

    @EventHandler
    void on(LeaveApproved event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(event.bodyId(), null, event.reason(), text(event.authority()));
        var days = new Days(event.from(), event.until());
        add(FactKind.LEAVE, event.membershipId(), said, days, eventId, place);
    }

    @EventHandler
    void on(SeatCreated event, @MessageIdentifier String eventId, RecordPosition place) {
        var said = new Said(event.bodyId(), text(event.entitled()), event.seat(), event.memberClass());
        var factId = seat(event.bodyId(), event.seat());
        put(factId, FactKind.SEAT, event.bodyId(), said, Days.since(event.from()), eventId, place);
    }

    @EventHandler
    void on(SeatAbolished event, @MessageIdentifier String eventId, RecordPosition place) {
        var factId = seat(event.bodyId(), event.seat());
        drafts.add(FactRow.class, factId, fact(factId).endedOn(event.until(), eventId, place));
    }

    private static String seat(String bodyId, String seat) {
        return "seat:" + bodyId + ":" + seat;
    }

    @EventHandler
    void on(VacancyDeclared event, @MessageIdentifier String eventId, RecordPosition place) {
        var notified = event.notifiedOn().asOptional().map(LocalDate::toString).orElse(null);
        var said = new Said(event.bodyId(), null, event.of().name() + ":" + event.key(), notified);
        add(FactKind.VACANCY, event.bodyId(), said, since(event.since()), eventId, place);
    }

    @EventHandler
    void on(OfficeConferred event, @MessageIdentifier String eventId, RecordPosition place) {
        var of = new ChangeRow.Of(event.bodyId(), event.tenureId(), event.personId(), event.office());
        var authority = text(event.basis().authority());
        change(ChangeKind.OFFICE_CONFERRED, of, since(event.from()), null, authority, eventId, place);
    }

    @EventHandler
    void on(OfficeVacated event, @MessageIdentifier String eventId, RecordPosition place) {
        var of = new ChangeRow.Of(event.bodyId(), event.tenureId(), event.personId(), event.office());
        change(
                ChangeKind.OFFICE_VACATED,
                of,
                ALWAYS.until(event.until()),
                Columns.words(event.reason()),
                text(event.authority()),
                eventId,
                place);
    }

    @EventHandler
    void on(TenureCorrected event, @MessageIdentifier String eventId, RecordPosition place) {
        var of = new ChangeRow.Of(event.bodyId(), event.tenureId(), event.personId(), event.office());
        var days = new Days(event.from(), event.until().asOptional().orElse(null));
        change(ChangeKind.TENURE_CORRECTED, of, days, event.reason(), event.authority(), eventId, place);
    }

    @EventHandler
    void on(TenureVoided event, @MessageIdentifier String eventId, RecordPosition place) {
        var of = new ChangeRow.Of(event.bodyId(), event.tenureId(), event.personId(), event.office());
        change(ChangeKind.TENURE_VOIDED, of, ALWAYS, event.reason(), event.authority(), eventId, place);
    }

    @ResetHandler
    void reset() {
        tables.forEach(JpaRepository::deleteAllInBatch);
    }

    private MembershipRow membership(String membershipId) {
        return drafts.current(
                        MembershipRow.class,
                        membershipId,
                        () -> memberships.findByMembershipIdAndRecordedToIsNull(membershipId))
                .orElseThrow();
    }

    private FactRow fact(String factId) {
        return drafts.current(FactRow.class, factId, () -> facts.findByFactIdAndRecordedToIsNull(factId))
                .orElseThrow();
    }

    private void add(FactKind kind, String subjectId, Said said, Days days, String eventId, RecordPosition place) {
        put(factId(kind, place), kind, subjectId, said, days, eventId, place);
    }

    /** Several facts of one kind that one event says. */
    private void addAll(FactKind kind, String subjectId, List<String> texts, String eventId, RecordPosition place) {
        for (int index = 0; index < texts.size(); index++) {
            var factId = factId(kind, place) + "." + index;
            put(factId, kind, subjectId, Said.text(texts.get(index)), ALWAYS, eventId, place);
        }
    }

    private static String factId(FactKind kind, RecordPosition place) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + place.at();
    }

    private void put(
            String factId,
            FactKind kind,
            String subjectId,
            Said said,
            Days days,
            String eventId,
            RecordPosition place) {
        drafts.add(FactRow.class, factId, new FactRow(factId, kind, subjectId, said, days, eventId, place));
    }

    private void change(
            ChangeKind kind,
            ChangeRow.Of of,
            Days days,
            String reason,
            String authority,
            String eventId,
            RecordPosition place) {
        entities.persist(new ChangeRow(kind, of, days, reason, authority, eventId, place));
    }

    private static Days since(LocalDate from) {
        return new Days(from, null);
    }

    private static String text(Recorded<String> value) {
        return value.asOptional().orElse(null);
    }
}
