package org.minutebook.query.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

/** How far the minutes of a meeting had come, as known from one position on, until another row takes its place. */
@Entity
@Table(name = "view_meetings_minutes")
class MinutesVersionRow {
    @Id
    private String versionId;

    private String meetingId;
    private String stage;
    private String atMeetingId;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected MinutesVersionRow() {}

    /** @param atMeetingId the meeting that they were put to last, null when to none */
    MinutesVersionRow(String meetingId, MinutesStage stage, String atMeetingId, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = meetingId;
        this.stage = stage.name();
        this.atMeetingId = atMeetingId;
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

    MinutesStage stage() {
        return MinutesStage.valueOf(stage);
    }

    Recorded<String> atMeetingId() {
        return Recorded.ofNullable(atMeetingId);
    }
}
