package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.left;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.SittingRule.SUBSTITUTE_FITS;
import static org.minutebook.meetings.meeting.SittingRule.SUBSTITUTE_NAMED;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.RecordAttendance;
import org.minutebook.meetings.meeting.SittingCommand.RecordArrival;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MembershipEnded;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.membership.events.RosterEvent.SubstituteWithdrawn;
import org.minutebook.record.Recorded;

/** Dan is no member; where the roster says so, he may sit in Cleo's place. */
class StandingInTests {
    @Test
    void a_substitute_whom_the_roster_names_sits_in_a_member_s_place() {
        for (Recorded<String> at : List.of(Recorded.<String>notRecorded(), Recorded.of("m"))) {
            committee(named(at))
                    .meeting()
                    .given(scheduled())
                    .when(standIn("dan", "cleo"))
                    .expectEvents(proxy("dan", "cleo"));
        }
    }

    @Test
    void who_is_not_named_for_the_member_sits_in_nobody_s_place() {
        refused(committee(), "cleo");
        refused(committee(named(Recorded.notRecorded())), "ben");
    }

    @Test
    void who_is_named_for_another_meeting_or_a_later_day_or_no_more_does_not_sit() {
        refused(committee(named(Recorded.of("november"))), "cleo");
        refused(
                committee(new SubstituteNamed(
                        "board", "membership-of-cleo", "cleo", "dan", Recorded.notRecorded(), SEPTEMBER.plusDays(1))),
                "cleo");
        refused(
                committee(
                        named(Recorded.notRecorded()),
                        new SubstituteWithdrawn("board", "membership-of-cleo", "cleo", "dan", SEPTEMBER)),
                "cleo");
    }

    @Test
    void nobody_sits_in_the_place_of_who_is_no_member_any_more() {
        refused(
                committee(
                        named(Recorded.notRecorded()),
                        new MembershipEnded(
                                "board",
                                "membership-of-cleo",
                                "cleo",
                                SEPTEMBER,
                                EndReason.RESIGNED,
                                Recorded.notRecorded())),
                "cleo");
    }

    @Test
    void one_who_is_withdrawn_later_sits_until_then() {
        committee(
                        named(Recorded.notRecorded()),
                        new SubstituteWithdrawn("board", "membership-of-cleo", "cleo", "dan", SEPTEMBER.plusDays(1)))
                .meeting()
                .given(scheduled())
                .when(standIn("dan", "cleo"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_seat_is_taken_by_one_of_the_two() {
        committee(named(Recorded.notRecorded()))
                .meeting()
                .given(scheduled(), present("cleo"))
                .when(standIn("dan", "cleo"))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_FITS));
        committee(named(Recorded.notRecorded()))
                .meeting()
                .given(scheduled(), proxy("dan", "cleo"))
                .when(new RecordAttendance(
                        "m", new Named("cleo", null), null, Recorded.of(Capacity.MEMBER), null, null, null, null, null))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_FITS));
    }

    @Test
    void a_member_does_not_come_back_to_a_seat_that_is_taken() {
        committee(named(Recorded.notRecorded()))
                .meeting()
                .given(
                        scheduled(),
                        present("ada"),
                        present("ben"),
                        present("cleo"),
                        new MeetingOpened("m", LocalTime.of(9, 0), Given.named("ada")),
                        left("cleo"),
                        proxy("dan", "cleo"))
                .when(new RecordArrival("m", new Named("cleo", null), null, null, null))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_FITS));
    }

    @Test
    void a_principal_council_is_as_strict() {
        refused(new Given().under(Regime.PRINCIPAL_COUNCIL), "cleo");
    }

    @Test
    void other_bodies_take_whoever_comes() {
        for (Regime regime : List.of(Regime.COMMUNITY_SAFETY_PARTNERSHIP, Regime.PARISH, Regime.OTHER)) {
            new Given()
                    .under(regime)
                    .meeting()
                    .given(scheduled(), present("cleo"))
                    .when(standIn("dan", "cleo"))
                    .expectEvents(proxy("dan", "cleo"));
        }
    }

    @Test
    void a_live_meeting_says_for_whom() {
        new Given()
                .meeting()
                .given(scheduled())
                .when(attend("dan", Capacity.SUBSTITUTE, null))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_NAMED));
        new Given()
                .meeting()
                .given(scheduled())
                .when(attend("dan", Capacity.OFFICER, "cleo"))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_NAMED));
    }

    @Test
    void a_document_need_not() {
        committee()
                .meeting()
                .given(transcribed())
                .when(attend("dan", Capacity.SUBSTITUTE, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_member_is_in_the_register_of_people() {
        new Given()
                .meeting()
                .given(transcribed())
                .when(standIn("dan", "nobody"))
                .expectException(broken(REFERENCE_EXISTS));
    }

    private static void refused(Given given, String member) {
        given.meeting()
                .given(scheduled())
                .when(standIn("dan", member))
                .expectNoEvents()
                .expectException(broken(SUBSTITUTE_FITS));
    }

    /** The board as a committee, with more on its roster. */
    private static Given committee(RosterEvent... more) {
        var given = new Given().under(Regime.COMMITTEE);
        given.onRoster(more);
        return given;
    }

    private static SubstituteNamed named(Recorded<String> meeting) {
        return new SubstituteNamed("board", "membership-of-cleo", "cleo", "dan", meeting, SEPTEMBER);
    }

    private static RecordAttendance standIn(String person, String member) {
        return attend(person, Capacity.SUBSTITUTE, member);
    }

    private static RecordAttendance attend(String person, Capacity capacity, String member) {
        return new RecordAttendance(
                "m",
                new Named(person, null),
                null,
                Recorded.of(capacity),
                null,
                null,
                member == null ? null : Recorded.of(new Named(member, null)),
                null,
                null);
    }

    private static AttendanceRecorded proxy(String person, String member) {
        return new AttendanceRecorded(
                "m",
                Given.named(person),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.SUBSTITUTE),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(Given.named(member)),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
