package org.minutebook.query.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.membership.events.Days;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** Something true of somebody or something for some days, as known from one position on, until another row stands. */
@Entity
@Table(name = "view_register_fact")
class FactRow {
    @Id
    private String versionId;

    private String factId;
    private String kind;
    private String subjectId;
    private String bodyId;
    private String objectId;

    @Column(length = LongText.LENGTH)
    private String text;

    @Column(length = LongText.LENGTH)
    private String detail;

    private LocalDate validFrom;
    private LocalDate validTo;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected FactRow() {}

    /** What a fact says, beside of whom and for how long; each null where it says nothing. */
    record Said(String bodyId, String objectId, String text, String detail) {
        static Said text(String text) {
            return new Said(null, null, text, null);
        }

        static Said object(String objectId) {
            return new Said(null, objectId, null, null);
        }
    }

    /** @param factId what tells it from other facts, also when it is said anew */
    FactRow(
            String factId,
            FactKind kind,
            String subjectId,
            Said said,
            Days days,
            String eventId,
            RecordPosition place) {
        this.versionId = factId + "@" + place.at();
        this.factId = factId;
        this.kind = kind.name();
        this.subjectId = subjectId;
        this.bodyId = said.bodyId();
        this.objectId = said.objectId();
        this.text = said.text();
        this.detail = said.detail();
        this.validFrom = days.from();
        this.validTo = days.until();
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
        this.position = place.at();
    }

    /** From here on, the record no longer says this. */
    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    /** Closes this row, and begins one that says when it ended. */
    FactRow endedOn(LocalDate until, String byEvent, RecordPosition place) {
        close(place);
        return new FactRow(
                factId,
                FactKind.valueOf(kind),
                subjectId,
                new Said(bodyId, objectId, text, detail),
                new Days(validFrom, until),
                byEvent,
                place);
    }

    FactKind kind() {
        return FactKind.valueOf(kind);
    }

    String subjectId() {
        return subjectId;
    }

    String bodyId() {
        return bodyId;
    }

    String objectId() {
        return objectId;
    }

    String text() {
        return text;
    }

    String detail() {
        return detail;
    }

    Days days() {
        return new Days(validFrom, validTo);
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
