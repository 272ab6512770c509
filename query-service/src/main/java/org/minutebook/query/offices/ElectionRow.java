package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.query.columns.LongText;

/** An election, for the tenure that rests on it. */
@Entity
@Table(name = "view_offices_election")
class ElectionRow {
    @Id
    private String electionId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = ProofColumn.class)
    private Proof proof;

    protected ElectionRow() {}

    ElectionRow(String meetingId, String electionId, Proof proof) {
        this.electionId = idOf(meetingId, electionId);
        this.proof = proof;
    }

    static String idOf(String meetingId, String electionId) {
        return meetingId + "/" + electionId;
    }

    Proof proof() {
        return proof;
    }
}
