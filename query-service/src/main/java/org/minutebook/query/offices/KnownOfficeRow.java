package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.query.columns.LongText;

/** An office that a constitution of the body has or had. */
@Entity
@Table(name = "office_known")
class KnownOfficeRow {
    @Id
    private String officeId;

    private String bodyId;
    private String office;

    @Column(length = LongText.LENGTH)
    private String title;

    private long recordedFrom;

    protected KnownOfficeRow() {}

    KnownOfficeRow(String bodyId, String office, String title, long recordedFrom) {
        this.officeId = idOf(bodyId, office);
        this.bodyId = bodyId;
        this.office = office;
        this.title = title;
        this.recordedFrom = recordedFrom;
    }

    static String idOf(String bodyId, String office) {
        return bodyId + "/" + office;
    }

    String office() {
        return office;
    }

    String title() {
        return title;
    }

    void title(String latest) {
        title = latest;
    }
}
