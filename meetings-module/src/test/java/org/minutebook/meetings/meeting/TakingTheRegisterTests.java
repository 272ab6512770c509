package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.attends;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ABSENT_OR_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_FITS;
import static org.minutebook.meetings.meeting.MeetingRule.CAPACITY_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_KNOWN;
import static org.minutebook.meetings.meeting.MeetingRule.HEADING_TRANSCRIBED;
import static org.minutebook.meetings.meeting.MeetingRule.PRESENT_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.EmptyHeadingRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.meeting.MeetingCommand.From;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.MeetingCommand.RecordEmptyHeading;
import org.minutebook.record.Recorded;

class TakingTheRegisterTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void a_member_is_listed_under_those_present() {
        meeting.given(scheduled()).when(attend("ada", Capacity.MEMBER)).expectEvents(present("ada"));
    }

    @Test
    void an_officer_is_listed_with_the_officers_whoever_employs_them() {
        meeting.given(scheduled())
                .when(attend("dan", Capacity.OFFICER))
                .expectEvents(attends("dan", Capacity.OFFICER, AttendanceHeading.OFFICERS));
    }

    @Test
    void an_observer_is_listed_with_the_others() {
        meeting.given(scheduled())
                .when(attend("dan", Capacity.OBSERVER))
                .expectEvents(attends("dan", Capacity.OBSERVER, AttendanceHeading.ATTENDING));
    }

    @Test
    void who_is_no_member_does_not_attend_as_one() {
        meeting.given(scheduled())
                .when(attend("dan", Capacity.MEMBER))
                .expectNoEvents()
                .expectException(broken(CAPACITY_FITS));
    }

    @Test
    void a_live_meeting_says_in_which_capacity() {
        meeting.given(scheduled())
                .when(listed("ada", AttendanceHeading.PRESENT))
                .expectNoEvents()
                .expectException(broken(CAPACITY_NAMED));
    }

    @Test
    void a_document_may_list_somebody_without_saying_in_which_capacity() {
        meeting.given(transcribed())
                .when(listed("dan", AttendanceHeading.PRESENT))
                .expectEvents(new AttendanceRecorded(
                        "m",
                        named("dan"),
                        AttendanceHeading.PRESENT,
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void somebody_is_listed_somewhere_and_not_with_the_apologies() {
        meeting.given(transcribed()).when(listed("dan", null)).expectException(broken(HEADING_KNOWN));
        new Given()
                .meeting()
                .given(transcribed())
                .when(listed("dan", AttendanceHeading.APOLOGIES))
                .expectException(broken(HEADING_KNOWN));
        new Given()
                .meeting()
                .given(transcribed())
                .when(listed("dan", AttendanceHeading.ABSENT))
                .expectException(broken(HEADING_KNOWN));
    }

    @Test
    void a_person_is_present_once_in_a_live_meeting() {
        meeting.given(scheduled(), present("ada"))
                .when(attend("ada", Capacity.MEMBER))
                .expectNoEvents()
                .expectException(broken(PRESENT_ONCE));
    }

    @Test
    void a_document_may_list_somebody_twice() {
        meeting.given(transcribed(), present("ada"))
                .when(attend("ada", Capacity.MEMBER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_organisation_is_printed_as_the_register_has_it_unless_given() {
        meeting.given(transcribed())
                .when(new RecordAttendance(
                        "m",
                        new Named("ada", "A. Example"),
                        AttendanceHeading.PRESENT,
                        null,
                        Recorded.of("Chair"),
                        Recorded.of(new From("port", null, Recorded.of("Tugs"), null)),
                        null,
                        null,
                        null))
                .expectEvents(new AttendanceRecorded(
                        "m",
                        new PersonAsPrinted("ada", "A. Example"),
                        AttendanceHeading.PRESENT,
                        Recorded.notRecorded(),
                        Recorded.of("Chair"),
                        Recorded.of(new Affiliation("port", "PT", Recorded.of("Tugs"), Affiliation.Provenance.STATED)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void people_and_organisations_are_in_the_register() {
        meeting.given(transcribed())
                .when(listed("nobody", AttendanceHeading.PRESENT))
                .expectException(broken(REFERENCE_EXISTS));
        new Given()
                .meeting()
                .given(transcribed())
                .when(new RecordApology(
                        "m", new Named("ada", null), Recorded.of(new From("ada", null, null, null)), null))
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_wording_has_only_slots_that_the_fact_fills() {
        meeting.given(transcribed())
                .when(new RecordAttendance(
                        "m",
                        new Named("ada", null),
                        AttendanceHeading.PRESENT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Recorded.of("{name} ({shoe-size})")))
                .expectNoEvents()
                .expectException(broken(WORDING_FITS));
    }

    @Test
    void who_sends_apologies_is_recorded() {
        meeting.given(scheduled())
                .when(apologise("cleo"))
                .expectEvents(new ApologyRecorded("m", named("cleo"), Recorded.notRecorded(), Recorded.notRecorded()));
    }

    @Test
    void nobody_both_attends_and_apologises() {
        meeting.given(scheduled(), present("ada"))
                .when(apologise("ada"))
                .expectNoEvents()
                .expectException(broken(ABSENT_OR_PRESENT));
    }

    @Test
    void an_empty_heading_is_found_in_a_document() {
        meeting.given(transcribed())
                .when(new RecordEmptyHeading("m", AttendanceHeading.ATTENDING))
                .expectEvents(new EmptyHeadingRecorded("m", AttendanceHeading.ATTENDING));
    }

    @Test
    void a_live_meeting_makes_no_empty_heading() {
        meeting.given(scheduled())
                .when(new RecordEmptyHeading("m", AttendanceHeading.ATTENDING))
                .expectNoEvents()
                .expectException(broken(HEADING_TRANSCRIBED));
    }

    private static RecordAttendance attend(String person, Capacity capacity) {
        return new RecordAttendance(
                "m", new Named(person, null), null, Recorded.of(capacity), null, null, null, null, null);
    }

    private static RecordAttendance listed(String person, AttendanceHeading heading) {
        return new RecordAttendance("m", new Named(person, null), heading, null, null, null, null, null, null);
    }

    private static RecordApology apologise(String person) {
        return new RecordApology("m", new Named(person, null), null, null);
    }
}
