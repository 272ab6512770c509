package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.minutebook.query.columns.JsonColumn;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;
import tools.jackson.core.type.TypeReference;

@Entity
@Table(name = "view_directory_term")
class TermRow {
    @Id
    private String termId;

    @Column(length = LongText.LENGTH)
    private String label;

    private int firstYear;

    @Column(length = LongText.LENGTH)
    @Convert(converter = StartColumn.class)
    private Recorded<LocalDate> start;

    private String calendarOwner;
    private LocalDate closedOn;
    private Long closedPosition;
    private long position;

    protected TermRow() {}

    TermRow(
            String termId,
            String label,
            int firstYear,
            Recorded<LocalDate> start,
            String calendarOwner,
            long position) {
        this.termId = termId;
        this.label = label;
        this.firstYear = firstYear;
        this.start = start;
        this.calendarOwner = calendarOwner;
        this.position = position;
    }

    void close(LocalDate until, long at) {
        closedOn = until;
        closedPosition = at;
    }

    /** @param known as recorded up to that position */
    TermEntry entry(long known) {
        return new TermEntry(
                termId,
                label,
                firstYear,
                start,
                closedPosition == null || closedPosition > known ? Recorded.notRecorded() : Recorded.of(closedOn),
                calendarOwner);
    }

    @Immutable
    @Converter
    static class StartColumn extends JsonColumn<Recorded<LocalDate>> {
        StartColumn() {
            super(new TypeReference<>() {});
        }
    }
}
