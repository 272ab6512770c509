package org.minutebook.query.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** A restriction of an item, which restricts the actions that come from it as well, whichever was recorded first. */
@Entity
@Table(name = "view_actions_restriction")
class RestrictionRow {
    @Id
    private String eventId;

    private String meetingId;
    private String itemId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ActionRow.ScopesColumn.class)
    private List<RestrictionScope> scopes;

    private long recordedFrom;

    protected RestrictionRow() {}

    RestrictionRow(RestrictionApplied event, RecordPosition place, String eventId) {
        this.eventId = eventId;
        this.meetingId = event.meetingId();
        this.itemId = event.itemId();
        this.scopes = event.scopes();
        this.recordedFrom = place.commitEnd();
    }

    boolean isOf(String meeting, String item) {
        return meetingId.equals(meeting) && itemId.equals(item);
    }

    List<RestrictionScope> scopes() {
        return scopes;
    }
}
