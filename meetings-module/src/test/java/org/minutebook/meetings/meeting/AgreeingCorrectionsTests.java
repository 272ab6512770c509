package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.CorrectionRule.BEFORE_APPROVAL;
import static org.minutebook.meetings.meeting.CorrectionRule.WORDS_STAND_ONCE;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.considered;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ID_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.ITEM_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.MINUTES_CONSIDERED;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.record.test.Broken.broken;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.CorrectionCommand.AgreeCorrection;
import org.minutebook.meetings.meeting.MeetingCommand.PassResolution;
import org.minutebook.meetings.minutes.RecordApproval;
import org.minutebook.record.Recorded;

class AgreeingCorrectionsTests {
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 8);

    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @BeforeEach
    void the_words_stand_there_once() {
        when(given.press.occurrences("june", List.of(), "eleven")).thenReturn(1);
    }

    @Test
    void a_correction_of_minutes_that_are_put_to_the_meeting_is_agreed() {
        meeting.given(openAnd(considered("june", JUNE))).when(agree("c1", "i1")).expectEvents(agreed("c1"));
    }

    @Test
    void the_words_stand_there_once_when_those_before_are_corrected() {
        when(given.press.occurrences("june", List.of(new AgreedCorrection("c1", "eleven", "twelve")), "eleven"))
                .thenReturn(0);
        meeting.given(openAnd(considered("june", JUNE), agreed("c1")))
                .when(agree("c2", "i1"))
                .expectNoEvents()
                .expectException(broken(WORDS_STAND_ONCE));
    }

    @Test
    void words_that_stand_there_twice_are_quoted_with_more() {
        when(given.press.occurrences("june", List.of(), "eleven")).thenReturn(2);
        meeting.given(openAnd(considered("june", JUNE)))
                .when(agree("c1", "i1"))
                .expectNoEvents()
                .expectException(broken(WORDS_STAND_ONCE));
    }

    @Test
    void a_document_may_tell_of_words_that_do_not_stand_there() {
        when(given.press.occurrences("june", List.of(), "eleven")).thenReturn(0);
        meeting.given(transcribed(), item("i1"), considered("june", JUNE))
                .when(agree("c1", "i1"))
                .expectEvents(agreed("c1"));
    }

    @Test
    void a_correction_belongs_to_an_item_has_an_id_of_its_own_and_a_wording_that_fits() {
        meeting.given(openAnd(considered("june", JUNE))).when(agree("c1", "i9")).expectException(broken(ITEM_TAKEN));
        given.meeting()
                .given(openAnd(considered("june", JUNE), agreed("c1")))
                .when(agree("c1", "i1"))
                .expectException(broken(ID_ONCE));
        given.meeting()
                .given(openAnd(considered("june", JUNE)))
                .when(new AgreeCorrection(
                        "m",
                        "i1",
                        "june",
                        "c1",
                        "eleven",
                        "twelve",
                        Recorded.of(new Wording("{heldOn}", Wording.Flow.CONTINUES))))
                .expectException(broken(WORDING_FITS));
    }

    @Test
    void minutes_that_are_not_before_the_meeting_are_not_corrected() {
        meeting.given(open()).when(agree("c1", "i1")).expectNoEvents().expectException(broken(MINUTES_CONSIDERED));
    }

    @Test
    void after_the_approval_no_correction_is_agreed() {
        meeting.given(openAnd(considered("june", JUNE), approval()))
                .when(agree("c1", "i1"))
                .expectNoEvents()
                .expectException(broken(BEFORE_APPROVAL));
    }

    @Test
    void what_was_agreed_is_approved_with_the_minutes() {
        meeting.given(openAnd(considered("june", JUNE), agreed("c1")))
                .when(new PassResolution("m", "i1", "r1", null, approval().clauses(), null, null))
                .expectSuccessfulHandlerExecution();
        verify(given.commands)
                .sendAndWait(argThat((CommandMessage<?> message) -> message.getPayload()
                        .equals(new RecordApproval(
                                "june",
                                "m",
                                SEPTEMBER,
                                "r1",
                                Recorded.of("QB 1/22"),
                                false,
                                List.of(new AgreedCorrection("c1", "eleven", "twelve"))))));
    }

    private static AgreeCorrection agree(String id, String item) {
        return new AgreeCorrection("m", item, "june", id, "eleven", "twelve", null);
    }

    private static CorrectionAgreed agreed(String id) {
        return new CorrectionAgreed("m", "i1", "june", id, "eleven", "twelve", Recorded.notRecorded());
    }

    private static ResolutionPassed approval() {
        return new ResolutionPassed(
                "m",
                "i1",
                "r1",
                Recorded.notRecorded(),
                List.of(new Clause(1, ClauseType.APPROVE, "the minutes be approved.", Recorded.of("june"))),
                false,
                List.of());
    }
}
