package org.minutebook.query.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

/** That a resolution no longer holds, and which later one says so. */
@Entity
@Table(name = "view_meetings_rescission")
class RescissionRow {
    @Id
    private long position;

    private String meetingId;
    private String resolutionId;
    private String byMeetingId;
    private String byResolutionId;

    @Column(length = LongText.LENGTH)
    private String authority;

    private long recordedFrom;
    private String eventId;

    protected RescissionRow() {}

    RescissionRow(ResolutionRescinded event, String eventId, RecordPosition place) {
        this.position = place.at();
        this.meetingId = event.rescinded().meetingId();
        this.resolutionId = event.rescinded().resolutionId();
        this.byMeetingId = event.meetingId();
        this.byResolutionId = event.resolutionId();
        this.authority = event.authority().asOptional().orElse(null);
        this.recordedFrom = place.commitEnd();
        this.eventId = eventId;
    }

    boolean isOf(DecisionRow decision) {
        return meetingId.equals(decision.meetingId()) && resolutionId.equals(decision.resolutionId());
    }

    String byMeetingId() {
        return byMeetingId;
    }

    String byResolutionId() {
        return byResolutionId;
    }

    Recorded<String> authority() {
        return Recorded.ofNullable(authority);
    }

    String eventId() {
        return eventId;
    }

    long position() {
        return position;
    }
}
