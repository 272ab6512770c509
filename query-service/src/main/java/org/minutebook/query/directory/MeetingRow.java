package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import tools.jackson.core.type.TypeReference;

@Entity
@Table(name = "directory_meeting")
class MeetingRow {
    @Id
    private String meetingId;

    private String bodyId;
    private LocalDate heldOn;
    private String slug;

    @Column(length = LongText.LENGTH)
    @Convert(converter = KindColumn.class)
    private Recorded<MeetingKind> kind;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TermColumn.class)
    private Recorded<TermNamed> term;

    private boolean transcribed;
    private long position;

    protected MeetingRow() {}

    MeetingRow(String meetingId, MeetingDetails details, String slug, boolean transcribed, long position) {
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.slug = slug;
        this.kind = details.kind();
        this.term = details.term();
        this.transcribed = transcribed;
        this.position = position;
    }

    MeetingEntry entry() {
        return new MeetingEntry(meetingId, bodyId, heldOn, slug, kind, term, transcribed);
    }

    @Converter
    static class KindColumn extends JsonColumn<Recorded<MeetingKind>> {
        KindColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class TermColumn extends JsonColumn<Recorded<TermNamed>> {
        TermColumn() {
            super(new TypeReference<>() {});
        }
    }
}
