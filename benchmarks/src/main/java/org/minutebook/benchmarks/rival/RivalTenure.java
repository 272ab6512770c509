package org.minutebook.benchmarks.rival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** Who held an office, from which day to which. */
@Entity
@Audited
@Table(name = "tenure", indexes = @Index(name = "tenure_office", columnList = "body_id, office, valid_from"))
class RivalTenure {
    @Id
    @Column(length = 36)
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RivalBody body;

    @Column(length = 41, nullable = false)
    private String office;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RivalPerson person;

    @Column(length = 40, nullable = false)
    private String term;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected RivalTenure() {}

    RivalTenure(String id, RivalBody body, String office, RivalPerson person, String term, LocalDate validFrom) {
        this.id = id;
        this.body = body;
        this.office = office;
        this.person = person;
        this.term = term;
        this.validFrom = validFrom;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    RivalBody body() {
        return body;
    }

    RivalPerson person() {
        return person;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
