package org.minutebook.query.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.minutebook.query.columns.LongText;
import org.minutebook.query.columns.TextsColumn;

@Entity
@Table(name = "view_directory_person")
class PersonRow {
    @Id
    private String personId;

    @Column(length = LongText.LENGTH)
    private String name;

    @Column(length = LongText.LENGTH)
    @Convert(converter = TextsColumn.class)
    private List<String> honours;

    private long position;

    protected PersonRow() {}

    PersonRow(String personId, String name, List<String> honours, long position) {
        this.personId = personId;
        this.name = name;
        this.honours = honours;
        this.position = position;
    }

    PersonEntry entry() {
        return new PersonEntry(personId, name, honours);
    }
}
