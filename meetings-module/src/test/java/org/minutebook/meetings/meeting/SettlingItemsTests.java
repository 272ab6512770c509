package org.minutebook.meetings.meeting;

import static org.hamcrest.Matchers.containsString;
import static org.minutebook.meetings.meeting.BusinessRule.DEFERRED_TO_LATER;
import static org.minutebook.meetings.meeting.BusinessRule.ITEMS_SETTLED;
import static org.minutebook.meetings.meeting.BusinessRule.ITEM_KNOWN;
import static org.minutebook.meetings.meeting.BusinessRule.ITEM_OPEN;
import static org.minutebook.meetings.meeting.BusinessRule.ORDER_COMPLETE;
import static org.minutebook.meetings.meeting.BusinessRule.REFERRED_ELSEWHERE;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.nominated;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.paragraph;
import static org.minutebook.meetings.meeting.Given.planned;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.IN_PROGRESS;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.OrderVaried;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.BusinessCommand.DeferItem;
import org.minutebook.meetings.meeting.BusinessCommand.ReferItem;
import org.minutebook.meetings.meeting.BusinessCommand.RuleItemOut;
import org.minutebook.meetings.meeting.BusinessCommand.VaryOrder;
import org.minutebook.meetings.meeting.BusinessCommand.WithdrawItem;
import org.minutebook.meetings.meeting.MeetingCommand.ApplyRestriction;
import org.minutebook.meetings.meeting.MeetingCommand.CloseMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.ElectChair;
import org.minutebook.meetings.meeting.MeetingCommand.RecordDiscussion;
import org.minutebook.meetings.meeting.MeetingCommand.RecordUndertaking;
import org.minutebook.meetings.meeting.MeetingCommand.TakeItem;
import org.minutebook.record.Recorded;

/** An item i1, Election, has been taken; a1, Quay walls, is on the agenda where a test puts it there. */
class SettlingItemsTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void an_item_of_the_agenda_is_put_off_to_a_later_meeting() {
        meeting.given(openAnd(planned("a1", "Quay walls")))
                .when(defer("a1", "november"))
                .expectEvents(new ItemDeferred(
                        "m",
                        "a1",
                        "Quay walls",
                        Recorded.of("november"),
                        Recorded.of(LocalDate.of(2022, 11, 23)),
                        "no time",
                        Recorded.notRecorded()));
    }

    @Test
    void an_item_that_was_taken_is_put_off_with_the_day_left_open() {
        meeting.given(open()).when(defer("i1", null)).expectEvents(deferred("i1", "Election"));
    }

    @Test
    void it_is_put_off_to_a_later_meeting_of_the_body() {
        for (String other : List.of("june", "elsewhere")) {
            new Given()
                    .meeting()
                    .given(open())
                    .when(defer("i1", other))
                    .expectNoEvents()
                    .expectException(broken(DEFERRED_TO_LATER));
        }
        meeting.given(transcribed(), item("i1")).when(defer("i1", "june")).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_later_meeting_exists() {
        meeting.given(transcribed(), item("i1")).when(defer("i1", "ada")).expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void an_item_is_referred_to_another_body_by_the_name_it_has() {
        meeting.given(open())
                .when(refer("i1", "bare"))
                .expectEvents(new ItemReferred(
                        "m", "i1", "Election", "bare", "Quayside Board", "it is theirs", Recorded.notRecorded()));
    }

    @Test
    void it_is_not_referred_to_the_body_itself() {
        meeting.given(open()).when(refer("i1", "board")).expectNoEvents().expectException(broken(REFERRED_ELSEWHERE));
        new Given()
                .meeting()
                .given(transcribed(), item("i1"))
                .when(refer("i1", "board"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_other_body_exists() {
        meeting.given(transcribed(), item("i1")).when(refer("i1", "ada")).expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void an_item_is_withdrawn_or_ruled_out_with_a_reason() {
        meeting.given(openAnd(planned("a1", "Quay walls")))
                .when(new WithdrawItem("m", "a1", "the bid fell through", null))
                .expectEvents(
                        new ItemWithdrawn("m", "a1", "Quay walls", "the bid fell through", Recorded.notRecorded()));
        new Given()
                .meeting()
                .given(open())
                .when(new RuleItemOut("m", "i1", "not ours to decide", null))
                .expectEvents(new ItemRuledOut("m", "i1", "Election", "not ours to decide", Recorded.notRecorded()));
    }

    @Test
    void there_is_such_an_item() {
        for (Object command : List.of(
                defer("i9", null),
                refer("i9", "bare"),
                new WithdrawItem("m", "i9", "because", null),
                new RuleItemOut("m", "i9", "because", null),
                new VaryOrder("m", List.of("i9"), null))) {
            new Given()
                    .meeting()
                    .given(transcribed())
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(ITEM_KNOWN));
        }
    }

    @Test
    void items_are_settled_while_the_meeting_sits() {
        meeting.given(scheduled(), planned("a1", "Quay walls"))
                .when(defer("a1", null))
                .expectNoEvents()
                .expectException(broken(IN_PROGRESS));
    }

    static Stream<MeetingEvent> settled() {
        return Stream.of(
                deferred("i1", "Election"),
                new ItemReferred(
                        "m", "i1", "Election", "bare", "Quayside Board", "it is theirs", Recorded.notRecorded()),
                new ItemWithdrawn("m", "i1", "Election", "because", Recorded.notRecorded()),
                new ItemRuledOut("m", "i1", "Election", "because", Recorded.notRecorded()),
                new AgendaItemWithdrawn("m", "i1", "because"));
    }

    @ParameterizedTest
    @MethodSource("settled")
    void an_item_that_is_settled_takes_no_more_business(MeetingEvent settled) {
        meeting.given(openAnd(settled))
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectNoEvents()
                .expectException(broken(ITEM_OPEN));
    }

    @Test
    void nor_is_it_settled_again() {
        for (Object command : List.of(
                defer("i1", null),
                refer("i1", "bare"),
                new WithdrawItem("m", "i1", "because", null),
                new RuleItemOut("m", "i1", "because", null))) {
            new Given()
                    .meeting()
                    .given(openAnd(deferred("i1", "Election")))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(ITEM_OPEN));
        }
    }

    @Test
    void nor_is_it_taken() {
        meeting.given(openAnd(planned("a1", "Quay walls"), deferred("a1", "Quay walls")))
                .when(new TakeItem("m", "a1", "Quay walls", null, null))
                .expectNoEvents()
                .expectException(broken(ITEM_OPEN));
    }

    @Test
    void nor_does_anything_come_of_what_was_said_of_it() {
        meeting.given(openAnd(paragraph("p1"), deferred("i1", "Election")))
                .when(new RecordUndertaking("m", "u1", "p1", "Mend the gate", null, null))
                .expectNoEvents()
                .expectException(broken(ITEM_OPEN));
        new Given()
                .meeting()
                .given(openAnd(
                        nominated("n1", "chair", "ada"),
                        voted("v1", VoteOutcome.CARRIED, "n1"),
                        resolved("r1"),
                        deferred("i1", "Election")))
                .when(new ElectChair("m", "e1", "n1", "v1", "r1", null))
                .expectNoEvents()
                .expectException(broken(ITEM_OPEN));
    }

    @Test
    void what_is_known_of_it_may_be_kept_back_all_the_same() {
        meeting.given(openAnd(deferred("i1", "Election")))
                .when(new ApplyRestriction(
                        "m", "i1", List.of(RestrictionScope.PAPER), "contract", null, "prices", null, null, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_document_may_go_on_with_what_was_put_off() {
        meeting.given(transcribed(), item("i1"), deferred("i1", "Election"))
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_order_of_what_is_left_is_varied() {
        meeting.given(openAnd(
                        planned("a1", "Quay walls"), planned("a2", "Cranes"), planned("i1", "Election"), item("i1")))
                .when(new VaryOrder("m", List.of("a2", "a1"), null))
                .expectEvents(new OrderVaried("m", List.of("a2", "a1"), Recorded.notRecorded()));
    }

    @Test
    void an_order_has_each_item_that_is_left_once() {
        for (List<String> order : List.of(
                List.of("a1"), List.of("a1", "a2", "a2"), List.of("a1", "a2", "i1"), List.of("a1", "a2", "a3"))) {
            new Given()
                    .meeting()
                    .given(openAnd(
                            planned("a1", "Quay walls"),
                            planned("a2", "Cranes"),
                            planned("a3", "Gulls"),
                            deferred("a3", "Gulls")))
                    .when(new VaryOrder("m", order, null))
                    .expectNoEvents()
                    .expectException(broken(ORDER_COMPLETE));
        }
        meeting.given(transcribed(), item("i1"))
                .when(new VaryOrder("m", List.of("i1"), null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_meeting_is_not_closed_while_an_item_of_its_agenda_is_left() {
        meeting.given(openAnd(planned("a1", "Quay walls")))
                .when(new CloseMeeting("m", null))
                .expectNoEvents()
                .expectException(broken(ITEMS_SETTLED))
                .expectExceptionMessage(containsString("Quay walls"));
    }

    @Test
    void what_was_taken_or_settled_does_not_keep_it_open() {
        meeting.given(openAnd(
                        planned("i1", "Election"),
                        item("i1"),
                        planned("a1", "Quay walls"),
                        deferred("a1", "Quay walls"),
                        planned("a2", "Cranes"),
                        new AgendaItemWithdrawn("m", "a2", "because")))
                .when(new CloseMeeting("m", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_document_is_closed_whatever_it_left_out() {
        meeting.given(transcribed(), planned("a1", "Quay walls"))
                .when(new CloseMeeting("m", null))
                .expectSuccessfulHandlerExecution();
    }

    private static DeferItem defer(String itemId, String meeting) {
        return new DeferItem("m", itemId, Recorded.ofNullable(meeting), "no time", null);
    }

    private static ReferItem refer(String itemId, String body) {
        return new ReferItem("m", itemId, body, "it is theirs", null);
    }

    private static ItemDeferred deferred(String itemId, String title) {
        return new ItemDeferred(
                "m", itemId, title, Recorded.notRecorded(), Recorded.notRecorded(), "no time", Recorded.notRecorded());
    }
}
