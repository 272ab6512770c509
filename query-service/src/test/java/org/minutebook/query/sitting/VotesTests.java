package org.minutebook.query.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minutebook.query.MeetingFacts.fact;
import static org.minutebook.query.MeetingFacts.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.query.sitting.VoteTaken.Candidate;
import org.minutebook.query.sitting.VoteTaken.Motion;
import org.minutebook.query.sitting.VoteTaken.Required;
import org.minutebook.record.Recorded;

/** Votes with what belongs to them, and the interests that were declared. */
class VotesTests {
    @Test
    void a_vote_is_told_with_its_candidates_and_what_rests_on_it() {
        var meeting = meeting()
                .then(fact(
                        NominationRecorded.class,
                        "meetingId",
                        SatMeeting.ID,
                        "itemId",
                        "i1",
                        "nominationId",
                        "n1",
                        "title",
                        "Chair",
                        "candidate",
                        person("ada")))
                .then(vote("v1", "nominationIds", List.of("n1")))
                .then(fact(
                        ResolutionPassed.class,
                        "meetingId",
                        SatMeeting.ID,
                        "itemId",
                        "i1",
                        "resolutionId",
                        "r1",
                        "voteIds",
                        List.of("v1")));
        var vote = Votes.of(meeting.course()).get(0);
        assertThat(vote.candidates()).containsExactly(new Candidate("n1", "Chair", person("ada")));
        assertThat(vote.minute()).isEqualTo(Recorded.of("IB 1/31"));
        assertThat(vote.counts()).isEqualTo(Recorded.of(new Counts(2, 2, 0)));
        assertThat(vote.resolutions()).containsExactly("r1");
        assertThat(vote.castingVote()).isEqualTo(Recorded.notRecorded());
        assertThat(vote.required()).isEmpty();
    }

    @Test
    void a_casting_vote_and_votes_recorded_on_request_belong_to_their_vote() {
        var meeting = meeting()
                .then(vote("v1", "question", "That it be so"))
                .then(vote("v2", "question", "That it be otherwise"))
                .then(fact(
                        CastingVoteGiven.class,
                        "meetingId",
                        SatMeeting.ID,
                        "itemId",
                        "i1",
                        "voteId",
                        "v2",
                        "by",
                        person("ada"),
                        "choice",
                        VoteChoice.FOR))
                .then(fact(
                        IndividualVoteRecordRequired.class,
                        "meetingId",
                        SatMeeting.ID,
                        "itemId",
                        "i1",
                        "voteId",
                        "v2",
                        "person",
                        person("ben"),
                        "choice",
                        VoteChoice.AGAINST));
        var votes = Votes.of(meeting.course());
        assertThat(votes).extracting(VoteTaken::vote).containsExactly("v1", "v2");
        assertThat(votes.get(0).castingVote().isRecorded()).isFalse();
        assertThat(votes.get(0).required()).isEmpty();
        assertThat(votes.get(1).castingVote().value().by()).isEqualTo(person("ada"));
        assertThat(votes.get(1).required())
                .extracting(Required::person, Required::choice)
                .containsExactly(tuple(person("ben"), VoteChoice.AGAINST));
    }

    @Test
    void a_vote_on_a_motion_is_told_with_its_words() {
        var meeting = meeting()
                .then(fact(
                        MotionMoved.class,
                        "meetingId",
                        SatMeeting.ID,
                        "itemId",
                        "i1",
                        "motionId",
                        "m1",
                        "text",
                        "That the quay be lit"))
                .then(vote("v1", "motionId", "m1"))
                .then(vote("v2", "question", "That it be so"));
        var votes = Votes.of(meeting.course());
        assertThat(votes.get(0).motion()).isEqualTo(Recorded.of(new Motion("m1", "That the quay be lit")));
        assertThat(votes.get(1).motion()).isEqualTo(Recorded.notRecorded());
    }

    @Test
    void an_interest_is_told_with_its_item_and_a_nature_that_is_withheld_stays_so() {
        var meeting = meeting()
                .then(fact(
                        InterestDeclared.class,
                        "meetingId",
                        SatMeeting.ID,
                        "person",
                        person("ben"),
                        "itemId",
                        "i1",
                        "title",
                        "Item i1",
                        "barred",
                        true,
                        "kind",
                        InterestKind.OTHER_REGISTRABLE,
                        "nature",
                        new Recorded<String>(Recorded.State.WITHHELD, null),
                        "conduct",
                        InterestConduct.LEFT));
        var declared = Declarations.of(meeting.course());
        assertThat(declared.items()).hasSize(1);
        assertThat(declared.items().get(0).nature().state()).isEqualTo(Recorded.State.WITHHELD);
        assertThat(declared.items().get(0).title()).isEqualTo("Item i1");
        assertThat(declared.items().get(0).barred()).isTrue();
        assertThat(declared.noneDeclared()).isEmpty();
    }

    @Test
    void that_nobody_declared_any_is_told_where_it_is_recorded() {
        var meeting = meeting().then(fact(NoInterestsDeclared.class, "meetingId", SatMeeting.ID, "itemId", "i1"));
        var declared = Declarations.of(meeting.course());
        assertThat(declared.items()).isEmpty();
        assertThat(declared.noneDeclared()).hasSize(1);
        assertThat(declared.noneDeclared().get(0).item()).isEqualTo(Recorded.of("i1"));
    }

    private static SatMeeting meeting() {
        return SatMeeting.with(null).members("ada", "ben").opened("ada").item("i1");
    }

    private static VoteRecorded vote(String id, String field, Object value) {
        return fact(
                VoteRecorded.class,
                "meetingId",
                SatMeeting.ID,
                "itemId",
                "i1",
                "voteId",
                id,
                field,
                value,
                "method",
                VoteMethod.SHOW_OF_HANDS,
                "outcome",
                VoteOutcome.LOST,
                "counts",
                new Counts(2, 2, 0));
    }
}
