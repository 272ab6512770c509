package org.minutebook.actions.action;

import static org.minutebook.actions.action.ActionRule.ACTION_OPEN;
import static org.minutebook.actions.action.ActionRule.CLAIMED_BEFORE_ACCEPTED;
import static org.minutebook.actions.action.ActionRule.CLAIMED_ONCE;
import static org.minutebook.actions.action.ActionRule.EVIDENCE_GIVEN;
import static org.minutebook.actions.action.ActionRule.NOT_BEFORE_ORIGIN;
import static org.minutebook.actions.action.ActionRule.SAME_BODY;
import static org.minutebook.actions.action.ExampleMeeting.ACTION;
import static org.minutebook.actions.action.ExampleMeeting.BODY;
import static org.minutebook.actions.action.ExampleMeeting.HELD_ON;
import static org.minutebook.actions.action.ExampleMeeting.raised;
import static org.minutebook.actions.action.ExampleMeeting.scheduled;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.actions.action.ActionCommand.AcceptCompletion;
import org.minutebook.actions.action.ActionCommand.AssignAction;
import org.minutebook.actions.action.ActionCommand.Assignee;
import org.minutebook.actions.action.ActionCommand.ClaimComplete;
import org.minutebook.actions.action.ActionCommand.ReportProgress;
import org.minutebook.actions.action.ActionCommand.SetDue;
import org.minutebook.actions.events.ActionEvent.CompletionAccepted;
import org.minutebook.actions.events.ActionEvent.CompletionClaimed;
import org.minutebook.actions.events.ActionEvent.ProgressReported;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.MeetingNamed;
import org.minutebook.actions.events.Owner;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.test.StreamsInMemory;

class CompletingAnActionTests {
    private static final String NEXT_MEETING = "30000000-0000-4000-8000-000000000002";
    private static final String EARLIER_MEETING = "30000000-0000-4000-8000-000000000003";
    private static final String ELSEWHERE = "30000000-0000-4000-8000-000000000004";
    private static final LocalDate NEXT = LocalDate.of(2031, 7, 5);

    private final AggregateTestFixture<Action> action = new AggregateTestFixture<>(Action.class);

    @BeforeEach
    void there_are_other_meetings() {
        action.registerInjectableResource(new StreamsInMemory()
                .with(MeetingEvent.STREAM, NEXT_MEETING, scheduled(NEXT_MEETING, BODY, NEXT))
                .with(MeetingEvent.STREAM, EARLIER_MEETING, scheduled(EARLIER_MEETING, BODY, HELD_ON.minusDays(1)))
                .with(
                        MeetingEvent.STREAM,
                        ELSEWHERE,
                        scheduled(ELSEWHERE, "b0000000-0000-4000-8000-000000000002", NEXT)));
    }

    @Test
    void progress_is_reported_while_it_is_open() {
        action.given(raised())
                .when(new ReportProgress(ACTION, "Half of them"))
                .expectEvents(new ProgressReported(ACTION, "Half of them"));
    }

    @Test
    void progress_may_be_added_to_a_claim_that_waits() {
        action.given(raised(), claimed())
                .when(new ReportProgress(ACTION, "The list is attached"))
                .expectEvents(new ProgressReported(ACTION, "The list is attached"));
    }

    @Test
    void completion_is_claimed_with_what_shows_it() {
        action.given(raised())
                .when(new ClaimComplete(ACTION, "A list of 41 lamps"))
                .expectEvents(new CompletionClaimed(ACTION, "A list of 41 lamps"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_claim_that_nothing_shows_is_refused(String evidence) {
        action.given(raised())
                .when(new ClaimComplete(ACTION, evidence))
                .expectNoEvents()
                .expectException(broken(EVIDENCE_GIVEN));
    }

    @Test
    void a_second_claim_is_refused() {
        action.given(raised(), claimed())
                .when(new ClaimComplete(ACTION, "Another list"))
                .expectNoEvents()
                .expectException(broken(CLAIMED_ONCE));
    }

    @Test
    void a_claim_is_accepted() {
        action.given(raised(), claimed()).when(accept(null)).expectEvents(accepted());
    }

    @Test
    void a_claim_is_accepted_by_a_meeting_of_the_body() {
        action.given(raised(), claimed())
                .when(accept(NEXT_MEETING))
                .expectEvents(new CompletionAccepted(ACTION, Recorded.of(new MeetingNamed(NEXT_MEETING, NEXT))));
    }

    @Test
    void what_nobody_claimed_to_be_complete_cannot_be_accepted() {
        action.given(raised()).when(accept(null)).expectNoEvents().expectException(broken(CLAIMED_BEFORE_ACCEPTED));
    }

    @Test
    void acceptance_by_a_meeting_that_is_not_recorded_is_refused() {
        refuseAcceptance(REFERENCE_EXISTS, "30000000-0000-4000-8000-000000000009");
    }

    @Test
    void acceptance_by_another_bodys_meeting_is_refused() {
        refuseAcceptance(SAME_BODY, ELSEWHERE);
    }

    @Test
    void acceptance_by_a_meeting_before_the_action_is_refused() {
        refuseAcceptance(NOT_BEFORE_ORIGIN, EARLIER_MEETING);
    }

    @ParameterizedTest
    @MethodSource("everyCommandForAnActionThatExists")
    void a_closed_action_refuses_every_command(ActionCommand command) {
        action.given(raised(), claimed(), accepted())
                .when(command)
                .expectNoEvents()
                .expectException(broken(ACTION_OPEN));
    }

    static Stream<ActionCommand> everyCommandForAnActionThatExists() {
        return Stream.of(
                new AssignAction(ACTION, List.of(new Assignee(Owner.Kind.UNASSIGNED, null, null, null))),
                new SetDue(ACTION, Due.Kind.OPEN, null, null, null, null),
                new ReportProgress(ACTION, "More of them"),
                new ClaimComplete(ACTION, "Another list"),
                accept(null));
    }

    private void refuseAcceptance(Rule rule, String meetingId) {
        action.given(raised(), claimed())
                .when(accept(meetingId))
                .expectNoEvents()
                .expectException(broken(rule));
    }

    private static AcceptCompletion accept(String meetingId) {
        return new AcceptCompletion(ACTION, meetingId == null ? null : Recorded.of(meetingId));
    }

    private static CompletionClaimed claimed() {
        return new CompletionClaimed(ACTION, "A list of 41 lamps");
    }

    private static CompletionAccepted accepted() {
        return new CompletionAccepted(ACTION, Recorded.notRecorded());
    }
}
