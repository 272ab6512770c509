package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @Column(length = LongText.LENGTH)
    @Convert(converter = DaysColumn.class)
    private List<LocalDate> formerDays;

    protected MeetingRow() {}

    MeetingRow(String meetingId, MeetingDetails details, boolean transcribed, long position) {
        this.meetingId = meetingId;
        this.bodyId = details.bodyId();
        this.heldOn = details.heldOn();
        this.kind = details.kind();
        this.term = details.term();
        this.transcribed = transcribed;
        this.position = position;
        this.formerDays = List.of();
    }

    /**
     * Moves it. Among the meetings of its new day it comes after those that were there before, whose addresses stay.
     *
     * @param at the position of the event that says so
     */
    void move(LocalDate day, long at) {
        if (!day.equals(heldOn)) {
            var former = new ArrayList<>(formerDays == null ? List.<LocalDate>of() : formerDays);
            former.add(heldOn);
            formerDays = List.copyOf(former);
            heldOn = day;
            position = at;
        }
    }

    /** @param earlier how many meetings of the body were to be held on this day before it was */
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
    static class DaysColumn extends JsonColumn<List<LocalDate>> {
        DaysColumn() {
            super(new TypeReference<>() {});
        }
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
