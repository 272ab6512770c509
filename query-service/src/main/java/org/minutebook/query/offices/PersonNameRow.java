package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.query.columns.LongText;

/** What somebody is called. */
@Entity
@Table(name = "view_offices_person")
class PersonNameRow {
    @Id
    private String personId;

    @Column(length = LongText.LENGTH)
    private String name;

    protected PersonNameRow() {}

    PersonNameRow(String personId, String name) {
        this.personId = personId;
        this.name = name;
    }

    String name() {
        return name;
    }
}
