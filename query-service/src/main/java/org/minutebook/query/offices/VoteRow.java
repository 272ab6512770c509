package org.minutebook.query.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.query.columns.LongText;

/** A vote, for the election that rests on it. */
@Entity
@Table(name = "view_offices_vote")
class VoteRow {
    @Id
    private String voteId;

    @Column(length = LongText.LENGTH)
    @Convert(converter = VoteColumn.class)
    private Proof.Vote vote;

    protected VoteRow() {}

    VoteRow(VoteRecorded event) {
        this.voteId = idOf(event.meetingId(), event.voteId());
        this.vote = Proof.Vote.of(event);
    }

    static String idOf(String meetingId, String voteId) {
        return meetingId + "/" + voteId;
    }

    Proof.Vote vote() {
        return vote;
    }

    void decide(CastingVoteGiven event) {
        vote = vote.decidedBy(event);
    }
}
