package org.minutebook.query.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.record.log.RecordPosition;

/** That somebody is in one of a meeting's lists, as known from one position on, until it was corrected. */
@Entity
@Table(name = "view_meetings_presence")
class PresenceRow {
    @Id
    private String versionId;

    private String meetingId;
    private String personId;
    private String state;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected PresenceRow() {}

    PresenceRow(String meetingId, String personId, PresenceState state, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = meetingId;
        this.personId = personId;
        this.state = state.name();
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

    String personId() {
        return personId;
    }

    PresenceState state() {
        return PresenceState.valueOf(state);
    }
}
