package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** An office as a constitution of the body has it. */
@Entity
@Table(name = "view_offices_office")
class KnownOfficeRow {
    @Id
    private String versionId;

    private String bodyId;
    private String office;

    @Column(length = LongText.LENGTH)
    private String title;

    private LocalDate validFrom;
    private long recordedFrom;

    protected KnownOfficeRow() {}

    /** @param validFrom the first day of that constitution, null for from the beginning */
    KnownOfficeRow(String bodyId, String office, String title, LocalDate validFrom, RecordPosition place) {
        this.versionId = bodyId + "/" + office + "@" + place.at();
        this.bodyId = bodyId;
        this.office = office;
        this.title = title;
        this.validFrom = validFrom;
        this.recordedFrom = place.commitEnd();
    }

    /**
     * The title that an office had on a day, as known at a position; its first one where it had none by then.
     *
     * @param versions the office's rows in the order of their recording, at least one
     */
    static String titleAt(List<KnownOfficeRow> versions, LocalDate day, long known) {
        return versions.stream()
                .filter(version -> version.recordedFrom <= known)
                .filter(version -> version.validFrom == null || !version.validFrom.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0))
                .title;
    }

    String office() {
        return office;
    }
}
