package org.minutebook.benchmarks.rival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** A person, by name. */
@Entity
@Audited
@Table(name = "person")
class RivalPerson {
    @Id
    @Column(length = 36)
    private String id;

    @Column(length = 190, nullable = false)
    private String name;

    protected RivalPerson() {}

    RivalPerson(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
