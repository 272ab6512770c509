package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.TERM;
import static org.minutebook.meetings.meeting.Given.attends;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_FITS_OUTCOME;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.ELECTION_COHERES;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.NOMINATED;
import static org.minutebook.meetings.meeting.MeetingRule.OFFICE_OF_BODY;
import static org.minutebook.meetings.meeting.MeetingRule.PROPOSER_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.QUESTION_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.RESOLVED;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDED_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.MeetingRule.VOTED;
import static org.minutebook.meetings.meeting.MeetingRule.VOTE_CARRIED;
import static org.minutebook.record.test.Broken.broken;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.SecondNomination;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.ElectToOffice;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.record.Recorded;

class ElectingAnOfficeHolderTests {
    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @Test
    void a_member_present_nominates() {
        meeting.given(open()).when(nominate("chair", "ben")).expectEvents(nominated("n1", "chair", "ada"));
    }

    @Test
    void a_live_nomination_says_who_proposed() {
        meeting.given(open()).when(nominate("chair", null)).expectNoEvents().expectException(broken(PROPOSER_NAMED));
    }

    @Test
    void a_document_need_not_say_who_proposed() {
        meeting.given(transcribed(), item("i1"))
                .when(nominate("chair", null))
                .expectEvents(new NominationRecorded(
                        "m",
                        "i1",
                        "n1",
                        "chair",
                        "Chair",
                        TERM,
                        named("ada"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void who_is_not_present_as_a_member_proposes_nobody() {
        meeting.given(open()).when(nominate("chair", "cleo")).expectNoEvents().expectException(broken(ENTITLED));
        given.meeting()
                .given(openAnd(attends("dan", Capacity.OFFICER, AttendanceHeading.OFFICERS)))
                .when(nominate("chair", "dan"))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
    }

    @Test
    void a_nomination_is_for_an_office_of_the_body() {
        meeting.given(open()).when(nominate("mayor", "ben")).expectNoEvents().expectException(broken(OFFICE_OF_BODY));
    }

    @Test
    void a_nomination_is_seconded_by_another() {
        meeting.given(openAnd(Given.present("cleo"), nominated("n1", "chair", "ada")))
                .when(second("n1", "cleo"))
                .expectEvents(seconded("cleo"));
    }

    @Test
    void neither_the_proposer_nor_the_candidate_seconds() {
        for (String person : List.of("ben", "ada")) {
            given.meeting()
                    .given(openAnd(nominated("n1", "chair", "ada")))
                    .when(second("n1", person))
                    .expectNoEvents()
                    .expectException(broken(SECONDER_DIFFERS));
        }
    }

    @Test
    void a_nomination_is_seconded_once() {
        meeting.given(openAnd(Given.present("cleo"), nominated("n1", "chair", "ada"), seconded("cleo")))
                .when(second("n1", "cleo"))
                .expectNoEvents()
                .expectException(broken(SECONDED_ONCE));
    }

    @Test
    void nobody_seconds_what_was_not_proposed() {
        meeting.given(open()).when(second("n1", "ben")).expectNoEvents().expectException(broken(NOMINATED));
    }

    @Test
    void a_vote_is_on_something() {
        meeting.given(open())
                .when(vote(VoteOutcome.CARRIED, null))
                .expectNoEvents()
                .expectException(broken(QUESTION_KNOWN));
    }

    @Test
    void a_live_vote_says_how_many_could_vote() {
        meeting.given(openAnd(nominated("n1", "chair", "ada")))
                .when(vote(VoteOutcome.CARRIED, new Counts(2, 0, 0), "n1"))
                .expectEvents(shownHands(new Counts(2, 0, 0), Recorded.of(2)));
    }

    @Test
    void of_a_vote_in_a_document_nobody_knows_how_many_could() {
        meeting.given(transcribed(), present("ada"), item("i1"), nominated("n1", "chair", "ada"))
                .when(vote(VoteOutcome.CARRIED, new Counts(2, 0, 0), "n1"))
                .expectEvents(shownHands(new Counts(2, 0, 0), Recorded.notRecorded()));
    }

    @Test
    void no_more_vote_than_are_there() {
        meeting.given(openAnd(nominated("n1", "chair", "ada")))
                .when(vote(VoteOutcome.CARRIED, new Counts(3, 0, 0), "n1"))
                .expectNoEvents()
                .expectException(broken(COUNT_WITHIN_ROLL));
    }

    @Test
    void a_tie_carries_nothing() {
        meeting.given(openAnd(nominated("n1", "chair", "ada")))
                .when(vote(VoteOutcome.CARRIED, new Counts(1, 1, 0), "n1"))
                .expectNoEvents()
                .expectException(broken(COUNT_FITS_OUTCOME));
    }

    @Test
    void what_a_vote_lost_is_not_resolved() {
        meeting.given(openAnd(nominated("n1", "chair", "ada"), voted("v1", VoteOutcome.LOST, "n1")))
                .when(new PassResolution(
                        "m",
                        "i1",
                        "r1",
                        null,
                        List.of(new Clause(1, ClauseType.APPOINT, "Ada be Chair.", null)),
                        null,
                        List.of("v1")))
                .expectNoEvents()
                .expectException(broken(VOTE_CARRIED));
    }

    @Test
    void what_nobody_voted_is_not_resolved_by_a_vote() {
        meeting.given(open())
                .when(new PassResolution(
                        "m",
                        "i1",
                        "r1",
                        null,
                        List.of(new Clause(1, ClauseType.APPOINT, "Ada be Chair.", null)),
                        null,
                        List.of("v1")))
                .expectNoEvents()
                .expectException(broken(VOTED));
    }

    @Test
    void an_election_is_proved_by_nomination_vote_and_resolution_and_fills_the_office() {
        meeting.given(openAnd(
                        Given.present("cleo"),
                        nominated("n1", "chair", "ada"),
                        seconded("cleo"),
                        voted("v1", VoteOutcome.CARRIED, "n1"),
                        resolved("r1")))
                .when(electChair("n1", "v1", "r1"))
                .expectEvents(new ElectionConcluded(
                        "m",
                        "e1",
                        "board",
                        SEPTEMBER,
                        "chair",
                        "Chair",
                        TERM,
                        named("ada"),
                        SEPTEMBER,
                        "n1",
                        Recorded.of(named("ben")),
                        Recorded.of(named("cleo")),
                        "v1",
                        VoteMethod.ASSENT,
                        VoteOutcome.CARRIED,
                        Recorded.notRecorded(),
                        "r1",
                        Recorded.of("QB 1/22")));
        verify(given.commands)
                .sendAndWait(argThat((CommandMessage<?> message) -> message.getPayload()
                                .equals(new ConferOffice(
                                        "board",
                                        "chair",
                                        "ada",
                                        "term",
                                        SEPTEMBER,
                                        null,
                                        false,
                                        false,
                                        new OfficeBasis.Election("m", "e1", "r1", Recorded.of("QB 1/22"))))
                        && message.getMetaData().get("source").equals("live")));
    }

    @Test
    void an_election_rests_on_what_is_recorded() {
        var history = openAnd(nominated("n1", "chair", "ada"), voted("v1", VoteOutcome.CARRIED, "n1"), resolved("r1"));
        meeting.given(history).when(electChair("n9", "v1", "r1")).expectException(broken(NOMINATED));
        given.meeting().given(history).when(electChair("n1", "v9", "r1")).expectException(broken(VOTED));
        given.meeting().given(history).when(electChair("n1", "v1", "r9")).expectException(broken(RESOLVED));
    }

    @Test
    void a_nomination_for_one_office_fills_no_other() {
        meeting.given(openAnd(nominated("n1", "chair", "ada"), voted("v1", VoteOutcome.CARRIED, "n1"), resolved("r1")))
                .when(new ElectToOffice("m", "vice-chair", "e1", "n1", "v1", "r1", null))
                .expectNoEvents()
                .expectException(broken(ELECTION_COHERES));
    }

    @Test
    void a_vote_on_one_nomination_elects_no_other() {
        meeting.given(openAnd(
                        nominated("n1", "chair", "ada"),
                        nominated("n2", "chair", "ben"),
                        voted("v1", VoteOutcome.CARRIED, "n1"),
                        resolved("r1")))
                .when(electChair("n2", "v1", "r1"))
                .expectNoEvents()
                .expectException(broken(ELECTION_COHERES));
    }

    private static Nominate nominate(String office, String proposer) {
        return new Nominate(
                "m",
                "i1",
                "n1",
                office,
                "term",
                new Named("ada", null),
                proposer == null ? null : Recorded.of(new Named(proposer, null)),
                null);
    }

    private static SecondNomination second(String nomination, String person) {
        return new SecondNomination("m", nomination, new Named(person, null), null);
    }

    private static NominationSeconded seconded(String person) {
        return new NominationSeconded("m", "i1", "n1", named(person), Recorded.notRecorded());
    }

    private static RecordVote vote(VoteOutcome outcome, Counts counts, String... nominations) {
        return new RecordVote(
                "m",
                "i1",
                "v1",
                List.of(nominations),
                null,
                null,
                VoteMethod.SHOW_OF_HANDS,
                outcome,
                counts == null ? null : Recorded.of(counts),
                null,
                null,
                null,
                null,
                null);
    }

    private static VoteRecorded shownHands(Counts counts, Recorded<Integer> roll) {
        return new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of("n1"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(counts),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                roll,
                Recorded.notRecorded());
    }

    private static ElectChair electChair(String nomination, String vote, String resolution) {
        return new ElectChair("m", "e1", nomination, vote, resolution, null);
    }
}
