package org.minutebook.query.directory;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.BodyRenamed;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRenamed;
import org.minutebook.membership.events.OrganisationEvent.TeamAdded;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.TermEvent.TermClosed;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.record.log.RecordPosition;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Enters everything that has a name, under the name that began last; what it was called when is the register's. */
@Component
@ProcessingGroup(Directory.PROJECTION)
class DirectoryProjection {
    private final EntityManager rows;
    private final BodyRows bodies;
    private final OrganisationRows organisations;
    private final TermRows terms;
    private final MeetingRows meetings;
    private final List<JpaRepository<?, ?>> tables;

    DirectoryProjection(
            EntityManager rows,
            BodyRows bodies,
            PersonRows people,
            OrganisationRows organisations,
            TermRows terms,
            MeetingRows meetings) {
        this.rows = rows;
        this.bodies = bodies;
        this.organisations = organisations;
        this.terms = terms;
        this.meetings = meetings;
        this.tables = List.of(bodies, people, organisations, terms, meetings);
    }

    @EventHandler
    void on(BodyEstablished event, RecordPosition place) {
        rows.persist(new BodyRow(
                event.bodyId(),
                event.code(),
                event.plainCode(),
                event.name(),
                event.host().asOptional().orElse(null),
                place.at()));
    }

    @EventHandler
    void on(BodyRenamed event) {
        bodies.findById(event.bodyId()).orElseThrow().rename(event.name(), event.from());
    }

    @EventHandler
    void on(PersonRegistered event, RecordPosition place) {
        rows.persist(new PersonRow(event.personId(), event.styledName(), event.honours(), place.at()));
    }

    @EventHandler
    void on(OrganisationRegistered event, RecordPosition place) {
        rows.persist(new OrganisationRow(
                event.organisationId(), event.name(), event.printedAs(), event.teams(), place.at()));
    }

    @EventHandler
    void on(OrganisationRenamed event) {
        organisations
                .findById(event.organisationId())
                .orElseThrow()
                .rename(event.name(), event.printedAs(), event.from());
    }

    @EventHandler
    void on(TeamAdded event) {
        organisations.findById(event.organisationId()).orElseThrow().add(event.team());
    }

    @EventHandler
    void on(TermClosed event, RecordPosition place) {
        terms.findById(event.termId()).orElseThrow().close(event.until(), place.at());
    }

    @EventHandler
    void on(TermOpened event, RecordPosition place) {
        rows.persist(new TermRow(
                event.termId(), event.label(), event.firstYear(), event.start(), event.calendarOwner(), place.at()));
    }

    @EventHandler
    void on(MeetingScheduled event, RecordPosition place) {
        enter(event.meetingId(), event.details(), false, place);
    }

    @EventHandler
    void on(MeetingTranscribed event, RecordPosition place) {
        enter(event.meetingId(), event.details(), true, place);
    }

    @EventHandler
    void on(MeetingRescheduled event, RecordPosition place) {
        meetings.findById(event.meetingId()).orElseThrow().move(event.heldOn(), place.at());
    }

    @ResetHandler
    void reset() {
        tables.forEach(JpaRepository::deleteAllInBatch);
    }

    private void enter(String meetingId, MeetingDetails details, boolean transcribed, RecordPosition place) {
        rows.persist(new MeetingRow(meetingId, details, transcribed, place.at()));
    }
}
