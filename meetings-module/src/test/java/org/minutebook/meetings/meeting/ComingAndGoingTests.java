package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.adjourned;
import static org.minutebook.meetings.meeting.Given.arrived;
import static org.minutebook.meetings.meeting.Given.left;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.Given.voted;
import static org.minutebook.meetings.meeting.MeetingRule.ABSENT_OR_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.meetings.meeting.MeetingRule.PRESENT_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.PRESIDER_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.QUORUM_PRESENT;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.meetings.meeting.SittingRule.ABSENTEE_IS_MEMBER;
import static org.minutebook.meetings.meeting.SittingRule.CHAIR_VACATED_FIRST;
import static org.minutebook.meetings.meeting.SittingRule.NOT_THERE;
import static org.minutebook.meetings.meeting.SittingRule.THERE;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.SecondNomination;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.SittingCommand.RecordAbsence;
import org.minutebook.meetings.meeting.SittingCommand.RecordArrival;
import org.minutebook.meetings.meeting.SittingCommand.RecordDeparture;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class ComingAndGoingTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void who_is_there_may_leave_at_a_time_and_during_an_item() {
        meeting.given(open())
                .when(new RecordDeparture(
                        "m",
                        new Named("ben", null),
                        Recorded.of(LocalTime.of(9, 40)),
                        Recorded.of("i1"),
                        DepartureReason.INTEREST,
                        null))
                .expectEvents(new DepartureRecorded(
                        "m",
                        named("ben"),
                        Recorded.of(LocalTime.of(9, 40)),
                        Recorded.of("i1"),
                        DepartureReason.INTEREST,
                        Recorded.notRecorded()));
    }

    @Test
    void who_is_not_in_the_register_does_not_leave() {
        meeting.given(open()).when(leave("cleo")).expectNoEvents().expectException(broken(THERE));
    }

    @Test
    void nobody_leaves_twice() {
        meeting.given(openAnd(left("ben"))).when(leave("ben")).expectNoEvents().expectException(broken(THERE));
    }

    @Test
    void who_left_may_come_back_and_leave_again() {
        meeting.given(openAnd(left("ben"))).when(arrive("ben")).expectEvents(arrived("ben"));
        new Given()
                .meeting()
                .given(openAnd(left("ben"), arrived("ben")))
                .when(leave("ben"))
                .expectEvents(left("ben"));
    }

    @Test
    void who_is_there_does_not_arrive() {
        meeting.given(open()).when(arrive("ben")).expectNoEvents().expectException(broken(NOT_THERE));
        new Given()
                .meeting()
                .given(openAnd(left("ben"), arrived("ben")))
                .when(arrive("ben"))
                .expectNoEvents()
                .expectException(broken(NOT_THERE));
    }

    @Test
    void who_is_not_in_the_register_does_not_arrive() {
        meeting.given(open()).when(arrive("cleo")).expectNoEvents().expectException(broken(NOT_THERE));
    }

    @Test
    void who_is_listed_after_the_opening_came_late_once() {
        meeting.given(openAnd(present("cleo"))).when(arrive("cleo")).expectEvents(arrived("cleo"));
        new Given()
                .meeting()
                .given(openAnd(present("cleo"), arrived("cleo")))
                .when(arrive("cleo"))
                .expectNoEvents()
                .expectException(broken(NOT_THERE));
    }

    @Test
    void a_document_may_say_that_somebody_left_whom_no_list_has() {
        meeting.given(transcribed()).when(leave("dan")).expectEvents(left("dan"));
        new Given()
                .meeting()
                .given(transcribed(), present("ada"))
                .when(arrive("ada"))
                .expectEvents(arrived("ada"));
    }

    @Test
    void who_comes_and_goes_is_in_the_register_of_people() {
        meeting.given(transcribed()).when(leave("nobody")).expectException(broken(REFERENCE_EXISTS));
        new Given().meeting().given(transcribed()).when(arrive("nobody")).expectException(broken(REFERENCE_EXISTS));
        new Given().meeting().given(transcribed()).when(absent("nobody")).expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void an_arrival_is_worded_with_what_it_has() {
        meeting.given(openAnd(left("ben")))
                .when(new RecordArrival(
                        "m",
                        new Named("ben", null),
                        null,
                        null,
                        Recorded.of(new Wording("{name} came from {port}.", Wording.Flow.CONTINUES))))
                .expectNoEvents()
                .expectException(broken(WORDING_FITS));
    }

    @Test
    void whoever_presides_vacates_the_chair_before_leaving() {
        meeting.given(open()).when(leave("ada")).expectNoEvents().expectException(broken(CHAIR_VACATED_FIRST));
        new Given()
                .meeting()
                .given(openAnd(Given.vacated("ada")))
                .when(leave("ada"))
                .expectEvents(left("ada"));
    }

    @Test
    void while_a_meeting_is_adjourned_people_come_and_go() {
        meeting.given(openAnd(adjourned(SEPTEMBER))).when(leave("ben")).expectEvents(left("ben"));
    }

    @Test
    void after_the_close_nobody_comes_and_goes() {
        meeting.given(openAnd(new MeetingClosed("m", Recorded.notRecorded())))
                .when(leave("ben"))
                .expectNoEvents()
                .expectException(broken(NOT_CLOSED));
    }

    @Test
    void who_has_left_counts_for_no_quorum() {
        meeting.given(openAnd(left("ben"))).when(vote(null)).expectNoEvents().expectException(broken(QUORUM_PRESENT));
        new Given()
                .meeting()
                .given(scheduled(), present("ada"), present("ben"), left("ben"))
                .when(opened("ada"))
                .expectNoEvents()
                .expectException(broken(QUORUM_PRESENT));
    }

    @Test
    void who_has_left_before_it_opens_does_not_open_it() {
        meeting.given(scheduled(), present("ada"), present("ben"), present("cleo"), left("cleo"))
                .when(opened("cleo"))
                .expectNoEvents()
                .expectException(broken(PRESIDER_PRESENT));
    }

    @Test
    void the_roll_is_that_of_the_moment() {
        meeting.given(openAnd(present("cleo"), left("cleo"))).when(vote(null)).expectEvents(votedOf(2));
        new Given()
                .meeting()
                .given(openAnd(present("cleo"), left("cleo"), arrived("cleo")))
                .when(vote(null))
                .expectEvents(votedOf(3));
    }

    @Test
    void no_more_vote_than_have_not_left() {
        meeting.given(openAnd(present("cleo"), left("cleo")))
                .when(vote(new Counts(3, 0, 0)))
                .expectNoEvents()
                .expectException(broken(COUNT_WITHIN_ROLL));
    }

    @Test
    void who_has_left_seconds_nothing() {
        meeting.given(openAnd(present("cleo"), Given.nominated("n1", "chair", "ada"), left("cleo")))
                .when(new SecondNomination("m", "n1", new Named("cleo", null), null))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
    }

    @Test
    void organisations_are_represented_by_those_who_are_there() {
        meeting.given(needingThePort(), ofThePort("ada"), ofThePort("ben"), present("cleo"), left("ben"))
                .when(opened("ada"))
                .expectSuccessfulHandlerExecution();
        new Given()
                .meeting()
                .given(needingThePort(), present("ada"), ofThePort("ben"), present("cleo"), left("ben"))
                .when(opened("ada"))
                .expectNoEvents()
                .expectException(broken(QUORUM_PRESENT));
    }

    /** A meeting that opens when somebody of the port is there. */
    private static MeetingScheduled needingThePort() {
        var details = Given.details("board", SEPTEMBER);
        var constitution = details.constitution();
        return new MeetingScheduled(
                "m",
                new MeetingDetails(
                        details.bodyId(),
                        details.bodyCode(),
                        details.bodyName(),
                        details.kind(),
                        details.term(),
                        details.heldOn(),
                        details.start(),
                        details.end(),
                        details.venue(),
                        new Constitution(
                                constitution.offices(),
                                Recorded.of(new Quorum(null, null, new Quorum.Represented(1, List.of("port")))),
                                constitution.numbering(),
                                constitution.houseStyle()),
                        details.regime()));
    }

    private static AttendanceRecorded ofThePort(String person) {
        return new AttendanceRecorded(
                "m",
                named(person),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.MEMBER),
                Recorded.notRecorded(),
                Recorded.of(new Affiliation("port", "PT", Recorded.none(), Affiliation.Provenance.STATED)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    @Test
    void who_attends_remotely_counts() {
        for (Regime regime : List.of(Regime.OTHER, Regime.PRINCIPAL_COUNCIL)) {
            new Given()
                    .under(regime)
                    .meeting()
                    .given(scheduled(), present("ada"), remote("ben"))
                    .when(opened("ada"))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void how_somebody_attends_is_recorded() {
        meeting.given(scheduled())
                .when(new RecordAttendance(
                        "m",
                        new Named("ben", null),
                        null,
                        Recorded.of(Capacity.MEMBER),
                        null,
                        null,
                        null,
                        Recorded.of(AttendanceMode.REMOTE),
                        null))
                .expectEvents(remote("ben"));
    }

    @Test
    void a_member_who_is_not_there_and_sent_no_apologies_is_absent() {
        meeting.given(scheduled()).when(absent("cleo")).expectEvents(absence("cleo"));
    }

    @Test
    void who_is_no_member_is_not_missed() {
        meeting.given(scheduled()).when(absent("dan")).expectNoEvents().expectException(broken(ABSENTEE_IS_MEMBER));
    }

    @Test
    void nobody_both_attends_and_is_absent() {
        meeting.given(scheduled(), present("ada"))
                .when(absent("ada"))
                .expectNoEvents()
                .expectException(broken(ABSENT_OR_PRESENT));
    }

    @Test
    void who_sent_apologies_is_not_absent_without_them() {
        meeting.given(
                        scheduled(),
                        new ApologyRecorded("m", named("ada"), Recorded.notRecorded(), Recorded.notRecorded()))
                .when(absent("ada"))
                .expectNoEvents()
                .expectException(broken(PRESENT_ONCE));
        new Given()
                .meeting()
                .given(scheduled(), absence("ada"))
                .when(new RecordApology("m", new Named("ada", null), null, null))
                .expectNoEvents()
                .expectException(broken(PRESENT_ONCE));
    }

    @Test
    void a_document_may_call_anybody_absent() {
        meeting.given(transcribed(), present("dan")).when(absent("dan")).expectEvents(absence("dan"));
    }

    private static AttendanceRecorded remote(String person) {
        return new AttendanceRecorded(
                "m",
                named(person),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.MEMBER),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(AttendanceMode.REMOTE),
                Recorded.notRecorded());
    }

    private static RecordDeparture leave(String person) {
        return new RecordDeparture("m", new Named(person, null), null, null, null, null);
    }

    private static RecordArrival arrive(String person) {
        return new RecordArrival("m", new Named(person, null), null, null, null);
    }

    private static RecordAbsence absent(String person) {
        return new RecordAbsence("m", new Named(person, null), null, null);
    }

    private static AbsenceRecorded absence(String person) {
        return new AbsenceRecorded("m", named(person), Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static OpenMeeting opened(String person) {
        return new OpenMeeting("m", LocalTime.of(9, 5), new Named(person, null));
    }

    private static RecordVote vote(Counts counts) {
        return new RecordVote(
                "m",
                "i1",
                "v1",
                null,
                null,
                Recorded.of("the plan"),
                counts == null ? VoteMethod.ASSENT : VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.ofNullable(counts),
                null,
                null,
                null,
                null,
                null);
    }

    private static VoteRecorded votedOf(int roll) {
        var vote = voted("v1", VoteOutcome.CARRIED);
        return new VoteRecorded(
                "m",
                "i1",
                "v1",
                List.of(),
                Recorded.notRecorded(),
                Recorded.of("the plan"),
                vote.method(),
                vote.outcome(),
                vote.counts(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(roll),
                vote.wording());
    }
}
