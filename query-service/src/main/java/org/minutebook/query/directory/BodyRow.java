package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.minutebook.query.columns.LongText;

@Entity
@Table(name = "view_directory_body")
class BodyRow {
    @Id
    private String bodyId;

    private String code;
    private String slug;

    @Column(length = LongText.LENGTH)
    private String name;

    private String host;
    private LocalDate namedFrom;
    private long position;

    protected BodyRow() {}

    /** @param host the organisation that hosts it, null when none is recorded */
    BodyRow(String bodyId, String code, String slug, String name, String host, long position) {
        this.bodyId = bodyId;
        this.code = code;
        this.slug = slug;
        this.name = name;
        this.host = host;
        this.position = position;
    }

    /** Names that began earlier than the present one change nothing. */
    void rename(String to, LocalDate from) {
        if (namedFrom == null || !from.isBefore(namedFrom)) {
            name = to;
            namedFrom = from;
        }
    }

    BodyEntry entry() {
        return new BodyEntry(bodyId, code, slug, name);
    }

    String host() {
        return host;
    }
}
