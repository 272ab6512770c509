package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.details;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.BODY_CONSTITUTED;
import static org.minutebook.meetings.meeting.MeetingRule.IN_PROGRESS;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.meetings.meeting.MeetingRule.PRESIDER_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.QUORUM_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.REGISTER_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.SCHEDULED;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalTime;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.meeting.MeetingCommand.CloseMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordDiscussion;
import org.minutebook.meetings.meeting.MeetingCommand.ScheduleMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.TranscribeMeeting;
import org.minutebook.record.Recorded;

class ConveningAMeetingTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void a_meeting_takes_the_body_s_rules_and_style_of_its_day_along() {
        meeting.givenNoPriorActivity()
                .when(schedule("board", "term"))
                .expectEvents(new MeetingScheduled("m", details("board", SEPTEMBER)));
    }

    @Test
    void a_body_without_a_constitution_cannot_meet() {
        meeting.givenNoPriorActivity()
                .when(schedule("bare", "term"))
                .expectNoEvents()
                .expectException(broken(BODY_CONSTITUTED));
    }

    @Test
    void a_body_and_a_term_are_recorded_before_they_are_named() {
        meeting.givenNoPriorActivity().when(schedule("nothing", "term")).expectException(broken(REFERENCE_EXISTS));
        new Given()
                .meeting()
                .givenNoPriorActivity()
                .when(schedule("board", "ada"))
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_document_need_not_say_more_than_the_day() {
        meeting.givenNoPriorActivity()
                .when(new TranscribeMeeting("m", "board", null, null, SEPTEMBER, null, null, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_opens_with_a_quorum_and_somebody_presiding() {
        meeting.given(scheduled(), present("ada"), present("ben"))
                .when(openedBy("ada"))
                .expectEvents(new MeetingOpened("m", LocalTime.of(9, 5), named("ada")));
    }

    @Test
    void without_a_quorum_it_does_not_open() {
        meeting.given(scheduled(), present("ada"))
                .when(openedBy("ada"))
                .expectNoEvents()
                .expectException(broken(QUORUM_PRESENT));
    }

    @Test
    void who_is_not_there_cannot_preside() {
        meeting.given(scheduled(), present("ada"), present("ben"))
                .when(openedBy("cleo"))
                .expectNoEvents()
                .expectException(broken(PRESIDER_PRESENT));
    }

    @Test
    void it_opens_once() {
        meeting.given(open()).when(openedBy("ada")).expectNoEvents().expectException(broken(SCHEDULED));
    }

    @Test
    void before_it_opens_there_is_no_business() {
        meeting.given(scheduled())
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectNoEvents()
                .expectException(broken(IN_PROGRESS));
    }

    @Test
    void it_closes_when_it_is_known_who_was_there() {
        meeting.given(open())
                .when(new CloseMeeting("m", null))
                .expectEvents(new MeetingClosed("m", Recorded.notRecorded()));
    }

    @Test
    void a_live_meeting_is_not_closed_without_a_register() {
        meeting.given(scheduled(), new MeetingOpened("m", LocalTime.of(9, 0), named("ada")))
                .when(new CloseMeeting("m", null))
                .expectNoEvents()
                .expectException(broken(REGISTER_TAKEN));
    }

    @Test
    void a_transcription_is_closed_whoever_was_there() {
        meeting.given(transcribed()).when(new CloseMeeting("m", null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void after_the_close_nothing_more_is_taken() {
        meeting.given(openAnd(new MeetingClosed("m", Recorded.notRecorded())))
                .when(new RecordDiscussion("m", "i1", "p1", "It was said.", null))
                .expectNoEvents()
                .expectException(broken(NOT_CLOSED));
    }

    private static ScheduleMeeting schedule(String body, String term) {
        return new ScheduleMeeting(
                "m", body, MeetingKind.ORDINARY, term, SEPTEMBER, Recorded.of(LocalTime.of(9, 0)), null, null);
    }

    private static OpenMeeting openedBy(String person) {
        return new OpenMeeting("m", LocalTime.of(9, 5), new Named(person, null));
    }
}
