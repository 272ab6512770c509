package org.minutebook.benchmarks.rival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** A body with its offices' titles left out: those are the same for all. */
@Entity
@Audited
@Table(name = "body")
class RivalBody {
    @Id
    @Column(length = 36)
    private String id;

    @Column(length = 40, nullable = false, unique = true)
    private String code;

    @Column(length = 190, nullable = false)
    private String name;

    protected RivalBody() {}

    RivalBody(String id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    String name() {
        return name;
    }
}
