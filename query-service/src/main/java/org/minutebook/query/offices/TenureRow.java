package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
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

    private boolean acting;

    @Column(length = LongText.LENGTH)
    @Convert(converter = BasisColumn.class)
    private OfficeBasis basis;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ProofColumn.class)
    private Proof proof;

    private LocalDate validFrom;
    private LocalDate validTo;
    private String endReason;
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
        this.acting = event.acting();
        this.basis = event.basis();
        this.proof = proof;
        this.validFrom = event.from();
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
        this.position = place.at();
    }

    /** From here on, the record no longer says this. */
    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    /** Closes this row, and begins one that says when the holding ended. */
    TenureRow ended(OfficeVacated event, RecordPosition place) {
        return next(validFrom, event.until(), event.reason(), place);
    }

    /** Closes this row, and begins one with the days that are right. */
    TenureRow corrected(TenureCorrected event, RecordPosition place) {
        return next(
                event.from(),
                event.until().asOptional().orElse(null),
                event.endReason().asOptional().orElse(null),
                place);
    }

    private TenureRow next(LocalDate from, LocalDate until, EndReason reason, RecordPosition place) {
        close(place);
        var next = new TenureRow();
        next.versionId = tenureId + "@" + place.at();
        next.tenureId = tenureId;
        next.bodyId = bodyId;
        next.office = office;
        next.title = title;
        next.personId = personId;
        next.term = term;
        next.acting = acting;
        next.basis = basis;
        next.proof = proof;
        next.validFrom = from;
        next.validTo = until;
        next.endReason = reason == null ? null : reason.name();
        next.recordedFrom = place.commitEnd();
        next.eventId = eventId;
        next.position = position;
        return next;
    }

    String tenureId() {
        return tenureId;
    }

    String bodyId() {
        return bodyId;
    }

    String office() {
        return office;
    }

    String title() {
        return title;
    }

    /** Whether the record said so at a position behind its recording. */
    boolean isStandingAt(long known) {
        return recordedTo == null || recordedTo > known;
    }

    boolean acting() {
        return acting;
    }

    OfficeBasis basis() {
        return basis;
    }

    /** Why it ended; not recorded while nothing ended it. */
    Recorded<EndReason> endReason() {
        return endReason == null ? Recorded.notRecorded() : Recorded.of(EndReason.valueOf(endReason));
    }

    /** Whether nobody is known to have followed: it ended, and not by a successor. */
    boolean leavesVacancy() {
        return endReason()
                .asOptional()
                .filter(reason -> reason != EndReason.SUCCEEDED)
                .isPresent();
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
