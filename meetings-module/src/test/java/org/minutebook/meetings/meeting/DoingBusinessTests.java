package org.minutebook.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.considered;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.paragraph;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.CLAUSES_NUMBERED;
import static org.minutebook.meetings.meeting.MeetingRule.EARLIER_MEETING;
import static org.minutebook.meetings.meeting.MeetingRule.ID_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.ITEM_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.MINUTES_CONSIDERED;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_IS_LATER;
import static org.minutebook.meetings.meeting.MeetingRule.NEXT_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_YET_APPROVED;
import static org.minutebook.meetings.meeting.MeetingRule.NUMBER_FROM_SERIES;
import static org.minutebook.meetings.meeting.MeetingRule.PARAGRAPH_RECORDED;
import static org.minutebook.record.test.Broken.broken;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.meeting.MeetingCommand.AnnounceNextMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.ApplyRestriction;
import org.minutebook.meetings.meeting.MeetingCommand.ConsiderMinutes;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.meetings.meeting.MeetingCommand.RecordDiscussion;
import org.minutebook.meetings.meeting.MeetingCommand.RecordUndertaking;
import org.minutebook.meetings.meeting.MeetingCommand.TakeItem;
import org.minutebook.meetings.minutes.RecordApproval;
import org.minutebook.record.Recorded;

class DoingBusinessTests {
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 8);

    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @Test
    void a_live_item_takes_the_next_number_of_the_body_s_series() {
        given.numbers.take("minutes:board:term", 11);
        meeting.given(open())
                .when(take("i2", null))
                .expectEvents(new ItemTaken(
                        "m", "i2", "Matters", Recorded.of(12), Recorded.of("QB 12/22"), Recorded.notRecorded()));
    }

    @Test
    void a_live_item_does_not_bring_its_number() {
        meeting.given(open()).when(take("i2", "QB 7/22")).expectNoEvents().expectException(broken(NUMBER_FROM_SERIES));
    }

    @Test
    void a_transcribed_item_has_the_number_printed_and_moves_the_series_on() {
        meeting.given(transcribed())
                .when(take("i2", "QB 12/22"))
                .expectEvents(new ItemTaken(
                        "m", "i2", "Matters", Recorded.of(12), Recorded.of("QB 12/22"), Recorded.notRecorded()));
        assertThat(given.numbers.next("minutes:board:term")).isEqualTo(13);
    }

    @Test
    void a_number_that_cannot_be_read_is_kept_as_printed() {
        meeting.given(transcribed())
                .when(take("i2", "QB/1222"))
                .expectEvents(new ItemTaken(
                        "m", "i2", "Matters", Recorded.notRecorded(), Recorded.of("QB/1222"), Recorded.notRecorded()));
    }

    @Test
    void a_local_id_is_used_once() {
        meeting.given(openAnd(paragraph("p1")))
                .when(take("p1", null))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
    }

    @Test
    void business_belongs_to_an_item_that_was_taken() {
        meeting.given(open())
                .when(new RecordDiscussion("m", "i9", "p1", "It was said.", null))
                .expectNoEvents()
                .expectException(broken(ITEM_TAKEN));
    }

    @Test
    void minutes_of_an_earlier_meeting_are_considered() {
        meeting.given(open()).when(consider("june")).expectEvents(considered("june", JUNE));
    }

    @Test
    void a_meeting_considers_neither_its_own_minutes_nor_another_body_s_nor_a_later_one_s() {
        given.streams.with("meetings.meeting", "m", Given.scheduled());
        for (String other : List.of("m", "elsewhere", "november")) {
            given.meeting()
                    .given(open())
                    .when(consider(other))
                    .expectNoEvents()
                    .expectException(broken(EARLIER_MEETING));
        }
    }

    @Test
    void approved_minutes_are_not_considered_again() {
        given.streams.with(
                MinutesEvent.STREAM,
                "june:minutes",
                new MinutesApproved("june", "july", LocalDate.of(2022, 7, 1), "r1", Recorded.notRecorded(), List.of()));
        meeting.given(open()).when(consider("june")).expectNoEvents().expectException(broken(NOT_YET_APPROVED));
    }

    @Test
    void a_resolution_that_approves_minutes_approves_them_in_the_same_transaction() {
        meeting.given(openAnd(considered("june", JUNE)))
                .when(pass(new Clause(1, ClauseType.APPROVE, "the minutes be approved.", Recorded.of("june"))))
                .expectSuccessfulHandlerExecution();
        verify(given.commands)
                .sendAndWait(argThat((CommandMessage<?> message) -> message.getPayload()
                        .equals(new RecordApproval(
                                "june", "m", SEPTEMBER, "r1", Recorded.of("QB 1/22"), false, List.of()))));
    }

    @Test
    void minutes_that_were_not_considered_are_not_approved() {
        meeting.given(open())
                .when(pass(new Clause(1, ClauseType.APPROVE, "the minutes be approved.", Recorded.of("june"))))
                .expectNoEvents()
                .expectException(broken(MINUTES_CONSIDERED));
    }

    @Test
    void a_document_in_which_a_meeting_approves_itself_is_kept_and_approves_nothing() {
        meeting.given(transcribed(), item("i1"), considered("m", SEPTEMBER))
                .when(pass(new Clause(1, ClauseType.APPROVE, "the minutes be approved.", Recorded.of("m"))))
                .expectSuccessfulHandlerExecution();
        verify(given.commands, never()).sendAndWait(any());
    }

    @Test
    void clauses_are_numbered_through() {
        meeting.given(open())
                .when(pass(new Clause(2, ClauseType.NOTE, "The report be noted.", null)))
                .expectNoEvents()
                .expectException(broken(CLAUSES_NUMBERED));
    }

    @Test
    void an_undertaking_points_at_the_paragraph_that_says_it() {
        meeting.given(openAnd(paragraph("p1")))
                .when(undertake("p1"))
                .expectEvents(new UndertakingRecorded(
                        "m", "i1", "u1", "p1", "Mend the gate", Recorded.of("Port Trust"), Recorded.notRecorded()));
    }

    @Test
    void an_undertaking_that_no_paragraph_says_is_none() {
        meeting.given(open()).when(undertake("p1")).expectNoEvents().expectException(broken(PARAGRAPH_RECORDED));
    }

    @Test
    void a_restriction_says_what_it_covers_and_why() {
        meeting.given(open())
                .when(new ApplyRestriction(
                        "m",
                        "i1",
                        List.of(RestrictionScope.PAPER),
                        "contract",
                        List.of("3"),
                        "prices",
                        Recorded.of("tenders are still out"),
                        null,
                        null,
                        null))
                .expectEvents(new RestrictionApplied(
                        "m",
                        "i1",
                        List.of(RestrictionScope.PAPER),
                        "contract",
                        List.of("3"),
                        "prices",
                        Recorded.of("tenders are still out"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void the_next_meeting_is_announced_with_the_day_and_time_it_is_scheduled_for() {
        meeting.given(open())
                .when(new AnnounceNextMeeting("m", "i1", Recorded.of("november"), null, null, null, null))
                .expectEvents(new NextMeetingAnnounced(
                        "m",
                        "i1",
                        Recorded.of("november"),
                        LocalDate.of(2022, 11, 23),
                        Recorded.of(LocalTime.of(9, 0)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void the_next_meeting_is_later_and_the_same_body_s() {
        for (String other : List.of("june", "elsewhere")) {
            given.meeting()
                    .given(open())
                    .when(new AnnounceNextMeeting("m", "i1", Recorded.of(other), null, null, null, null))
                    .expectNoEvents()
                    .expectException(broken(NEXT_IS_LATER));
        }
    }

    @Test
    void the_next_meeting_is_named_by_id_or_by_day() {
        meeting.given(open())
                .when(new AnnounceNextMeeting("m", "i1", null, null, null, null, null))
                .expectNoEvents()
                .expectException(broken(NEXT_KNOWN));
    }

    private static TakeItem take(String id, String reference) {
        return new TakeItem("m", id, "Matters", reference == null ? null : Recorded.of(reference), null);
    }

    private static ConsiderMinutes consider(String meeting) {
        return new ConsiderMinutes("m", "i1", meeting, null);
    }

    private static PassResolution pass(Clause... clauses) {
        return new PassResolution("m", "i1", "r1", null, List.of(clauses), null, null);
    }

    private static RecordUndertaking undertake(String paragraph) {
        return new RecordUndertaking("m", "u1", paragraph, "Mend the gate", Recorded.of("Port Trust"), null);
    }
}
