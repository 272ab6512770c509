package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.adjourned;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.left;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.Given.vacated;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.IN_PROGRESS;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_FREE;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_HELD;
import static org.minutebook.meetings.meeting.SittingRule.SOMEBODY_PRESIDES;
import static org.minutebook.meetings.meeting.SittingRule.THERE;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.meetings.meeting.SittingCommand.TakeChair;
import org.minutebook.meetings.meeting.SittingCommand.VacateChair;
import org.minutebook.record.Recorded;

/** Ada presides from the opening. */
class PresidingTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void the_chair_is_taken_when_it_is_free() {
        meeting.given(openAnd(vacated("ada"))).when(take("ben")).expectEvents(taken("ben"));
    }

    @Test
    void one_person_presides() {
        meeting.given(open()).when(take("ben")).expectNoEvents().expectException(broken(CHAIR_FREE));
        new Given()
                .meeting()
                .given(openAnd(vacated("ada"), taken("ben")))
                .when(take("ada"))
                .expectNoEvents()
                .expectException(broken(CHAIR_FREE));
    }

    @Test
    void who_presides_is_there() {
        meeting.given(openAnd(vacated("ada")))
                .when(take("cleo"))
                .expectNoEvents()
                .expectException(broken(THERE));
        new Given()
                .meeting()
                .given(openAnd(vacated("ada"), left("ben")))
                .when(take("ben"))
                .expectNoEvents()
                .expectException(broken(THERE));
    }

    @Test
    void who_presides_vacates_the_chair() {
        meeting.given(open()).when(vacate("ada")).expectEvents(vacated("ada"));
        new Given()
                .meeting()
                .given(openAnd(adjourned(SEPTEMBER)))
                .when(vacate("ada"))
                .expectEvents(vacated("ada"));
    }

    @Test
    void nobody_else_does() {
        meeting.given(open()).when(vacate("ben")).expectNoEvents().expectException(broken(CHAIR_HELD));
        new Given()
                .meeting()
                .given(scheduled(), present("ada"))
                .when(vacate("ada"))
                .expectNoEvents()
                .expectException(broken(CHAIR_HELD));
    }

    @Test
    void before_it_opens_nobody_takes_the_chair() {
        meeting.given(scheduled(), present("ada"))
                .when(take("ada"))
                .expectNoEvents()
                .expectException(broken(IN_PROGRESS));
    }

    @Test
    void a_document_may_have_two_presiding() {
        meeting.given(transcribed(), taken("ada")).when(take("dan")).expectEvents(taken("dan"));
        new Given()
                .meeting()
                .given(transcribed(), taken("ada"))
                .when(vacate("dan"))
                .expectEvents(vacated("dan"));
    }

    @Test
    void nothing_is_voted_on_while_nobody_presides() {
        meeting.given(openAnd(vacated("ada")))
                .when(new RecordVote(
                        "m",
                        "i1",
                        "v1",
                        null,
                        null,
                        Recorded.of("the plan"),
                        VoteMethod.ASSENT,
                        VoteOutcome.CARRIED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .expectNoEvents()
                .expectException(broken(SOMEBODY_PRESIDES));
    }

    @Test
    void nothing_is_resolved_while_nobody_presides() {
        meeting.given(openAnd(vacated("ada")))
                .when(resolve())
                .expectNoEvents()
                .expectException(broken(SOMEBODY_PRESIDES));
        new Given()
                .meeting()
                .given(openAnd(vacated("ada"), taken("ben")))
                .when(resolve())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_is_elected_while_nobody_presides() {
        meeting.given(openAnd(
                        nominated("n1", "chair", "ada"),
                        voted("v1", VoteOutcome.CARRIED, "n1"),
                        resolved("r1"),
                        vacated("ada")))
                .when(new ElectChair("m", "e1", "n1", "v1", "r1", null))
                .expectNoEvents()
                .expectException(broken(SOMEBODY_PRESIDES));
    }

    @Test
    void a_document_need_not_say_who_presided() {
        meeting.given(transcribed(), item("i1")).when(resolve()).expectSuccessfulHandlerExecution();
    }

    private static TakeChair take(String person) {
        return new TakeChair("m", new Named(person, null), PresidingBasis.DEPUTY, null, null, null);
    }

    private static ChairTaken taken(String person) {
        return new ChairTaken(
                "m",
                named(person),
                PresidingBasis.DEPUTY,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static VacateChair vacate(String person) {
        return new VacateChair("m", new Named(person, null), null, null, null, null);
    }

    private static PassResolution resolve() {
        return new PassResolution(
                "m", "i1", "r2", null, List.of(new Clause(1, ClauseType.AGREE, "It be done.", null)), null, null);
    }
}
