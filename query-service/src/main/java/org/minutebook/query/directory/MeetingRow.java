package org.minutebook.query.directory;

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
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import tools.jackson.core.type.TypeReference;

@Entity
@Table(name = "view_directory_meeting")
class MeetingRow {
    @Id
    private String meetingId;

    private String bodyId;
    private LocalDate heldOn;

    @Column(length = LongText.LENGTH)
    @Convert(converter = KindColumn.class)
    private Recorded<MeetingKind> kind;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TermColumn.class)
    private Recorded<TermNamed> term;

    private boolean transcribed;
    private long position;

    protected MeetingRow() {}

    MeetingRow(String meetingId, MeetingDetails details, boolean transcribed, long position) {
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.kind = details.kind();
        this.term = details.term();
        this.transcribed = transcribed;
        this.position = position;
    }

    /** @param earlier how many meetings of the body on this day were recorded before it */
    MeetingEntry entry(int earlier) {
        var slug = heldOn + (earlier == 0 ? "" : "-" + (earlier + 1));
        return new MeetingEntry(meetingId, bodyId, heldOn, slug, kind, term, transcribed);
    }

    String bodyId() {
        return bodyId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    long position() {
        return position;
    }

    @Immutable
    @Converter
    static class KindColumn extends JsonColumn<Recorded<MeetingKind>> {
        KindColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    @Converter
    static class TermColumn extends JsonColumn<Recorded<TermNamed>> {
        TermColumn() {
            super(new TypeReference<>() {});
        }
    }
}
