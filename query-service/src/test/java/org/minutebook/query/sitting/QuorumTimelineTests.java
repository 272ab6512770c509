package org.minutebook.query.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.MeetingFacts.attends;
import static org.minutebook.query.MeetingFacts.attendsFor;
import static org.minutebook.query.MeetingFacts.fact;
import static org.minutebook.query.MeetingFacts.person;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.membership.events.Quorum;
import org.minutebook.record.Recorded;

class QuorumTimelineTests {
    @Test
    void one_stretch_runs_from_the_opening_to_the_close() {
        var meeting = SatMeeting.with(Quorum.of(2))
                .members("ada", "ben")
                .then(attends(SatMeeting.ID, "olga", Capacity.OFFICER))
                .opened("ada")
                .item("i1")
                .closed();
        var only = segments(meeting).get(0);
        assertThat(segments(meeting)).hasSize(1);
        assertThat(names(only)).containsExactly("ada", "ben");
        assertThat(only.needed()).isEqualTo(Recorded.of(2));
        assertThat(only.quorate()).isEqualTo(Recorded.of(true));
        assertThat(only.from().at()).isEqualTo(Recorded.of(LocalTime.of(18, 0)));
        assertThat(only.until().value().at()).isEqualTo(Recorded.of(LocalTime.of(21, 0)));
        assertThat(only.represented()).isEqualTo(Recorded.none());
    }

    @Test
    void while_a_meeting_goes_on_nothing_has_ended_its_last_stretch() {
        assertThat(segments(SatMeeting.with(Quorum.of(1)).members("ada").opened("ada"))
                        .get(0)
                        .until())
                .isEqualTo(Recorded.notRecorded());
    }

    @Test
    void who_leaves_counts_no_more_and_who_comes_back_does() {
        var meeting = SatMeeting.with(Quorum.of(2))
                .members("ada", "ben")
                .opened("ada")
                .item("i1")
                .then(left("ben", "i1"));
        long gone = meeting.position();
        meeting.item("i2").then(came("ben", "i2")).closed();
        var found = segments(meeting);
        assertThat(found).extracting(QuorumSegment::present).containsExactly(2, 1, 2);
        assertThat(found)
                .extracting(QuorumSegment::quorate)
                .containsExactly(Recorded.of(true), Recorded.of(false), Recorded.of(true));
        assertThat(found.get(1).from().position()).isEqualTo(gone);
        assertThat(found.get(1).from().minute()).isEqualTo(Recorded.of("IB 1/31"));
        assertThat(found.get(0).until().value()).isEqualTo(found.get(1).from());
    }

    @Test
    void who_is_first_recorded_as_arriving_was_not_there_before() {
        var meeting = SatMeeting.with(Quorum.of(2))
                .members("ada", "ben")
                .opened("ada")
                .then(came("ben", "i1"))
                .closed();
        assertThat(segments(meeting)).extracting(QuorumSegment::present).containsExactly(1, 2);
    }

    @Test
    void who_leaves_for_an_interest_counts_no_more_for_its_item_only() {
        var meeting = SatMeeting.with(Quorum.of(2))
                .members("ada", "ben")
                .opened("ada")
                .then(leavesFor("ben", "i2"))
                .item("i1")
                .item("i2")
                .item("i3")
                .closed();
        assertThat(segments(meeting)).extracting(QuorumSegment::present).containsExactly(2, 1, 2);
        assertThat(segments(meeting).get(1).from().item()).isEqualTo(Recorded.of("i2"));
    }

    @Test
    void who_stays_counts_also_where_an_interest_bars_them_from_voting() {
        var meeting = SatMeeting.with(Quorum.of(2))
                .members("ada", "ben")
                .opened("ada")
                .item("i1")
                .then(fact(
                        InterestDeclared.class,
                        "meetingId",
                        SatMeeting.ID,
                        "person",
                        person("ben"),
                        "itemId",
                        "i1",
                        "kind",
                        InterestKind.DISCLOSABLE_PECUNIARY,
                        "conduct",
                        InterestConduct.STAYED_SILENT,
                        "barred",
                        true));
        assertThat(segments(meeting)).hasSize(1);
    }

    @Test
    void nothing_is_told_of_the_time_between_an_adjournment_and_the_resumption() {
        var next = SatMeeting.HELD_ON.plusDays(1);
        var meeting = SatMeeting.with(Quorum.of(1))
                .members("ada")
                .opened("ada")
                .then(adjourned())
                .then(fact(MeetingResumed.class, "meetingId", SatMeeting.ID, "on", next))
                .closed();
        var found = segments(meeting);
        assertThat(found).hasSize(2);
        assertThat(found).extracting(one -> one.from().sitting()).containsExactly(SatMeeting.HELD_ON, next);
    }

    @Test
    void a_meeting_that_never_began_shows_who_was_there_when_it_was_given_up() {
        var meeting = SatMeeting.with(Quorum.of(3)).members("ada", "ben").then(abandoned());
        var found = segments(meeting);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).quorate()).isEqualTo(Recorded.of(false));
        assertThat(found.get(0).until().isRecorded()).isTrue();
    }

    @Test
    void without_a_quorum_on_record_it_is_not_known_whether_there_was_one() {
        var meeting = SatMeeting.with(null).members("ada").opened("ada");
        assertThat(segments(meeting).get(0).needed()).isEqualTo(Recorded.notRecorded());
        assertThat(segments(meeting).get(0).quorate()).isEqualTo(Recorded.notRecorded());
    }

    @Test
    void a_quorum_of_organisations_asks_who_is_represented() {
        var quorum = new Quorum(1, null, new Quorum.Represented(2, List.of("fire", "police", "health")));
        var meeting = SatMeeting.with(quorum)
                .then(attendsFor(SatMeeting.ID, "ada", "fire"))
                .then(attendsFor(SatMeeting.ID, "ben", "fire"))
                .opened("ada")
                .then(attendsFor(SatMeeting.ID, "cem", "police"));
        var found = segments(meeting);
        assertThat(found).extracting(QuorumSegment::represented).containsExactly(Recorded.of(1), Recorded.of(2));
        assertThat(found).extracting(QuorumSegment::quorate).containsExactly(Recorded.of(false), Recorded.of(true));
    }

    @Test
    void a_share_is_one_of_the_whole_membership() {
        var meeting = SatMeeting.with(new Quorum(null, new Quorum.Fraction(4, 1), null))
                .members("ada", "ben")
                .opened("ada");
        assertThat(QuorumTimeline.of(meeting.course(), 8).get(0).quorate()).isEqualTo(Recorded.of(true));
        assertThat(QuorumTimeline.of(meeting.course(), 9).get(0).quorate()).isEqualTo(Recorded.of(false));
    }

    @Test
    void a_meeting_of_which_the_opening_is_not_told_begins_with_its_first_item() {
        var meeting = SatMeeting.with(Quorum.of(1)).members("ada").item("i1").item("i2");
        assertThat(segments(meeting)).hasSize(1);
        assertThat(segments(meeting).get(0).from().at()).isEqualTo(Recorded.notRecorded());
    }

    @Test
    void a_corrected_register_counts_as_it_was_corrected() {
        var meeting = SatMeeting.with(Quorum.of(1)).members("ada");
        long entry = meeting.position();
        meeting.opened("ada").corrected(entry, "person", Map.of("personId", "ben", "printedAs", "Somebody ben"));
        assertThat(names(segments(meeting).get(0))).containsExactly("ben");
    }

    private static List<QuorumSegment> segments(SatMeeting meeting) {
        return QuorumTimeline.of(meeting.course(), 0);
    }

    private static List<String> names(QuorumSegment segment) {
        return segment.counted().stream().map(PersonAsPrinted::personId).toList();
    }

    private static DepartureRecorded left(String person, String item) {
        return fact(
                DepartureRecorded.class,
                "meetingId",
                SatMeeting.ID,
                "person",
                person(person),
                "itemId",
                item,
                "reason",
                DepartureReason.LEFT);
    }

    private static ArrivalRecorded came(String person, String item) {
        return fact(ArrivalRecorded.class, "meetingId", SatMeeting.ID, "person", person(person), "itemId", item);
    }

    private static InterestDeclared leavesFor(String person, String item) {
        return fact(
                InterestDeclared.class,
                "meetingId",
                SatMeeting.ID,
                "person",
                person(person),
                "itemId",
                item,
                "kind",
                InterestKind.NON_REGISTRABLE,
                "conduct",
                InterestConduct.LEFT);
    }

    private static MeetingAdjourned adjourned() {
        return fact(MeetingAdjourned.class, "meetingId", SatMeeting.ID, "on", LocalDate.of(2031, 6, 4));
    }

    private static MeetingAbandoned abandoned() {
        return fact(MeetingAbandoned.class, "meetingId", SatMeeting.ID, "reason", "No quorum");
    }
}
