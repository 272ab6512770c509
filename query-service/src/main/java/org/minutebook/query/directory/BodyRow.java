package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    private long position;

    protected BodyRow() {}

    BodyRow(String bodyId, String code, String slug, String name, long position) {
        this.bodyId = bodyId;
        this.code = code;
        this.slug = slug;
        this.name = name;
        this.position = position;
    }

    BodyEntry entry() {
        return new BodyEntry(bodyId, code, slug, name);
    }
}
