package org.minutebook.query.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minutebook.query.MeetingFacts.attends;
import static org.minutebook.query.MeetingFacts.fact;
import static org.minutebook.query.MeetingFacts.person;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.query.register.RegisterAnswers.Member;
import org.minutebook.query.register.RegisterAnswers.Substitute;
import org.minutebook.query.sitting.Attendee.Movement;
import org.minutebook.query.sitting.Attendee.State;
import org.minutebook.record.Recorded;

class AttendanceTests {
    @Test
    void a_member_in_no_list_is_not_recorded_which_is_not_absent() {
        var meeting = SatMeeting.with(null)
                .members("ada")
                .then(fact(ApologyRecorded.class, "meetingId", SatMeeting.ID, "person", person("ben")))
                .then(fact(AbsenceRecorded.class, "meetingId", SatMeeting.ID, "person", person("cem")));
        var found = register(meeting, member("ada"), member("ben"), member("cem"), member("dora"));
        assertThat(found)
                .extracting(Attendee::person, Attendee::state)
                .containsExactly(
                        tuple("ada", State.PRESENT),
                        tuple("ben", State.APOLOGIES),
                        tuple("cem", State.ABSENT),
                        tuple("dora", State.NOT_RECORDED));
        assertThat(found.get(3).event()).isNull();
        assertThat(found.get(3).name()).isEqualTo("Member dora");
    }

    @Test
    void who_is_no_member_is_listed_as_that() {
        var meeting = SatMeeting.with(null).then(attends(SatMeeting.ID, "olga", Capacity.OFFICER));
        var olga = register(meeting).get(0);
        assertThat(olga.member()).isFalse();
        assertThat(olga.capacity()).isEqualTo(Recorded.of(Capacity.OFFICER));
    }

    @Test
    void coming_and_going_is_told_in_order_with_time_and_item() {
        var meeting = SatMeeting.with(null)
                .members("ada", "ben")
                .opened("ada")
                .item("i1")
                .then(fact(
                        ArrivalRecorded.class,
                        "meetingId",
                        SatMeeting.ID,
                        "person",
                        person("ben"),
                        "at",
                        LocalTime.of(18, 20),
                        "itemId",
                        "i1"))
                .then(fact(
                        DepartureRecorded.class,
                        "meetingId",
                        SatMeeting.ID,
                        "person",
                        person("ben"),
                        "reason",
                        DepartureReason.LEFT));
        var ben = register(meeting).get(1);
        assertThat(ben.movements())
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.ARRIVED, Movement.Kind.LEFT);
        assertThat(ben.movements().get(0).when().at()).isEqualTo(Recorded.of(LocalTime.of(18, 20)));
        assertThat(ben.movements().get(0).when().minute()).isEqualTo(Recorded.of("IB 1/31"));
        assertThat(ben.movements().get(1).when().at()).isEqualTo(Recorded.notRecorded());
        assertThat(register(meeting).get(0).movements()).isEmpty();
    }

    @Test
    void a_named_substitute_who_was_there_is_told_with_the_member() {
        var meeting = SatMeeting.with(null).then(attends(SatMeeting.ID, "sam", Capacity.SUBSTITUTE));
        var found = register(meeting, member("ada", named("sam", null)), member("ben", named("sam", "another")));
        assertThat(found.get(0).state()).isEqualTo(State.SUBSTITUTE);
        assertThat(found.get(1).substitute()).isEqualTo(Recorded.of("Somebody sam"));
        assertThat(found.get(2).substitute()).as("named for another meeting").isEqualTo(Recorded.notRecorded());
    }

    @Test
    void in_whose_place_somebody_was_is_told_by_both_whoever_had_been_named() {
        var meeting = SatMeeting.with(null)
                .then(fact(
                        AttendanceRecorded.class,
                        "meetingId",
                        SatMeeting.ID,
                        "person",
                        person("sam"),
                        "capacity",
                        Capacity.SUBSTITUTE,
                        "substituteFor",
                        person("ben"),
                        "mode",
                        AttendanceMode.REMOTE));
        var found = register(meeting, member("ada", named("sam", null)), member("ben"));
        assertThat(found.get(0).standsFor()).isEqualTo(Recorded.of("Somebody ben"));
        assertThat(found.get(0).mode()).isEqualTo(Recorded.of(AttendanceMode.REMOTE));
        assertThat(found.get(1).substitute()).isEqualTo(Recorded.notRecorded());
        assertThat(found.get(2).substitute()).isEqualTo(Recorded.of("Somebody sam"));
    }

    @Test
    void one_person_may_be_listed_and_apologise() {
        var meeting = SatMeeting.with(null)
                .members("ada")
                .then(fact(ApologyRecorded.class, "meetingId", SatMeeting.ID, "person", person("ada")));
        assertThat(register(meeting, member("ada")))
                .extracting(Attendee::state)
                .containsExactly(State.PRESENT, State.APOLOGIES);
    }

    @Test
    void two_entries_of_one_person_are_that_person() {
        var meeting = SatMeeting.with(null).members("a-example");
        UnaryOperator<String> survivor = id -> id.equals("a-example") ? "ada" : id;
        var found = Attendance.of(meeting.course(), SatMeeting.ID, List.of(member("ada")), survivor);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).member()).isTrue();
    }

    private static List<Attendee> register(SatMeeting meeting, Member... members) {
        return Attendance.of(meeting.course(), SatMeeting.ID, List.of(members), UnaryOperator.identity());
    }

    private static Substitute named(String person, String meeting) {
        return new Substitute(
                person, person, Recorded.ofNullable(meeting), LocalDate.of(2031, 1, 1), Recorded.notRecorded());
    }

    private static Member member(String person, Substitute... substitutes) {
        return fact(
                Member.class,
                "person",
                person,
                "name",
                "Member " + person,
                "substitutes",
                List.of(substitutes),
                "position",
                1L);
    }
}
