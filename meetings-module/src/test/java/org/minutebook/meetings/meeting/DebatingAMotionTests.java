package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.AMENDMENT_FIRST;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_MOVED;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_OF_ITEM;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_OPEN;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_SECONDED_ONCE;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.DebateRule.MOVER_NAMED;
import static org.minutebook.meetings.meeting.Given.amended;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.moved;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.ID_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.ITEM_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.QUESTION_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.DebateCommand.MoveAmendment;
import org.minutebook.meetings.meeting.DebateCommand.MoveMotion;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.SecondMotion;
import org.minutebook.meetings.meeting.DebateCommand.WithdrawMotion;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.record.Recorded;

class DebatingAMotionTests {
    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @Test
    void a_member_present_moves() {
        meeting.given(open()).when(move("ada")).expectEvents(moved("m1", "ada"));
    }

    @Test
    void a_live_motion_says_who_moved_it() {
        meeting.given(open()).when(move(null)).expectNoEvents().expectException(broken(MOVER_NAMED));
        given.meeting()
                .given(openAnd(moved("m1", "ada")))
                .when(amend("a1", "m1", null))
                .expectNoEvents()
                .expectException(broken(MOVER_NAMED));
    }

    @Test
    void a_document_need_not_say_who_moved() {
        meeting.given(transcribed(), item("i1"))
                .when(move(null))
                .expectEvents(new MotionMoved(
                        "m", "i1", "m1", "That it be so.", Recorded.notRecorded(), Recorded.notRecorded()));
    }

    @Test
    void who_is_not_present_as_a_member_moves_amends_and_seconds_nothing() {
        meeting.given(open()).when(move("cleo")).expectNoEvents().expectException(broken(ENTITLED));
        given.meeting()
                .given(openAnd(moved("m1", "ada")))
                .when(amend("a1", "m1", "dan"))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
        given.meeting()
                .given(openAnd(moved("m1", "ada")))
                .when(second("m1", "cleo"))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
    }

    @Test
    void a_motion_belongs_to_an_item_and_has_an_id_of_its_own() {
        meeting.given(open())
                .when(new MoveMotion("m", "i9", "m1", "That it be so.", by("ada"), null))
                .expectNoEvents()
                .expectException(broken(ITEM_TAKEN));
        given.meeting()
                .given(openAnd(moved("m1", "ada")))
                .when(move("ada"))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
        given.meeting()
                .given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben")))
                .when(amend("a1", "m1", "ben"))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
    }

    @Test
    void a_wording_has_the_slots_of_its_fact() {
        var wording = Recorded.of(new Wording("{mover} moved {nothing}.", Wording.Flow.CONTINUES));
        meeting.given(open())
                .when(new MoveMotion("m", "i1", "m1", "That it be so.", by("ada"), wording))
                .expectNoEvents()
                .expectException(broken(WORDING_FITS));
    }

    @Test
    void a_motion_is_seconded_by_another() {
        meeting.given(openAnd(moved("m1", "ada"))).when(second("m1", "ben")).expectEvents(seconded("m1", "ben"));
        given.meeting()
                .given(openAnd(moved("m1", "ada")))
                .when(second("m1", "ada"))
                .expectNoEvents()
                .expectException(broken(MOTION_SECONDER_DIFFERS));
    }

    @Test
    void a_document_may_have_the_mover_second() {
        meeting.given(transcribed(), item("i1"), moved("m1", "ada"))
                .when(second("m1", "ada"))
                .expectEvents(seconded("m1", "ada"));
    }

    @Test
    void a_motion_is_seconded_once() {
        meeting.given(openAnd(Given.present("cleo"), moved("m1", "ada"), seconded("m1", "ben")))
                .when(second("m1", "cleo"))
                .expectNoEvents()
                .expectException(broken(MOTION_SECONDED_ONCE));
    }

    @Test
    void what_was_not_moved_is_not_spoken_of_in_a_document_either() {
        for (Object command : List.of(
                second("m9", "ben"), amend("a1", "m9", "ben"), withdraw("m9"), vote("i1", "m9", VoteOutcome.CARRIED))) {
            given.meeting()
                    .given(transcribed(), item("i1"))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(MOTION_MOVED));
        }
    }

    @Test
    void an_amendment_is_of_a_motion_that_is_open_and_belongs_to_its_item() {
        meeting.given(openAnd(moved("m1", "ada"), item("i2")))
                .when(amend("a1", "m1", "ben"))
                .expectEvents(new AmendmentMoved(
                        "m", "i1", "a1", "m1", "Leave out 'so'.", Recorded.of(named("ben")), Recorded.notRecorded()));
    }

    @Test
    void a_motion_that_was_withdrawn_or_decided_takes_nothing_more() {
        for (Object end :
                List.of(withdrawn("m1"), votedOn("m1", VoteOutcome.LOST), votedOn("m1", VoteOutcome.CARRIED))) {
            for (Object command : List.of(
                    second("m1", "ben"),
                    amend("a1", "m1", "ben"),
                    withdraw("m1"),
                    vote("i1", "m1", VoteOutcome.CARRIED))) {
                given.meeting()
                        .given(openAnd(moved("m1", "ada"), end))
                        .when(command)
                        .expectNoEvents()
                        .expectException(broken(MOTION_OPEN));
            }
        }
    }

    @Test
    void with_a_motion_its_amendments_are_done() {
        meeting.given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben"), withdrawn("m1")))
                .when(vote("i1", "a1", VoteOutcome.CARRIED))
                .expectNoEvents()
                .expectException(broken(MOTION_OPEN));
    }

    @Test
    void in_a_document_a_decided_motion_may_go_on() {
        meeting.given(transcribed(), item("i1"), moved("m1", "ada"), withdrawn("m1"))
                .when(amend("a1", "m1", "ben"))
                .expectEvents(amended("a1", "m1", "ben"));
    }

    @Test
    void while_an_amendment_is_open_the_motion_is_not_voted_on() {
        meeting.given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben")))
                .when(vote("i1", "m1", VoteOutcome.CARRIED))
                .expectNoEvents()
                .expectException(broken(AMENDMENT_FIRST));
        for (Object end :
                List.of(withdrawn("a1"), votedOn("a1", VoteOutcome.LOST), votedOn("a1", VoteOutcome.CARRIED))) {
            given.meeting()
                    .given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben"), end))
                    .when(vote("i1", "m1", VoteOutcome.CARRIED))
                    .expectEvents(votedBy("v1", "m1", VoteOutcome.CARRIED));
        }
    }

    @Test
    void the_amendment_itself_is() {
        meeting.given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben")))
                .when(vote("i1", "a1", VoteOutcome.LOST))
                .expectEvents(votedBy("v1", "a1", VoteOutcome.LOST));
    }

    @Test
    void an_amendment_of_an_amendment_comes_before_it() {
        meeting.given(openAnd(moved("m1", "ada"), amended("a1", "m1", "ben"), amended("a2", "a1", "ada")))
                .when(vote("i1", "a1", VoteOutcome.CARRIED))
                .expectNoEvents()
                .expectException(broken(AMENDMENT_FIRST));
    }

    @Test
    void a_motion_is_voted_on_under_its_item() {
        meeting.given(openAnd(moved("m1", "ada"), item("i2")))
                .when(vote("i2", "m1", VoteOutcome.CARRIED))
                .expectNoEvents()
                .expectException(broken(MOTION_OF_ITEM));
    }

    @Test
    void a_motion_is_withdrawn_with_a_reason_or_without() {
        meeting.given(openAnd(moved("m1", "ada")))
                .when(new WithdrawMotion("m", "m1", Recorded.of("it is done already"), null))
                .expectEvents(new MotionWithdrawn(
                        "m", "i1", "m1", Recorded.of("it is done already"), Recorded.notRecorded()));
        given.meeting().given(openAnd(moved("m1", "ada"))).when(withdraw("m1")).expectEvents(withdrawn("m1"));
    }

    @Test
    void a_vote_has_one_question() {
        meeting.given(openAnd(moved("m1", "ada")))
                .when(new RecordVote(
                        "m",
                        "i1",
                        "v1",
                        null,
                        Recorded.of("m1"),
                        Recorded.of("the lamps"),
                        VoteMethod.ASSENT,
                        VoteOutcome.CARRIED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .expectNoEvents()
                .expectException(broken(QUESTION_KNOWN));
    }

    private static Recorded<Named> by(String person) {
        return person == null ? null : Recorded.of(new Named(person, null));
    }

    private static MoveMotion move(String mover) {
        return new MoveMotion("m", "i1", "m1", "That it be so.", by(mover), null);
    }

    private static MoveAmendment amend(String id, String amends, String mover) {
        return new MoveAmendment("m", id, amends, "Leave out 'so'.", by(mover), null);
    }

    private static SecondMotion second(String motion, String person) {
        return new SecondMotion("m", motion, new Named(person, null), null);
    }

    private static MotionSeconded seconded(String motion, String person) {
        return new MotionSeconded("m", "i1", motion, named(person), Recorded.notRecorded());
    }

    private static WithdrawMotion withdraw(String motion) {
        return new WithdrawMotion("m", motion, null, null);
    }

    private static MotionWithdrawn withdrawn(String motion) {
        return new MotionWithdrawn("m", "i1", motion, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static RecordVote vote(String item, String motion, VoteOutcome outcome) {
        return new RecordVote(
                "m",
                item,
                "v1",
                null,
                Recorded.of(motion),
                null,
                VoteMethod.SHOW_OF_HANDS,
                outcome,
                Recorded.of(counts(outcome)),
                null,
                null,
                null,
                null,
                null);
    }

    private static VoteRecorded votedOn(String motion, VoteOutcome outcome) {
        return votedBy("v0", motion, outcome);
    }

    private static VoteRecorded votedBy(String id, String motion, VoteOutcome outcome) {
        return new VoteRecorded(
                "m",
                "i1",
                id,
                List.of(),
                Recorded.of(motion),
                Recorded.notRecorded(),
                VoteMethod.SHOW_OF_HANDS,
                outcome,
                Recorded.of(counts(outcome)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(2),
                Recorded.notRecorded());
    }

    private static Counts counts(VoteOutcome outcome) {
        return outcome == VoteOutcome.CARRIED ? new Counts(2, 0, 0) : new Counts(0, 2, 0);
    }
}
