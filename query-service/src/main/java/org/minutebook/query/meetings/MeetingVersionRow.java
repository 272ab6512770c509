package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import tools.jackson.core.type.TypeReference;

/**
 * A meeting and how far it had come, as known from one position on, until another row takes its place. Among the
 * meetings of its day it stands where it was called for that day in the record.
 */
@Entity
@Table(name = "view_meetings_meeting")
class MeetingVersionRow {
    @Id
    private String versionId;

    private String meetingId;
    private String bodyId;
    private LocalDate heldOn;
    private long called;

    @Column(length = LongText.LENGTH)
    @Convert(converter = KindColumn.class)
    private Recorded<MeetingKind> kind;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TermColumn.class)
    private Recorded<TermNamed> term;

    private boolean transcribed;
    private String stage;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected MeetingVersionRow() {}

    MeetingVersionRow(String meetingId, MeetingDetails details, boolean transcribed, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.called = origin.position();
        this.kind = details.kind();
        this.term = details.term();
        this.transcribed = transcribed;
        this.stage = (transcribed ? MeetingStage.TRANSCRIBING : MeetingStage.SCHEDULED).name();
        this.recordedFrom = origin.place().commitEnd();
        this.eventId = origin.eventId();
        this.position = origin.position();
    }

    /** Closes this row, and begins one of another stage, perhaps on another day. */
    MeetingVersionRow next(MeetingStage nextStage, LocalDate day, RecordPosition place) {
        recordedTo = place.commitEnd();
        var next = new MeetingVersionRow();
        next.versionId = new Origin(eventId, position, place).version();
        next.meetingId = meetingId;
        next.bodyId = bodyId;
        next.heldOn = day;
        next.called = day.equals(heldOn) ? called : place.at();
        next.kind = kind;
        next.term = term;
        next.transcribed = transcribed;
        next.stage = nextStage.name();
        next.recordedFrom = place.commitEnd();
        next.eventId = eventId;
        next.position = position;
        return next;
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

    Recorded<MeetingKind> kind() {
        return kind;
    }

    Recorded<TermNamed> term() {
        return term;
    }

    boolean transcribed() {
        return transcribed;
    }

    MeetingStage stage() {
        return MeetingStage.valueOf(stage);
    }

    @Immutable
    @Converter
    static class KindColumn extends JsonColumn<Recorded<MeetingKind>> {
        KindColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class TermColumn extends JsonColumn<Recorded<TermNamed>> {
        TermColumn() {
            super(new TypeReference<>() {});
        }
    }
}
