package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

/** An item that a meeting took, as known from one position on, until it was corrected. */
@Entity
@Table(name = "view_meetings_item")
class ItemRow {
    @Id
    private String versionId;

    private String meetingId;
    private String itemId;

    @Column(length = LongText.LENGTH)
    private String heading;

    private Integer number;

    @Column(length = LongText.LENGTH)
    private String reference;

    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected ItemRow() {}

    ItemRow(ItemTaken event, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = event.meetingId();
        this.itemId = event.itemId();
        this.heading = event.heading();
        this.number = event.number().asOptional().orElse(null);
        this.reference = event.reference().asOptional().orElse(null);
        this.recordedFrom = origin.place().commitEnd();
        this.eventId = origin.eventId();
        this.position = origin.position();
    }

    void close(RecordPosition place) {
        recordedTo = place.commitEnd();
    }

    boolean isOf(String meeting, String item) {
        return meetingId.equals(meeting) && itemId.equals(item);
    }

    String meetingId() {
        return meetingId;
    }

    String itemId() {
        return itemId;
    }

    String heading() {
        return heading;
    }

    Integer number() {
        return number;
    }

    Recorded<String> reference() {
        return Recorded.ofNullable(reference);
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
