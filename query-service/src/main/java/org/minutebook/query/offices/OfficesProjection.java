package org.minutebook.query.offices;

import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import org.springframework.stereotype.Component;

/** Keeps the history of offices: who held which from when, and since when the record says so. */
@Component
@ProcessingGroup(OfficesReading.PROJECTION)
class OfficesProjection {
    private final KnownOfficeRows offices;
    private final VoteRows votes;
    private final ElectionRows elections;
    private final TenureRows tenures;
    private final EntityManager entities;
    private final Drafts drafts;

    OfficesProjection(
            KnownOfficeRows offices,
            VoteRows votes,
            ElectionRows elections,
            TenureRows tenures,
            EntityManager entities,
            Drafts drafts) {
        this.offices = offices;
        this.votes = votes;
        this.elections = elections;
        this.tenures = tenures;
        this.entities = entities;
        this.drafts = drafts;
    }

    @EventHandler
    void on(ConstitutionAmended event, RecordPosition place) {
        var from = event.from().asOptional().orElse(null);
        event.constitution()
                .offices()
                .forEach(office -> entities.persist(
                        new KnownOfficeRow(event.bodyId(), office.key(), office.title(), from, place)));
    }

    @EventHandler
    void on(VoteRecorded event) {
        entities.persist(new VoteRow(event));
    }

    @EventHandler
    void on(CastingVoteGiven event) {
        vote(event.meetingId(), event.voteId()).decide(event);
    }

    private VoteRow vote(String meetingId, String voteId) {
        return votes.findById(VoteRow.idOf(meetingId, voteId)).orElseThrow();
    }

    @EventHandler
    void on(ElectionConcluded event) {
        var proof = new Proof(
                event.proposer(),
                event.seconder(),
                Recorded.of(vote(event.meetingId(), event.voteId()).vote().electing(event)),
                event.minute(),
                Recorded.of(event.meetingId()),
                Recorded.of(event.nominationId()));
        entities.persist(new ElectionRow(event.meetingId(), event.electionId(), proof));
    }

    @EventHandler
    void on(OfficeConferred event, @MessageIdentifier String eventId, RecordPosition place) {
        var proof = event.basis()
                .election()
                .asOptional()
                .map(election -> elections
                        .findById(ElectionRow.idOf(election.meetingId(), election.electionId()))
                        .orElseThrow()
                        .proof())
                .orElseGet(Proof::notRecorded);
        drafts.add(TenureRow.class, event.tenureId(), new TenureRow(event, proof, eventId, place));
    }

    @EventHandler
    void on(OfficeVacated event, RecordPosition place) {
        drafts.add(TenureRow.class, event.tenureId(), current(event.tenureId()).ended(event, place));
    }

    @EventHandler
    void on(TenureCorrected event, RecordPosition place) {
        drafts.add(TenureRow.class, event.tenureId(), current(event.tenureId()).corrected(event, place));
    }

    @EventHandler
    void on(TenureVoided event, RecordPosition place) {
        current(event.tenureId()).close(place);
    }

    private TenureRow current(String tenureId) {
        return drafts.current(TenureRow.class, tenureId, () -> tenures.findByTenureIdAndRecordedToIsNull(tenureId))
                .orElseThrow();
    }

    @ResetHandler
    void reset() {
        tenures.deleteAllInBatch();
        elections.deleteAllInBatch();
        votes.deleteAllInBatch();
        offices.deleteAllInBatch();
    }
}
