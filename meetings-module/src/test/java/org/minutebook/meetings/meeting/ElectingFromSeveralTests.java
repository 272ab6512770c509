package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.CANDIDATE_STANDS;
import static org.minutebook.meetings.meeting.DebateRule.CASTING_VOTE_DECIDES;
import static org.minutebook.meetings.meeting.DebateRule.DECLINES_BEFORE_ELECTION;
import static org.minutebook.meetings.meeting.DebateRule.LAST_ROUND;
import static org.minutebook.meetings.meeting.DebateRule.NOMINATIONS_OPEN;
import static org.minutebook.meetings.meeting.DebateRule.NOMINATION_WON;
import static org.minutebook.meetings.meeting.DebateRule.PRESIDES;
import static org.minutebook.meetings.meeting.DebateRule.TIED;
import static org.minutebook.meetings.meeting.DebateRule.TOO_LATE;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.TERM;
import static org.minutebook.meetings.meeting.Given.balloted;
import static org.minutebook.meetings.meeting.Given.counted;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.moved;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.NOMINATED;
import static org.minutebook.meetings.meeting.MeetingRule.OFFICE_OF_BODY;
import static org.minutebook.meetings.meeting.MeetingRule.VOTED;
import static org.minutebook.meetings.meeting.MeetingRule.VOTE_CARRIED;
import static org.minutebook.record.test.Broken.broken;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.DebateEvent.NominationsClosed;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.CloseNominations;
import org.minutebook.meetings.meeting.DebateCommand.DeclineNomination;
import org.minutebook.meetings.meeting.DebateCommand.GiveCastingVote;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.record.Recorded;

/** Ada presides. Ben, Cleo and Ada are nominated as Chair, by n1, n2 and n3. */
class ElectingFromSeveralTests {
    private final Given given = new Given();

    @Test
    void a_candidate_declines() {
        when(new DeclineNomination("m", "n1", null)).expectEvents(declined("n1"));
    }

    @Test
    void a_candidate_declines_once_and_not_after_the_election() {
        when(new DeclineNomination("m", "n1", null), declined("n1"))
                .expectNoEvents()
                .expectException(broken(DECLINES_BEFORE_ELECTION));
        when(new DeclineNomination("m", "n1", null), first(2, 1, 0), resolved("r1"), elected("n1", "v1"))
                .expectNoEvents()
                .expectException(broken(DECLINES_BEFORE_ELECTION));
    }

    @Test
    void who_was_not_nominated_declines_nothing() {
        when(new DeclineNomination("m", "n9", null)).expectNoEvents().expectException(broken(NOMINATED));
    }

    @Test
    void once_closed_nominations_for_that_office_are_not_taken_and_for_others_are() {
        var closed = new NominationsClosed("m", "i1", "chair");
        when(new CloseNominations("m", "i1", "chair")).expectEvents(closed);
        when(nominate("chair"), closed).expectNoEvents().expectException(broken(NOMINATIONS_OPEN));
        when(new CloseNominations("m", "i1", "chair"), closed)
                .expectNoEvents()
                .expectException(broken(NOMINATIONS_OPEN));
        when(nominate("vice-chair"), closed).expectEvents(nominated("n4", "vice-chair", "cleo"));
    }

    @Test
    void nominations_are_for_an_office_of_the_body() {
        when(new CloseNominations("m", "i1", "mayor")).expectNoEvents().expectException(broken(OFFICE_OF_BODY));
    }

    @Test
    void a_document_may_go_on_after_the_close() {
        given.meeting()
                .given(transcribed(), item("i1"), new NominationsClosed("m", "i1", "chair"))
                .when(nominate("chair"))
                .expectEvents(nominated("n4", "chair", "cleo"));
    }

    @Test
    void the_candidate_with_most_votes_is_elected() {
        when(elect("n1", "v1"), first(2, 1, 0), resolved("r1")).expectEvents(elected("n1", "v1"));
    }

    @Test
    void another_is_not() {
        when(elect("n2", "v1"), first(2, 1, 0), resolved("r1"))
                .expectNoEvents()
                .expectException(broken(NOMINATION_WON));
    }

    @Test
    void who_declined_is_not_elected() {
        when(elect("n1", "v1"), first(2, 1, 0), declined("n1"), resolved("r1"))
                .expectNoEvents()
                .expectException(broken(CANDIDATE_STANDS));
    }

    @Test
    void equal_votes_elect_nobody() {
        when(elect("n1", "v1"), first(1, 1, 0), resolved("r1")).expectNoEvents().expectException(broken(VOTE_CARRIED));
    }

    @Test
    void of_several_the_vote_says_who_won() {
        when(elect("n1", "v1"), voted("v1", VoteOutcome.CARRIED, "n1", "n2"), resolved("r1"))
                .expectNoEvents()
                .expectException(broken(NOMINATION_WON));
    }

    @Test
    void the_casting_vote_chooses_among_the_equal() {
        when(castFor("n1"), first(1, 1, 0)).expectEvents(casting("n1"));
        when(elect("n1", "v1"), first(1, 1, 0), casting("n1"), resolved("r1")).expectEvents(elected("n1", "v1"));
        when(elect("n2", "v1"), first(1, 1, 0), casting("n1"), resolved("r1"))
                .expectNoEvents()
                .expectException(broken(NOMINATION_WON));
    }

    @Test
    void it_chooses_nobody_else() {
        when(castFor("n3"), first(1, 1, 0)).expectNoEvents().expectException(broken(CASTING_VOTE_DECIDES));
        when(castFor("n9"), first(1, 1, 0)).expectNoEvents().expectException(broken(NOMINATED));
        when(castFor("n1"), first(1, 1, 0), declined("n1")).expectNoEvents().expectException(broken(CANDIDATE_STANDS));
    }

    @Test
    void it_answers_the_question_that_was_equal() {
        for (var choice : List.of(VoteChoice.FOR, VoteChoice.AGAINST)) {
            when(cast(choice), first(1, 1, 0)).expectNoEvents().expectException(broken(CASTING_VOTE_DECIDES));
            when(cast(choice), counted("v1", 1, 1)).expectEvents(casting(choice));
        }
        when(cast(VoteChoice.ABSTAINED), counted("v1", 1, 1))
                .expectNoEvents()
                .expectException(broken(CASTING_VOTE_DECIDES));
        when(castFor("n1"), counted("v1", 1, 1)).expectNoEvents().expectException(broken(CASTING_VOTE_DECIDES));
        when(new GiveCastingVote("m", "v1", new Named("ada", null), null, null, null), counted("v1", 1, 1))
                .expectNoEvents()
                .expectException(broken(CASTING_VOTE_DECIDES));
    }

    @Test
    void there_is_none_without_a_tie() {
        when(castFor("n1"), first(2, 1, 0)).expectNoEvents().expectException(broken(TIED));
        when(cast(VoteChoice.FOR), counted("v1", 1, 2)).expectNoEvents().expectException(broken(TIED));
        when(cast(VoteChoice.FOR), voted("v1", VoteOutcome.LOST, "n1"))
                .expectNoEvents()
                .expectException(broken(TIED));
    }

    @Test
    void there_is_one() {
        when(cast(VoteChoice.FOR), counted("v1", 1, 1), casting(VoteChoice.AGAINST))
                .expectNoEvents()
                .expectException(broken(TIED));
    }

    @Test
    void it_is_given_straight_away() {
        when(cast(VoteChoice.FOR), counted("v1", 1, 1), item("i2"))
                .expectNoEvents()
                .expectException(broken(TOO_LATE));
        when(cast(VoteChoice.FOR), counted("v1", 1, 1), counted("v2", 2, 0))
                .expectNoEvents()
                .expectException(broken(TOO_LATE));
    }

    @Test
    void it_is_given_by_whoever_presides_at_that_moment() {
        var vote = counted("v1", 1, 1);
        var benTook = new ChairTaken(
                "m",
                named("ben"),
                PresidingBasis.values()[0],
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
        var adaLeft = new ChairVacated(
                "m",
                named("ada"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
        when(castBy("ben"), vote).expectNoEvents().expectException(broken(PRESIDES));
        when(castBy("ada"), adaLeft, vote).expectNoEvents().expectException(broken(PRESIDES));
        when(castBy("ada"), adaLeft, benTook, vote).expectNoEvents().expectException(broken(PRESIDES));
        when(castBy("ben"), adaLeft, benTook, vote).expectSuccessfulHandlerExecution();
    }

    @Test
    void there_was_a_vote() {
        when(cast(VoteChoice.FOR)).expectNoEvents().expectException(broken(VOTED));
    }

    @Test
    void a_document_may_have_a_casting_vote_of_anybody_without_a_tie() {
        given.meeting()
                .given(transcribed(), item("i1"), counted("v1", 3, 1))
                .when(castBy("ben"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_the_casting_vote_carried_is_resolved_and_what_it_lost_is_not() {
        when(resolve(), counted("v1", 1, 1), casting(VoteChoice.FOR)).expectSuccessfulHandlerExecution();
        when(resolve(), counted("v1", 1, 1), casting(VoteChoice.AGAINST))
                .expectNoEvents()
                .expectException(broken(VOTE_CARRIED));
        when(resolve(), counted("v1", 1, 1)).expectNoEvents().expectException(broken(VOTE_CARRIED));
    }

    @Test
    void an_election_rests_on_the_last_round() {
        var second = balloted("v2", VoteOutcome.CARRIED, new CandidateVotes("n1", 1), new CandidateVotes("n2", 2));
        when(elect("n1", "v1"), first(2, 1, 0), second, resolved("r1"))
                .expectNoEvents()
                .expectException(broken(LAST_ROUND));
        when(elect("n2", "v2"), first(1, 1, 0), second, resolved("r1")).expectEvents(elected("n2", "v2"));
    }

    @Test
    void a_tied_motion_is_done_with_all_the_same() {
        var tied = new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of(),
                Recorded.of("m1"),
                Recorded.notRecorded(),
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.LOST,
                Recorded.of(new Counts(1, 1, 0)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(2),
                Recorded.notRecorded());
        when(resolve(), moved("m1", "ada"), tied, casting(VoteChoice.FOR)).expectSuccessfulHandlerExecution();
    }

    private ResultValidator<Meeting> when(Object command, Object... more) {
        var history = new ArrayList<Object>(List.of(
                present("cleo"),
                nominated("n1", "chair", "ben"),
                nominated("n2", "chair", "cleo"),
                nominated("n3", "chair", "ada")));
        history.addAll(List.of(more));
        return given.meeting().given(openAnd(history.toArray())).when(command);
    }

    /** A vote between the three, v1. */
    private static VoteRecorded first(int ben, int cleo, int ada) {
        return balloted(
                "v1",
                ben == cleo ? VoteOutcome.LOST : VoteOutcome.CARRIED,
                new CandidateVotes("n1", ben),
                new CandidateVotes("n2", cleo),
                new CandidateVotes("n3", ada));
    }

    private static Nominate nominate(String office) {
        return new Nominate(
                "m", "i1", "n4", office, "term", new Named("cleo", null), Recorded.of(new Named("ben", null)), null);
    }

    private static NominationDeclined declined(String nomination) {
        return new NominationDeclined("m", "i1", nomination, Recorded.notRecorded());
    }

    private static GiveCastingVote castFor(String nomination) {
        return new GiveCastingVote("m", "v1", new Named("ada", null), null, Recorded.of(nomination), null);
    }

    private static GiveCastingVote cast(VoteChoice choice) {
        return new GiveCastingVote("m", "v1", new Named("ada", null), Recorded.of(choice), null, null);
    }

    private static GiveCastingVote castBy(String person) {
        return new GiveCastingVote("m", "v1", new Named(person, null), Recorded.of(VoteChoice.FOR), null, null);
    }

    private static CastingVoteGiven casting(String nomination) {
        return new CastingVoteGiven(
                "m", "i1", "v1", named("ada"), Recorded.none(), Recorded.of(nomination), Recorded.notRecorded());
    }

    private static CastingVoteGiven casting(VoteChoice choice) {
        return new CastingVoteGiven(
                "m", "i1", "v1", named("ada"), Recorded.of(choice), Recorded.none(), Recorded.notRecorded());
    }

    private static PassResolution resolve() {
        return new PassResolution(
                "m",
                "i1",
                "r1",
                null,
                List.of(new Clause(1, ClauseType.APPROVE, "The lamps be lit.", null)),
                null,
                List.of("v1"));
    }

    private static ElectChair elect(String nomination, String vote) {
        return new ElectChair("m", "e1", nomination, vote, "r1", null);
    }

    private static ElectionConcluded elected(String nomination, String vote) {
        return new ElectionConcluded(
                "m",
                "e1",
                "board",
                SEPTEMBER,
                "chair",
                "Chair",
                TERM,
                named(nomination.equals("n1") ? "ben" : "cleo"),
                SEPTEMBER,
                nomination,
                Recorded.of(named("ben")),
                Recorded.notRecorded(),
                vote,
                VoteMethod.SECRET,
                VoteOutcome.CARRIED,
                Recorded.notRecorded(),
                "r1",
                Recorded.of("QB 1/22"));
    }
}
