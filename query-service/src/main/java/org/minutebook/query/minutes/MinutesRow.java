package org.minutebook.query.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.query.columns.LongText;

/** The minutes of one meeting as they stand. */
@Entity
@Table(name = "view_minutes_document")
class MinutesRow {
    @Id
    @Column(name = "meeting_id", length = 64)
    private String meetingId;

    @Convert(converter = DocumentColumn.class)
    @Column(name = "document", nullable = false, length = LongText.LENGTH)
    private MinutesDocument document;

    @Column(name = "position", nullable = false)
    private long position;

    protected MinutesRow() {}

    MinutesRow(MinutesDocument document, long position) {
        this.meetingId = document.meetingId();
        this.document = document;
        this.position = position;
    }

    MinutesDocument document() {
        return document;
    }

    void become(MinutesDocument next, long at) {
        document = next;
        position = at;
    }
}
