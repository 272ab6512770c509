package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** One clause of a resolution, as known from one position on, until it was corrected. */
@Entity
@Table(name = "view_meetings_decision")
class DecisionRow {
    @Id
    private String versionId;

    private String meetingId;
    private String bodyId;
    private LocalDate heldOn;
    private String termId;

    @Column(length = LongText.LENGTH)
    private String termLabel;

    private String itemId;
    private String resolutionId;
    private int clause;
    private String type;

    @Column(length = LongText.LENGTH)
    private String text;

    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected DecisionRow() {}

    DecisionRow(MeetingVersionRow meeting, ResolutionPassed event, Clause clause, Origin origin) {
        this.versionId = clause.number() + ":" + origin.version();
        this.meetingId = event.meetingId();
        this.bodyId = meeting.bodyId();
        this.heldOn = meeting.heldOn();
        this.termId = meeting.term().map(TermNamed::termId).asOptional().orElse(null);
        this.termLabel = meeting.term().map(TermNamed::label).asOptional().orElse(null);
        this.itemId = event.itemId();
        this.resolutionId = event.resolutionId();
        this.clause = clause.number();
        this.type = clause.type().name();
        this.text = clause.text();
        this.recordedFrom = origin.place().commitEnd();
        this.eventId = origin.eventId();
        this.position = origin.position();
    }

    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    String versionId() {
        return versionId;
    }

    String meetingId() {
        return meetingId;
    }

    String bodyId() {
        return bodyId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String itemId() {
        return itemId;
    }

    String resolutionId() {
        return resolutionId;
    }

    int clause() {
        return clause;
    }

    ClauseType type() {
        return ClauseType.valueOf(type);
    }

    String text() {
        return text;
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
