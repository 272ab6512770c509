package org.minutebook.benchmarks.rival.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row with a name. */
@Entity
@Table(name = "thing")
class Thing {
    @Id
    private String id;

    private String name;

    protected Thing() {}

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
