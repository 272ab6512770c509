package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** That some of what was restricted of an item is open. */
@Entity
@Table(name = "view_meetings_lifting")
class LiftingRow {
    @Id
    private long position;

    private String meetingId;
    private String itemId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ItemRestrictionRow.ScopesColumn.class)
    private List<RestrictionScope> scopes;

    private boolean ofOutcome;

    @Column(length = LongText.LENGTH)
    private String reason;

    @Column(length = LongText.LENGTH)
    private String authority;

    private long recordedFrom;
    private String eventId;

    protected LiftingRow() {}

    LiftingRow(RestrictionLifted event, String eventId, RecordPosition place) {
        this.position = place.at();
        this.meetingId = event.meetingId();
        this.itemId = event.itemId();
        this.scopes = event.scopes();
        this.ofOutcome = event.scopes().contains(RestrictionScope.OUTCOME);
        this.reason = event.reason();
        this.authority = event.authority();
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
    }

    /** Whether it is about this restriction: one that had been made before. */
    boolean isOf(ItemRestrictionRow restriction) {
        return meetingId.equals(restriction.meetingId())
                && itemId.equals(restriction.itemId())
                && position > restriction.position();
    }

    List<RestrictionScope> scopes() {
        return scopes;
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

    long position() {
        return position;
    }
}
