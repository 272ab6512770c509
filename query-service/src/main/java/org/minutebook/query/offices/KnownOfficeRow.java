package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.log.RecordPosition;

/** An office as a constitution of the body has it. */
@Entity
@Table(name = "view_offices_office")
class KnownOfficeRow {
    private static final Comparator<KnownOfficeRow> BEGINNING = Comparator.comparing(
                    (KnownOfficeRow row) -> row.validFrom == null ? LocalDate.MIN : row.validFrom)
            .thenComparing(row -> row.recordedFrom);

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
     * The title that an office had on a day, as known at a position; its first one where it had none by then, and its
     * key where it was not known.
     *
     * @param versions the office's rows, at least one
     */
    static String titleAt(List<KnownOfficeRow> versions, LocalDate day, long known) {
        return begunBy(versions, day, known)
                .or(() -> versions.stream()
                        .filter(version -> version.isKnownAt(known))
                        .min(BEGINNING))
                .map(version -> version.title)
                .orElse(versions.get(0).office);
    }

    /**
     * The offices that a body had on a day: those of the constitution in force, or where none had begun, all that were
     * known.
     *
     * @param versions all rows of the body in the order of their recording
     */
    static List<String> officesOn(List<KnownOfficeRow> versions, LocalDate day, long known) {
        var inForce = begunBy(versions, day, known);
        return versions.stream()
                .filter(version -> version.isKnownAt(known))
                .filter(version -> inForce.map(version::isOfTheSameConstitution).orElse(true))
                .map(KnownOfficeRow::office)
                .distinct()
                .toList();
    }

    /** Of the rows that had begun, the one that began last, and of several the one recorded last. */
    private static Optional<KnownOfficeRow> begunBy(List<KnownOfficeRow> versions, LocalDate day, long known) {
        return versions.stream()
                .filter(version -> version.isKnownAt(known))
                .filter(version -> version.validFrom == null || !version.validFrom.isAfter(day))
                .max(BEGINNING);
    }

    boolean isKnownAt(long known) {
        return recordedFrom <= known;
    }

    private boolean isOfTheSameConstitution(KnownOfficeRow other) {
        return recordedFrom == other.recordedFrom && Objects.equals(validFrom, other.validFrom);
    }

    String office() {
        return office;
    }
}
