package org.minutebook.query.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
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
    private String substituteFor;
    private long recordedFrom;
    private Long recordedTo;
    private String eventId;
    private long position;

    protected PresenceRow() {}

    /** @param substituteFor the member in whose place they were there; null where nobody is said */
    PresenceRow(String meetingId, String personId, PresenceState state, String substituteFor, Origin origin) {
        this.versionId = origin.version();
        this.meetingId = meetingId;
        this.personId = personId;
        this.state = state.name();
        this.substituteFor = substituteFor;
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

    Optional<String> substituteFor() {
        return Optional.ofNullable(substituteFor);
    }

    PresenceState state() {
        return PresenceState.valueOf(state);
    }
}
