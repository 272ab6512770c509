package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.query.columns.LongText;
import org.minutebook.record.Recorded;

/** How many could vote, for the election that rests on the vote. */
@Entity
@Table(name = "view_offices_vote")
class VoteRow {
    @Id
    private String voteId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = RollColumn.class)
    private Recorded<Integer> roll;

    protected VoteRow() {}

    VoteRow(String meetingId, String voteId, Recorded<Integer> roll) {
        this.voteId = idOf(meetingId, voteId);
        this.roll = roll;
    }

    static String idOf(String meetingId, String voteId) {
        return meetingId + "/" + voteId;
    }

    Recorded<Integer> roll() {
        return roll;
    }
}
