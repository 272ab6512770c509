package org.minutebook.query.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.membership.events.Days;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** One event that changed who belongs to a body or holds one of its offices. */
@Entity
@Table(name = "view_register_change")
class ChangeRow {
    @Id
    private long position;

    private String bodyId;
    private String kind;
    private String subjectId;
    private String personId;
    private String office;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Column(length = LongText.LENGTH)
    private String reason;

    @Column(length = LongText.LENGTH)
    private String authority;

    private String eventId;
    private long recordedFrom;

    protected ChangeRow() {}

    /**
     * Of what the change is.
     *
     * @param subjectId the membership or the holding of an office
     * @param office its key, null for a membership
     */
    record Of(String bodyId, String subjectId, String personId, String office) {}

    /**
     * @param days what the event says of days; what it does not say is null
     * @param reason why, null when the event says none
     * @param authority who says so, null when the event says none
     */
    ChangeRow(
            ChangeKind kind, Of of, Days days, String reason, String authority, String eventId, RecordPosition place) {
        this.position = place.at();
        this.bodyId = of.bodyId();
        this.kind = kind.name();
        this.subjectId = of.subjectId();
        this.personId = of.personId();
        this.office = of.office();
        this.validFrom = days.from();
        this.validTo = days.until();
        this.reason = reason;
        this.authority = authority;
        this.eventId = eventId;
        this.recordedFrom = place.commitEnd();
    }

    long position() {
        return position;
    }

    String bodyId() {
        return bodyId;
    }

    ChangeKind kind() {
        return ChangeKind.valueOf(kind);
    }

    String subjectId() {
        return subjectId;
    }

    String personId() {
        return personId;
    }

    String office() {
        return office;
    }

    Days days() {
        return new Days(validFrom, validTo);
    }

    String reason() {
        return reason;
    }

    String authority() {
        return authority;
    }

    String eventId() {
        return eventId;
    }

    long recordedFrom() {
        return recordedFrom;
    }
}
