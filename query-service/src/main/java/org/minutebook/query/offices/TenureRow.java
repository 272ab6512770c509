package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** A holding of an office as known from one position on, until another row takes its place. */
@Entity
@Table(name = "view_offices_tenure")
class TenureRow {
    @Id
    private String versionId;

    private String tenureId;
    private String bodyId;
    private String office;

    @Column(length = LongText.LENGTH)
    private String title;

    private String personId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TermColumn.class)
    private TermNamed term;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ProofColumn.class)
    private Proof proof;

    private LocalDate validFrom;
    private LocalDate validTo;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected TenureRow() {}

    TenureRow(OfficeConferred event, Proof proof, String eventId, RecordPosition place) {
        this.versionId = event.tenureId() + "@" + place.at();
        this.tenureId = event.tenureId();
        this.bodyId = event.bodyId();
        this.office = event.office();
        this.title = event.title();
        this.personId = event.personId();
        this.term = event.term();
        this.proof = proof;
        this.validFrom = event.from();
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
        this.position = place.at();
    }

    /** Closes this row, and begins one that says when the holding ended. */
    TenureRow endedOn(LocalDate until, RecordPosition place) {
        recordedTo = place.commitEnd();
        var next = new TenureRow();
        next.versionId = tenureId + "@" + place.at();
        next.tenureId = tenureId;
        next.bodyId = bodyId;
        next.office = office;
        next.title = title;
        next.personId = personId;
        next.term = term;
        next.proof = proof;
        next.validFrom = validFrom;
        next.validTo = until;
        next.recordedFrom = place.commitEnd();
        next.eventId = eventId;
        next.position = position;
        return next;
    }

    String personId() {
        return personId;
    }

    TermNamed term() {
        return term;
    }

    Proof proof() {
        return proof;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
