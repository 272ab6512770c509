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
import tools.jackson.core.type.TypeReference;

/** A meeting of a body, known from one position on. */
@Entity
@Table(name = "view_actions_calendar")
class CalendarRow {
    @Id
    private String meetingId;

    private String bodyId;
    private LocalDate heldOn;

    @Column(length = LongText.LENGTH)
    @Convert(converter = KindColumn.class)
    private Recorded<MeetingKind> kind;

    private String eventId;
    private long recordedFrom;

    protected CalendarRow() {}

    CalendarRow(String meetingId, MeetingDetails details, String eventId, long recordedFrom) {
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.kind = details.kind();
        this.eventId = eventId;
        this.recordedFrom = recordedFrom;
    }

    String meetingId() {
        return meetingId;
    }

    LocalDate heldOn() {
        return heldOn;
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
