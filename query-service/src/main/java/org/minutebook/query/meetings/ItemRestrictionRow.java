package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.query.columns.TextsColumn;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;
import tools.jackson.core.type.TypeReference;

/** A restriction of an item, as known from one position on, until it was corrected. */
@Entity
@Table(name = "view_meetings_restriction")
class ItemRestrictionRow {
    @Id
    private String versionId;

    private String meetingId;
    private String itemId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ScopesColumn.class)
    private List<RestrictionScope> scopes;

    private boolean ofOutcome;

    @Column(length = LongText.LENGTH)
    private String basis;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TextsColumn.class)
    private List<String> paragraphs;

    @Column(length = LongText.LENGTH)
    private String reason;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TextColumn.class)
    private Recorded<String> publicInterest;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TextColumn.class)
    private Recorded<String> releaseCondition;

    @Column(length = LongText.LENGTH)
    @Convert(converter = DayColumn.class)
    private Recorded<LocalDate> reviewOn;

    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected ItemRestrictionRow() {}

    ItemRestrictionRow(RestrictionApplied event, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = event.meetingId();
        this.itemId = event.itemId();
        this.scopes = event.scopes();
        this.ofOutcome = event.scopes().contains(RestrictionScope.OUTCOME);
        this.basis = event.basis();
        this.paragraphs = event.paragraphs();
        this.reason = event.reason();
        this.publicInterest = event.publicInterest();
        this.releaseCondition = event.releaseCondition();
        this.reviewOn = event.reviewOn();
        this.recordedFrom = origin.place().commitEnd();
        this.eventId = origin.eventId();
        this.position = origin.position();
    }

    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    String meetingId() {
        return meetingId;
    }

    String itemId() {
        return itemId;
    }

    List<RestrictionScope> scopes() {
        return scopes;
    }

    String basis() {
        return basis;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    String reason() {
        return reason;
    }

    Recorded<String> publicInterest() {
        return publicInterest;
    }

    Recorded<String> releaseCondition() {
        return releaseCondition;
    }

    Recorded<LocalDate> reviewOn() {
        return reviewOn;
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }

    @Immutable
    @Converter
    static class ScopesColumn extends JsonColumn<List<RestrictionScope>> {
        ScopesColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class TextColumn extends JsonColumn<Recorded<String>> {
        TextColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class DayColumn extends JsonColumn<Recorded<LocalDate>> {
        DayColumn() {
            super(new TypeReference<>() {});
        }
    }
}
