package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.adjourned;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.IN_PROGRESS;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.meetings.meeting.SittingRule.ADJOURNED;
import static org.minutebook.meetings.meeting.SittingRule.RESUMED_LATER;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.meeting.MeetingCommand.CloseMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.MeetingCommand.RecordDiscussion;
import org.minutebook.meetings.meeting.SittingCommand.AbandonMeeting;
import org.minutebook.meetings.meeting.SittingCommand.AdjournMeeting;
import org.minutebook.meetings.meeting.SittingCommand.ResumeMeeting;
import org.minutebook.record.Recorded;

class BreakingOffTests {
    private static final MeetingAbandoned ABANDONED =
            new MeetingAbandoned("m", Recorded.notRecorded(), "nobody else came", Recorded.notRecorded());

    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void a_meeting_breaks_off_to_go_on_another_day() {
        meeting.given(open())
                .when(new AdjournMeeting(
                        "m",
                        SEPTEMBER,
                        Recorded.of(LocalTime.of(23, 50)),
                        Recorded.of(SEPTEMBER.plusDays(1)),
                        "the hour",
                        Recorded.of("i1"),
                        null))
                .expectEvents(new MeetingAdjourned(
                        "m",
                        SEPTEMBER,
                        Recorded.of(LocalTime.of(23, 50)),
                        Recorded.of(SEPTEMBER.plusDays(1)),
                        "the hour",
                        Recorded.of("i1"),
                        Recorded.notRecorded()));
    }

    @Test
    void before_it_opens_there_is_nothing_to_break_off() {
        meeting.given(scheduled()).when(adjourn()).expectNoEvents().expectException(broken(IN_PROGRESS));
    }

    @Test
    void it_breaks_off_once() {
        meeting.given(openAnd(adjourned(SEPTEMBER)))
                .when(adjourn())
                .expectNoEvents()
                .expectException(broken(IN_PROGRESS));
    }

    @Test
    void while_it_is_adjourned_there_is_no_business_and_no_close() {
        for (Object command :
                List.of(new RecordDiscussion("m", "i1", "p1", "It was said.", null), new CloseMeeting("m", null))) {
            new Given()
                    .meeting()
                    .given(openAnd(adjourned(SEPTEMBER)))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(IN_PROGRESS));
        }
    }

    @Test
    void while_it_is_adjourned_somebody_may_come_or_excuse_themselves() {
        meeting.given(openAnd(adjourned(SEPTEMBER))).when(attend("cleo")).expectSuccessfulHandlerExecution();
        new Given()
                .meeting()
                .given(openAnd(adjourned(SEPTEMBER)))
                .when(new RecordApology("m", new Named("cleo", null), null, null))
                .expectSuccessfulHandlerExecution();
    }

    /** In the night in which the clocks go back, an hour comes twice: the order of the record says which came first. */
    @Test
    void it_goes_on_after_midnight_at_an_earlier_hour() {
        var saturday = LocalDate.of(2022, 10, 29);
        var sunday = LocalDate.of(2022, 10, 30);
        meeting.given(openAnd(adjournedAt(saturday, LocalTime.of(23, 50))))
                .when(resume(sunday, LocalTime.of(1, 30)))
                .expectEvents(resumed(sunday, LocalTime.of(1, 30)));
        new Given()
                .meeting()
                .given(openAnd(adjournedAt(sunday, LocalTime.of(1, 50))))
                .when(resume(sunday, LocalTime.of(1, 10)))
                .expectEvents(resumed(sunday, LocalTime.of(1, 10)));
    }

    @Test
    void it_does_not_go_on_before_it_broke_off() {
        meeting.given(openAnd(adjourned(SEPTEMBER)))
                .when(resume(SEPTEMBER.minusDays(1), null))
                .expectNoEvents()
                .expectException(broken(RESUMED_LATER));
        new Given()
                .meeting()
                .given(transcribed(), adjourned(SEPTEMBER))
                .when(resume(SEPTEMBER.minusDays(1), null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_what_broke_off_goes_on() {
        meeting.given(open()).when(resume(SEPTEMBER, null)).expectNoEvents().expectException(broken(ADJOURNED));
        new Given()
                .meeting()
                .given(openAnd(adjourned(SEPTEMBER), resumed(SEPTEMBER, null)))
                .when(resume(SEPTEMBER, null))
                .expectNoEvents()
                .expectException(broken(ADJOURNED));
    }

    @Test
    void when_it_has_gone_on_there_is_business_again() {
        meeting.given(openAnd(adjourned(SEPTEMBER), resumed(SEPTEMBER, null)))
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_document_is_transcribed_on_whether_or_not_it_says_that_the_meeting_went_on() {
        meeting.given(transcribed(), item("i1"), adjourned(SEPTEMBER))
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_meeting_is_abandoned_before_it_opens_or_later() {
        meeting.given(scheduled(), present("ada")).when(abandon()).expectEvents(ABANDONED);
        for (Object[] history : List.of(open(), openAnd(adjourned(SEPTEMBER)), new Object[] {transcribed()})) {
            new Given().meeting().given(history).when(abandon()).expectEvents(ABANDONED);
        }
    }

    @Test
    void what_is_abandoned_is_over() {
        for (Object command : List.of(
                new OpenMeeting("m", LocalTime.of(9, 0), new Named("ada", null)),
                new RecordDiscussion("m", "i1", "p1", "It was said.", null),
                attend("cleo"),
                resume(SEPTEMBER, null),
                new CloseMeeting("m", null),
                abandon())) {
            new Given()
                    .meeting()
                    .given(scheduled(), present("ada"), present("ben"), ABANDONED)
                    .when(command)
                    .expectNoEvents()
                    .expectException(
                            command instanceof OpenMeeting ? broken(MeetingRule.SCHEDULED) : broken(NOT_CLOSED));
        }
    }

    @Test
    void what_is_closed_is_neither_adjourned_nor_abandoned() {
        for (Object command : List.of(adjourn(), resume(SEPTEMBER, null), abandon())) {
            new Given()
                    .meeting()
                    .given(openAnd(new MeetingClosed("m", Recorded.notRecorded())))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_CLOSED));
        }
    }

    private static AdjournMeeting adjourn() {
        return new AdjournMeeting("m", SEPTEMBER, null, null, "the fire bell", null, null);
    }

    private static MeetingAdjourned adjournedAt(LocalDate on, LocalTime at) {
        return new MeetingAdjourned(
                "m",
                on,
                Recorded.of(at),
                Recorded.notRecorded(),
                "the hour",
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static ResumeMeeting resume(LocalDate on, LocalTime at) {
        return new ResumeMeeting("m", on, Recorded.ofNullable(at), null, null);
    }

    private static MeetingResumed resumed(LocalDate on, LocalTime at) {
        return new MeetingResumed("m", on, Recorded.ofNullable(at), Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static AbandonMeeting abandon() {
        return new AbandonMeeting("m", null, "nobody else came", null);
    }

    private static RecordAttendance attend(String person) {
        return new RecordAttendance(
                "m", new Named(person, null), null, Recorded.of(Capacity.MEMBER), null, null, null, null, null);
    }
}
