package org.minutebook.actions.action;

import static org.minutebook.actions.action.ActionRule.ORIGIN_EXISTS;
import static org.minutebook.actions.action.ActionRule.ORIGIN_NAMED;
import static org.minutebook.actions.action.ExampleMeeting.ACTION;
import static org.minutebook.actions.action.ExampleMeeting.BODY;
import static org.minutebook.actions.action.ExampleMeeting.HELD_ON;
import static org.minutebook.actions.action.ExampleMeeting.MEETING;
import static org.minutebook.actions.action.ExampleMeeting.item;
import static org.minutebook.actions.action.ExampleMeeting.resolution;
import static org.minutebook.actions.action.ExampleMeeting.restriction;
import static org.minutebook.actions.action.ExampleMeeting.undertaking;
import static org.minutebook.actions.action.ExampleMeeting.withMeeting;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.actions.action.ActionCommand.RaiseAction;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.ActionOrigin.ResolvedClause;
import org.minutebook.actions.events.ActionOrigin.Undertaking;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;
import org.minutebook.record.test.StreamsInMemory;

class RaisingAnActionTests {
    @Test
    void an_action_from_a_clause_carries_minute_body_day_and_clause_as_printed() {
        action(withMeeting(
                        item("welcome", "XB 3/31"),
                        item("lighting", "XB 4/31"),
                        resolution("lighting", "r1", "The report be noted.", "The lamps be counted.")))
                .givenNoPriorActivity()
                .when(fromClause("r1", 2))
                .expectEvents(raised(
                        new ActionOrigin(
                                MEETING,
                                BODY,
                                HELD_ON,
                                "lighting",
                                Recorded.of("XB 4/31"),
                                Recorded.of(new ResolvedClause("r1", 2, "The lamps be counted.")),
                                Recorded.none()),
                        List.of()));
    }

    @Test
    void an_action_from_an_undertaking_says_what_was_undertaken() {
        action(withMeeting(item("lighting", null), undertaking("lighting", "u1", "Someone will lend a ladder.")))
                .givenNoPriorActivity()
                .when(fromUndertaking("u1"))
                .expectEvents(raised(
                        new ActionOrigin(
                                MEETING,
                                BODY,
                                HELD_ON,
                                "lighting",
                                Recorded.none(),
                                Recorded.none(),
                                Recorded.of(new Undertaking("u1", "Someone will lend a ladder."))),
                        List.of()));
    }

    @Test
    void an_action_inherits_every_restriction_of_its_item_and_none_of_another() {
        action(withMeeting(
                        item("welcome", "XB 3/31"),
                        item("lighting", "XB 4/31"),
                        undertaking("lighting", "u1", "Someone will lend a ladder."),
                        restriction("welcome", RestrictionScope.TITLE),
                        restriction("lighting", RestrictionScope.DISCUSSION, RestrictionScope.PAPER),
                        restriction("lighting", RestrictionScope.DISCUSSION)))
                .givenNoPriorActivity()
                .when(fromUndertaking("u1"))
                .expectEvents(raised(
                        new ActionOrigin(
                                MEETING,
                                BODY,
                                HELD_ON,
                                "lighting",
                                Recorded.of("XB 4/31"),
                                Recorded.none(),
                                Recorded.of(new Undertaking("u1", "Someone will lend a ladder."))),
                        List.of(RestrictionScope.PAPER, RestrictionScope.DISCUSSION)));
    }

    @Test
    void an_action_from_no_recorded_meeting_is_refused() {
        action(new StreamsInMemory())
                .givenNoPriorActivity()
                .when(fromUndertaking("u1"))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void an_action_from_something_that_is_no_meeting_is_refused() {
        action(new StreamsInMemory().with(PersonEvent.STREAM, MEETING))
                .givenNoPriorActivity()
                .when(fromUndertaking("u1"))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void an_action_from_a_resolution_that_the_meeting_did_not_pass_is_refused() {
        action(withMeeting(item("lighting", "XB 4/31"), resolution("lighting", "r1", "The lamps be counted.")))
                .givenNoPriorActivity()
                .when(fromClause("r2", 1))
                .expectNoEvents()
                .expectException(broken(ORIGIN_EXISTS));
    }

    @Test
    void an_action_from_a_clause_that_the_resolution_lacks_is_refused() {
        action(withMeeting(item("lighting", "XB 4/31"), resolution("lighting", "r1", "The lamps be counted.")))
                .givenNoPriorActivity()
                .when(fromClause("r1", 2))
                .expectNoEvents()
                .expectException(broken(ORIGIN_EXISTS));
    }

    @Test
    void an_action_from_an_undertaking_that_nobody_gave_is_refused() {
        action(withMeeting(item("lighting", "XB 4/31")))
                .givenNoPriorActivity()
                .when(fromUndertaking("u1"))
                .expectNoEvents()
                .expectException(broken(ORIGIN_EXISTS));
    }

    @Test
    void an_action_from_nowhere_is_refused() {
        action(withMeeting())
                .givenNoPriorActivity()
                .when(raise(null, null, null))
                .expectNoEvents()
                .expectException(broken(ORIGIN_NAMED));
    }

    @Test
    void an_action_from_a_clause_and_an_undertaking_at_once_is_refused() {
        action(withMeeting(
                        item("lighting", "XB 4/31"),
                        resolution("lighting", "r1", "The lamps be counted."),
                        undertaking("lighting", "u1", "Someone will lend a ladder.")))
                .givenNoPriorActivity()
                .when(raise("r1", 1, "u1"))
                .expectNoEvents()
                .expectException(broken(ORIGIN_NAMED));
    }

    @Test
    void an_action_from_a_resolution_without_saying_which_clause_is_refused() {
        action(withMeeting(item("lighting", "XB 4/31"), resolution("lighting", "r1", "The lamps be counted.")))
                .givenNoPriorActivity()
                .when(raise("r1", null, null))
                .expectNoEvents()
                .expectException(broken(ORIGIN_NAMED));
    }

    private static AggregateTestFixture<Action> action(Streams record) {
        var action = new AggregateTestFixture<>(Action.class);
        action.registerInjectableResource(record);
        return action;
    }

    private static RaiseAction fromClause(String resolutionId, int clause) {
        return raise(resolutionId, clause, null);
    }

    private static RaiseAction fromUndertaking(String undertakingId) {
        return raise(null, null, undertakingId);
    }

    private static RaiseAction raise(String resolutionId, Integer clause, String undertakingId) {
        return new RaiseAction(
                ACTION,
                MEETING,
                stated(resolutionId),
                stated(clause),
                stated(undertakingId),
                ActionKind.TASK,
                "Count the lamps");
    }

    private static <T> Recorded<T> stated(T value) {
        return value == null ? null : Recorded.of(value);
    }

    private static ActionRaised raised(ActionOrigin origin, List<RestrictionScope> restricted) {
        return new ActionRaised(ACTION, origin, ActionKind.TASK, "Count the lamps", restricted);
    }
}
