package org.minutebook.query.actions;

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
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import tools.jackson.core.type.TypeReference;

/** A meeting of a body as known from one position on, until another row takes its place. */
@Entity
@Table(name = "view_actions_calendar")
class CalendarRow {
    @Id
    private String eventId;

    private String meetingId;
    private String bodyId;
    private LocalDate heldOn;

    @Column(length = LongText.LENGTH)
    @Convert(converter = KindColumn.class)
    private Recorded<MeetingKind> kind;

    private boolean calledOff;
    private long recordedFrom;
    private Long recordedTo;

    protected CalendarRow() {}

    CalendarRow(String meetingId, MeetingDetails details, String eventId, long recordedFrom) {
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.kind = details.kind();
        this.eventId = eventId;
        this.recordedFrom = recordedFrom;
    }

    /** Ends this row and begins the next: the meeting is to be held on that day. */
    CalendarRow movedTo(LocalDate day, RecordPosition place, String becauseOf) {
        return succeeded(day, false, place, becauseOf);
    }

    /** Ends this row and begins the next: nobody can be told a day on which it is to be held. */
    CalendarRow calledOff(RecordPosition place, String becauseOf) {
        return succeeded(heldOn, true, place, becauseOf);
    }

    private CalendarRow succeeded(LocalDate day, boolean off, RecordPosition place, String becauseOf) {
        recordedTo = place.commitEnd();
        var next = new CalendarRow();
        next.eventId = becauseOf;
        next.meetingId = meetingId;
        next.bodyId = bodyId;
        next.heldOn = day;
        next.kind = kind;
        next.calledOff = off;
        next.recordedFrom = place.commitEnd();
        return next;
    }

    String meetingId() {
        return meetingId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    /** Whether it is neither put off nor called off. */
    boolean stands() {
        return !calledOff;
    }

    /** Whether it is an ordinary meeting, or not recorded to be another. */
    boolean isOrdinary() {
        return kind.asOptional().filter(other -> other != MeetingKind.ORDINARY).isEmpty();
    }

    @Immutable
    @Converter
    static class KindColumn extends JsonColumn<Recorded<MeetingKind>> {
        KindColumn() {
            super(new TypeReference<>() {});
        }
    }
}
