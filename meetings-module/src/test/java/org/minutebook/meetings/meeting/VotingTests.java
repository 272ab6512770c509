package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.BALLOTS_FOR_CANDIDATES;
import static org.minutebook.meetings.meeting.DebateRule.CANDIDATE_STANDS;
import static org.minutebook.meetings.meeting.DebateRule.EXCLUDED_VOTER;
import static org.minutebook.meetings.meeting.DebateRule.NAMES_FIT_METHOD;
import static org.minutebook.meetings.meeting.DebateRule.NAMES_FIT_QUESTION;
import static org.minutebook.meetings.meeting.DebateRule.ROLL_COUNTED;
import static org.minutebook.meetings.meeting.DebateRule.ROUND_FOLLOWS;
import static org.minutebook.meetings.meeting.DebateRule.ROUND_OF_CANDIDATES;
import static org.minutebook.meetings.meeting.DebateRule.TOO_LATE;
import static org.minutebook.meetings.meeting.DebateRule.VOTES_ADD_UP;
import static org.minutebook.meetings.meeting.DebateRule.VOTES_ONCE;
import static org.minutebook.meetings.meeting.DebateRule.VOTE_RECORDED_AS_CAST;
import static org.minutebook.meetings.meeting.DebateRule.VOTE_RECORDED_ONCE;
import static org.minutebook.meetings.meeting.Given.counted;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_FITS_OUTCOME;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.VOTED;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.NamedVote;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.RequestVoteRecord;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;

/** Three members are there: Ada, Ben and Cleo; and Dan, who is none. Ada and Ben are nominated. */
class VotingTests {
    private static final Object[] HISTORY = openAnd(
            present("cleo"),
            Given.attends("dan", Capacity.OFFICER, AttendanceHeading.OFFICERS),
            nominated("n1", "chair", "ada"),
            nominated("n2", "chair", "ben"));

    private final Given given = new Given();

    @Test
    void a_vote_by_name_says_how_each_voted_and_is_counted() {
        sent(vote(VoteMethod.NAMED)
                        .names(
                                cast("ada", VoteChoice.FOR),
                                cast("ben", VoteChoice.FOR),
                                cast("cleo", VoteChoice.AGAINST)))
                .expectEvents(new VoteRecorded(
                        "m",
                        "i1",
                        "v1",
                        List.of(),
                        Recorded.notRecorded(),
                        Recorded.of("the lamps"),
                        VoteMethod.NAMED,
                        VoteOutcome.CARRIED,
                        Recorded.of(new Counts(2, 1, 0)),
                        Recorded.of(List.of(
                                by("ada", VoteChoice.FOR), by("ben", VoteChoice.FOR), by("cleo", VoteChoice.AGAINST))),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of(3),
                        Recorded.notRecorded()));
    }

    @Test
    void a_vote_by_name_needs_names() {
        refused(NAMES_FIT_METHOD, vote(VoteMethod.NAMED).counts(2, 0, 0));
        refused(NAMES_FIT_METHOD, vote(VoteMethod.NAMED).names());
    }

    @Test
    void by_assent_and_in_secret_there_are_none() {
        refused(NAMES_FIT_METHOD, vote(VoteMethod.ASSENT).names(cast("ada", VoteChoice.FOR)));
        refused(NAMES_FIT_METHOD, vote(VoteMethod.SECRET).names(cast("ada", VoteChoice.FOR)));
    }

    @Test
    void nobody_votes_twice() {
        refused(VOTES_ONCE, vote(VoteMethod.NAMED).names(cast("ada", VoteChoice.FOR), cast("ada", VoteChoice.FOR)));
    }

    @Test
    void who_is_not_there_or_no_member_has_no_vote() {
        refused(EXCLUDED_VOTER, vote(VoteMethod.NAMED).names(cast("ada", VoteChoice.FOR), cast("dan", VoteChoice.FOR)));
    }

    @Test
    void names_and_counts_agree() {
        refused(VOTES_ADD_UP, vote(VoteMethod.NAMED).counts(2, 0, 0).names(cast("ada", VoteChoice.FOR)));
    }

    @Test
    void names_and_outcome_agree() {
        refused(COUNT_FITS_OUTCOME, vote(VoteMethod.NAMED).names(cast("ada", VoteChoice.AGAINST)));
    }

    @Test
    void a_count_too_large_to_add_is_more_than_are_there() {
        refused(COUNT_WITHIN_ROLL, vote(VoteMethod.SHOW_OF_HANDS).counts(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 3));
    }

    @Test
    void a_document_may_say_what_does_not_add_up() {
        given.meeting()
                .given(transcribed(), item("i1"))
                .when(vote(VoteMethod.SECRET)
                        .counts(0, 5, 0)
                        .roll(3)
                        .names(cast("dan", VoteChoice.FOR), cast("dan", VoteChoice.FOR))
                        .command())
                .expectEvents(new VoteRecorded(
                        "m",
                        "i1",
                        "v1",
                        List.of(),
                        Recorded.notRecorded(),
                        Recorded.of("the lamps"),
                        VoteMethod.SECRET,
                        VoteOutcome.CARRIED,
                        Recorded.of(new Counts(0, 5, 0)),
                        Recorded.of(List.of(by("dan", VoteChoice.FOR), by("dan", VoteChoice.FOR))),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of(3),
                        Recorded.notRecorded()));
    }

    @Test
    void how_many_may_vote_is_counted_in_a_live_meeting() {
        refused(ROLL_COUNTED, vote(VoteMethod.ASSENT).roll(3));
    }

    @Test
    void names_answer_the_question() {
        refused(NAMES_FIT_QUESTION, vote(VoteMethod.NAMED).names(castFor("ada", "n1")));
        refused(
                NAMES_FIT_QUESTION,
                between(VoteMethod.NAMED).names(castFor("ada", "n1"), cast("ben", VoteChoice.AGAINST)));
        refused(NAMES_FIT_QUESTION, between(VoteMethod.NAMED).names(castFor("ada", "n1"), cast("ben", VoteChoice.FOR)));
        refused(
                NAMES_FIT_QUESTION,
                between(VoteMethod.NAMED)
                        .names(
                                castFor("ada", "n1"),
                                new NamedVote(new Named("ben", null), VoteChoice.ABSTAINED, Recorded.of("n1"))));
    }

    @Test
    void between_candidates_ballots_are_counted() {
        sent(between(VoteMethod.SECRET).ballots(2, 1))
                .expectEvents(balloted(VoteMethod.SECRET, Recorded.notRecorded()));
    }

    @Test
    void between_candidates_names_make_the_ballots() {
        sent(between(VoteMethod.NAMED).names(castFor("ada", "n1"), castFor("ben", "n2"), castFor("cleo", "n1")))
                .expectEvents(balloted(
                        VoteMethod.NAMED,
                        Recorded.of(List.of(byFor("ada", "n1"), byFor("ben", "n2"), byFor("cleo", "n1")))));
    }

    @Test
    void ballots_names_and_counts_agree() {
        refused(
                VOTES_ADD_UP,
                between(VoteMethod.NAMED).ballots(1, 0).names(castFor("ada", "n1"), castFor("ben", "n2")));
        refused(VOTES_ADD_UP, between(VoteMethod.SECRET).ballots(2, 0).counts(1, 0, 0));
        refused(VOTES_ADD_UP, between(VoteMethod.SECRET).ballots(2, 0).counts(2, 1, 0));
    }

    @Test
    void no_more_ballots_and_abstentions_than_members() {
        refused(COUNT_WITHIN_ROLL, between(VoteMethod.SECRET).ballots(3, 1));
        refused(COUNT_WITHIN_ROLL, between(VoteMethod.SECRET).ballots(2, 1).counts(3, 0, 1));
    }

    @Test
    void ballots_are_for_those_voted_on_each_once() {
        for (var ballots : List.of(
                List.of(new CandidateVotes("n2", 1)),
                List.of(new CandidateVotes("n1", 1), new CandidateVotes("n1", 1)),
                List.<CandidateVotes>of())) {
            var command = new RecordVote(
                    "m",
                    "i1",
                    "v1",
                    List.of("n1"),
                    null,
                    null,
                    VoteMethod.SECRET,
                    VoteOutcome.CARRIED,
                    null,
                    null,
                    Recorded.of(ballots),
                    null,
                    null,
                    null);
            given.meeting()
                    .given(HISTORY)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(BALLOTS_FOR_CANDIDATES));
        }
    }

    @Test
    void equal_ballots_carry_nobody() {
        refused(COUNT_FITS_OUTCOME, between(VoteMethod.SECRET).ballots(1, 1));
        refused(COUNT_FITS_OUTCOME, between(VoteMethod.SECRET).ballots(0, 0));
    }

    @Test
    void a_plurality_does() {
        refused(COUNT_FITS_OUTCOME, between(VoteMethod.SECRET).ballots(2, 1).lost());
    }

    @Test
    void rounds_are_of_candidates_and_follow_each_other() {
        refused(ROUND_OF_CANDIDATES, vote(VoteMethod.ASSENT).round(1));
        refused(ROUND_FOLLOWS, between(VoteMethod.SECRET).ballots(2, 1).round(2));
        var tied = Given.balloted("v0", VoteOutcome.LOST, new CandidateVotes("n1", 1), new CandidateVotes("n2", 1));
        given.meeting()
                .given(openAnd(present("cleo"), nominated("n1", "chair", "ada"), nominated("n2", "chair", "ben"), tied))
                .when(between(VoteMethod.SECRET).ballots(2, 1).round(2).command())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_declined_is_not_voted_for() {
        given.meeting()
                .given(openAnd(
                        nominated("n1", "chair", "ada"),
                        nominated("n2", "chair", "ben"),
                        new NominationDeclined("m", "i1", "n2", Recorded.notRecorded())))
                .when(between(VoteMethod.SECRET).ballots(2, 0).command())
                .expectNoEvents()
                .expectException(broken(CANDIDATE_STANDS));
    }

    @Test
    void a_member_has_their_vote_recorded_straight_after() {
        required(counted("v1", 2, 1)).expectEvents(record("ben", VoteChoice.AGAINST));
    }

    @Test
    void with_the_next_item_it_is_too_late() {
        required(counted("v1", 2, 1), item("i2")).expectNoEvents().expectException(broken(TOO_LATE));
    }

    @Test
    void a_later_vote_on_the_same_item_does_not_make_it_late() {
        required(counted("v1", 2, 1), counted("v2", 3, 0)).expectEvents(record("ben", VoteChoice.AGAINST));
    }

    @Test
    void it_is_recorded_once() {
        required(counted("v1", 2, 1), record("ben", VoteChoice.AGAINST))
                .expectNoEvents()
                .expectException(broken(VOTE_RECORDED_ONCE));
    }

    @Test
    void only_who_had_a_vote_can_ask() {
        given.meeting()
                .given(openAnd(counted("v1", 2, 0)))
                .when(new RequestVoteRecord("m", "v1", new Named("cleo", null), VoteChoice.FOR, null))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
    }

    @Test
    void what_was_said_by_name_is_not_said_otherwise() {
        var named = new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of(),
                Recorded.notRecorded(),
                Recorded.of("the lamps"),
                VoteMethod.NAMED,
                VoteOutcome.CARRIED,
                Recorded.of(new Counts(1, 0, 0)),
                Recorded.of(List.of(by("ben", VoteChoice.FOR))),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(2),
                Recorded.notRecorded());
        required(named).expectNoEvents().expectException(broken(VOTE_RECORDED_AS_CAST));
    }

    @Test
    void there_was_a_vote() {
        required().expectNoEvents().expectException(broken(VOTED));
    }

    @Test
    void a_document_may_record_it_later_and_again() {
        given.meeting()
                .given(transcribed(), item("i1"), counted("v1", 2, 1), record("ben", VoteChoice.AGAINST), item("i2"))
                .when(new RequestVoteRecord("m", "v1", new Named("ben", null), VoteChoice.AGAINST, null))
                .expectEvents(record("ben", VoteChoice.AGAINST));
    }

    private ResultValidator<Meeting> required(Object... more) {
        return given.meeting()
                .given(openAnd(more))
                .when(new RequestVoteRecord("m", "v1", new Named("ben", null), VoteChoice.AGAINST, null));
    }

    private static IndividualVoteRecordRequired record(String person, VoteChoice choice) {
        return new IndividualVoteRecordRequired("m", "i1", "v1", named(person), choice, Recorded.notRecorded());
    }

    private ResultValidator<Meeting> sent(Vote vote) {
        AggregateTestFixture<Meeting> meeting = given.meeting();
        return meeting.given(HISTORY).when(vote.command());
    }

    private void refused(Rule rule, Vote vote) {
        sent(vote).expectNoEvents().expectException(broken(rule));
    }

    /** A vote on the lamps that is carried. */
    private static Vote vote(VoteMethod method) {
        return new Vote(List.of(), method, VoteOutcome.CARRIED, null, null, null, null, null);
    }

    /** A vote between Ada and Ben that is carried. */
    private static Vote between(VoteMethod method) {
        return new Vote(List.of("n1", "n2"), method, VoteOutcome.CARRIED, null, null, null, null, null);
    }

    private record Vote(
            List<String> nominations,
            VoteMethod method,
            VoteOutcome outcome,
            Counts counts,
            List<NamedVote> each,
            List<CandidateVotes> ballots,
            Integer round,
            Integer roll) {
        Vote counts(int inFavour, int against, int abstained) {
            return new Vote(
                    nominations, method, outcome, new Counts(inFavour, against, abstained), each, ballots, round, roll);
        }

        Vote names(NamedVote... names) {
            return new Vote(nominations, method, outcome, counts, List.of(names), ballots, round, roll);
        }

        Vote ballots(int first, int second) {
            var counted = List.of(new CandidateVotes("n1", first), new CandidateVotes("n2", second));
            return new Vote(nominations, method, outcome, counts, each, counted, round, roll);
        }

        Vote round(int number) {
            return new Vote(nominations, method, outcome, counts, each, ballots, number, roll);
        }

        Vote roll(int number) {
            return new Vote(nominations, method, outcome, counts, each, ballots, round, number);
        }

        Vote lost() {
            return new Vote(nominations, method, VoteOutcome.LOST, counts, each, ballots, round, roll);
        }

        RecordVote command() {
            return new RecordVote(
                    "m",
                    "i1",
                    "v1",
                    nominations,
                    null,
                    nominations.isEmpty() ? Recorded.of("the lamps") : null,
                    method,
                    outcome,
                    Recorded.ofNullable(counts),
                    Recorded.ofNullable(each),
                    Recorded.ofNullable(ballots),
                    Recorded.ofNullable(round),
                    Recorded.ofNullable(roll),
                    null);
        }
    }

    private static VoteRecorded balloted(VoteMethod method, Recorded<List<MemberVote>> each) {
        return new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of("n1", "n2"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                method,
                VoteOutcome.CARRIED,
                each.map(names -> new Counts(names.size(), 0, 0)),
                each,
                Recorded.of(List.of(new CandidateVotes("n1", 2), new CandidateVotes("n2", 1))),
                Recorded.notRecorded(),
                Recorded.of(3),
                Recorded.notRecorded());
    }

    private static NamedVote cast(String person, VoteChoice choice) {
        return new NamedVote(new Named(person, null), choice, null);
    }

    private static NamedVote castFor(String person, String nomination) {
        return new NamedVote(new Named(person, null), VoteChoice.FOR, Recorded.of(nomination));
    }

    private static MemberVote by(String person, VoteChoice choice) {
        return new MemberVote(named(person), choice, Recorded.none());
    }

    private static MemberVote byFor(String person, String nomination) {
        return new MemberVote(named(person), VoteChoice.FOR, Recorded.of(nomination));
    }
}
