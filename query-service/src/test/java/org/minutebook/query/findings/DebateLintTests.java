package org.minutebook.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Each rule with a debate that has the slip, beside debates that have none. */
class DebateLintTests {
    private static final TermNamed TERM = new TermNamed("term", "2022/23", 2022);

    static Stream<List<MeetingEvent>> sound() {
        return Stream.of(
                List.of(vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 0), 3)),
                List.of(named(VoteMethod.NAMED, cast("ada", VoteChoice.FOR), cast("ben", VoteChoice.ABSTAINED))),
                List.of(moved("m1", "ada"), seconded("m1", "ben"), amended("a1", "m1"), onMotion("a1"), onMotion("m1")),
                List.of(vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.LOST, new Counts(1, 1, 0), 3), casting(null)),
                List.of(between(VoteOutcome.CARRIED, 2, 0), elected("n1")),
                List.of(between(VoteOutcome.LOST, 1, 1), casting("n2"), elected("n2")),
                List.of(named(VoteMethod.NAMED, cast("ada", VoteChoice.FOR)), required("ada", VoteChoice.FOR)));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_sound_debate_has_no_finding(List<MeetingEvent> debate) {
        assertThat(rules(debate)).isEmpty();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        FindingRule.VOTES_EXCEED_ROLL,
                        vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 1), 3)),
                slip(
                        FindingRule.OUTCOME_DIFFERS,
                        vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(1, 1, 1), 3)),
                slip(FindingRule.OUTCOME_DIFFERS, between(VoteOutcome.CARRIED, 1, 1)),
                slip(FindingRule.VOTES_DIFFER, contradicting()),
                slip(
                        FindingRule.VOTES_DIFFER,
                        named(VoteMethod.NAMED, cast("ada", VoteChoice.FOR), cast("ada", VoteChoice.FOR))),
                slip(
                        FindingRule.VOTES_DIFFER,
                        named(VoteMethod.NAMED, cast("ada", VoteChoice.FOR)),
                        required("ada", VoteChoice.AGAINST)),
                slip(FindingRule.VOTER_NOT_ATTENDING, named(VoteMethod.NAMED, cast("cleo", VoteChoice.FOR))),
                slip(FindingRule.VOTER_NOT_ATTENDING, named(VoteMethod.NAMED, cast("officer", VoteChoice.FOR))),
                slip(
                        FindingRule.VOTER_NOT_ATTENDING,
                        vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 0), 3),
                        required("cleo", VoteChoice.FOR)),
                slip(FindingRule.NAMES_OF_UNNAMED_VOTE, named(VoteMethod.SECRET, cast("ada", VoteChoice.FOR))),
                slip(
                        FindingRule.VOTE_NOT_BY_NAME,
                        new AgendaItemAdded(
                                "meeting",
                                "i1",
                                "Budget",
                                AgendaItemKind.values()[0],
                                Recorded.notRecorded(),
                                Recorded.none(),
                                Recorded.none(),
                                true),
                        vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 0), 3)),
                slip(
                        FindingRule.CASTING_VOTE_WITHOUT_TIE,
                        vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 0), 3),
                        casting(null)),
                slip(FindingRule.MOVER_SECONDS, moved("m1", "ada"), seconded("m1", "ada")),
                slip(
                        FindingRule.MOVER_SECONDS,
                        new NominationSeconded("meeting", "i1", "n1", person("ben"), Recorded.notRecorded())),
                slip(FindingRule.MOTION_NOT_OPEN, moved("m1", "ada"), withdrawn("m1"), seconded("m1", "ben")),
                slip(FindingRule.MOTION_NOT_OPEN, moved("m1", "ada"), withdrawn("m1"), amended("a1", "m1")),
                slip(FindingRule.MOTION_NOT_OPEN, moved("m1", "ada"), onMotion("m1"), onMotion("m1")),
                slip(FindingRule.MOTION_NOT_OPEN, moved("m1", "ada"), onMotion("m1"), withdrawn("m1")),
                slip(FindingRule.MOTION_NOT_OPEN, moved("m1", "ada"), amended("a1", "m1"), onMotion("m1")),
                slip(FindingRule.DECLINED_YET_CHOSEN, declined("n2"), between(VoteOutcome.CARRIED, 2, 0)),
                slip(
                        FindingRule.DECLINED_YET_CHOSEN,
                        between(VoteOutcome.CARRIED, 2, 0),
                        declined("n1"),
                        elected("n1")),
                slip(FindingRule.ELECTED_WITHOUT_MOST_VOTES, between(VoteOutcome.CARRIED, 2, 0), elected("n2")),
                slip(
                        FindingRule.ELECTED_WITHOUT_MOST_VOTES,
                        between(VoteOutcome.LOST, 1, 1),
                        casting("n1"),
                        elected("n2")));
    }

    private static Arguments slip(FindingRule rule, MeetingEvent... debate) {
        return Arguments.of(rule, List.of(debate));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_found_and_nothing_else(FindingRule rule, List<MeetingEvent> debate) {
        assertThat(rules(debate)).containsExactly(rule);
    }

    @Test
    void it_is_found_at_its_item_and_event() {
        var places = new ArrayList<String>();
        DebateLint.look(
                history(List.of(vote(VoteMethod.SHOW_OF_HANDS, VoteOutcome.CARRIED, new Counts(2, 1, 1), 3))),
                (rule, itemId, message, event) -> places.add(itemId + ", " + event.position() + ": " + message));
        assertThat(places).containsExactly("i1, 6: 4 votes are counted, and 3 could vote.");
    }

    private static List<FindingRule> rules(List<MeetingEvent> debate) {
        var found = new ArrayList<FindingRule>();
        DebateLint.look(history(debate), (rule, itemId, message, event) -> found.add(rule));
        return found;
    }

    /** Ada and Ben are there as members, and are nominated by each other; a clerk is there as well. */
    private static List<RecordedEvent> history(List<MeetingEvent> debate) {
        var events = new ArrayList<MeetingEvent>(List.of(
                attends("ada", Capacity.MEMBER),
                attends("ben", Capacity.MEMBER),
                attends("officer", Capacity.OFFICER),
                nominated("n1", "ada", "ben"),
                nominated("n2", "ben", "ada")));
        events.addAll(debate);
        var history = new ArrayList<RecordedEvent>();
        for (MeetingEvent event : events) {
            long position = history.size() + 1L;
            history.add(new RecordedEvent(
                    position, position, UUID.randomUUID().toString(), "meeting", Instant.EPOCH, event));
        }
        return history;
    }

    private static PersonAsPrinted person(String id) {
        return new PersonAsPrinted(id, id + " Example");
    }

    private static AttendanceRecorded attends(String id, Capacity capacity) {
        return new AttendanceRecorded(
                "meeting",
                person(id),
                AttendanceHeading.PRESENT,
                Recorded.of(capacity),
                Recorded.none(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static NominationRecorded nominated(String id, String candidate, String proposer) {
        return new NominationRecorded(
                "meeting",
                "i1",
                id,
                "chair",
                "Chair",
                TERM,
                person(candidate),
                Recorded.of(person(proposer)),
                Recorded.notRecorded());
    }

    private static NominationDeclined declined(String id) {
        return new NominationDeclined("meeting", "i1", id, Recorded.notRecorded());
    }

    private static MotionMoved moved(String id, String mover) {
        return new MotionMoved("meeting", "i1", id, "So.", Recorded.of(person(mover)), Recorded.notRecorded());
    }

    private static AmendmentMoved amended(String id, String amends) {
        return new AmendmentMoved(
                "meeting", "i1", id, amends, "Not so.", Recorded.of(person("ben")), Recorded.notRecorded());
    }

    private static MotionSeconded seconded(String id, String seconder) {
        return new MotionSeconded("meeting", "i1", id, person(seconder), Recorded.notRecorded());
    }

    private static MotionWithdrawn withdrawn(String id) {
        return new MotionWithdrawn("meeting", "i1", id, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static VoteRecorded vote(VoteMethod method, VoteOutcome outcome, Counts counts, int roll) {
        return voted(List.of(), null, method, outcome, counts, null, null, roll);
    }

    private static VoteRecorded named(VoteMethod method, MemberVote... each) {
        return voted(List.of(), null, method, VoteOutcome.CARRIED, null, List.of(each), null, null);
    }

    private static VoteRecorded contradicting() {
        return voted(
                List.of(),
                null,
                VoteMethod.NAMED,
                VoteOutcome.CARRIED,
                new Counts(2, 0, 0),
                List.of(cast("ada", VoteChoice.FOR)),
                null,
                null);
    }

    private static VoteRecorded onMotion(String motion) {
        return voted(List.of(), motion, VoteMethod.ASSENT, VoteOutcome.CARRIED, null, null, null, null);
    }

    private static VoteRecorded between(VoteOutcome outcome, int first, int second) {
        return voted(
                List.of("n1", "n2"),
                null,
                VoteMethod.SECRET,
                outcome,
                null,
                null,
                List.of(new CandidateVotes("n1", first), new CandidateVotes("n2", second)),
                null);
    }

    private static VoteRecorded voted(
            List<String> nominations,
            String motion,
            VoteMethod method,
            VoteOutcome outcome,
            Counts counts,
            List<MemberVote> each,
            List<CandidateVotes> ballots,
            Integer roll) {
        return new VoteRecorded(
                "meeting",
                "i1",
                "v1",
                nominations,
                Recorded.ofNullable(motion),
                Recorded.notRecorded(),
                method,
                outcome,
                Recorded.ofNullable(counts),
                Recorded.ofNullable(each),
                Recorded.ofNullable(ballots),
                Recorded.notRecorded(),
                Recorded.ofNullable(roll),
                Recorded.notRecorded());
    }

    private static MemberVote cast(String person, VoteChoice choice) {
        return new MemberVote(person(person), choice, Recorded.none());
    }

    private static CastingVoteGiven casting(String nomination) {
        return new CastingVoteGiven(
                "meeting",
                "i1",
                "v1",
                person("ada"),
                nomination == null ? Recorded.of(VoteChoice.FOR) : Recorded.none(),
                nomination == null ? Recorded.none() : Recorded.of(nomination),
                Recorded.notRecorded());
    }

    private static IndividualVoteRecordRequired required(String person, VoteChoice choice) {
        return new IndividualVoteRecordRequired("meeting", "i1", "v1", person(person), choice, Recorded.notRecorded());
    }

    private static ElectionConcluded elected(String nomination) {
        return new ElectionConcluded(
                "meeting",
                "e1",
                "body",
                LocalDate.of(2022, 9, 28),
                "chair",
                "Chair",
                TERM,
                person("ada"),
                LocalDate.of(2022, 9, 28),
                nomination,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                "v1",
                VoteMethod.SECRET,
                VoteOutcome.CARRIED,
                Recorded.notRecorded(),
                "r1",
                Recorded.notRecorded());
    }
}
