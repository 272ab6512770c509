package org.minutebook.query.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.MeetingFacts.fact;
import static org.minutebook.query.MeetingFacts.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.query.sitting.Presiding.Began;
import org.minutebook.query.sitting.Presiding.Ended;
import org.minutebook.record.Recorded;

class PresidingTimelineTests {
    @Test
    void whoever_is_named_at_the_opening_presides_to_the_close() {
        var found = segments(open().item("i1").closed());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).person()).isEqualTo("ada");
        assertThat(found.get(0).began()).isEqualTo(Began.OPENED);
        assertThat(found.get(0).basis()).isEqualTo(Recorded.notRecorded());
        assertThat(found.get(0).ended()).isEqualTo(Recorded.of(Ended.CLOSED));
    }

    @Test
    void who_takes_the_chair_ends_whoever_had_it() {
        var found = segments(open().item("i1").then(taken("ben", "i1")));
        assertThat(found).extracting(Presiding::person).containsExactly("ada", "ben");
        assertThat(found.get(0).ended()).isEqualTo(Recorded.of(Ended.FOLLOWED));
        assertThat(found.get(0).until().value()).isEqualTo(found.get(1).from());
        assertThat(found.get(1).basis()).isEqualTo(Recorded.of(PresidingBasis.DEPUTY));
        assertThat(found.get(1).from().minute()).isEqualTo(Recorded.of("IB 1/31"));
        assertThat(found.get(1).until()).isEqualTo(Recorded.notRecorded());
    }

    @Test
    void while_the_chair_is_empty_nobody_presides() {
        var meeting = open().then(fact(ChairVacated.class, "meetingId", SatMeeting.ID, "person", person("ada")))
                .item("i1")
                .then(taken("ben", "i1"))
                .closed();
        var found = segments(meeting);
        assertThat(found)
                .extracting(Presiding::ended)
                .containsExactly(Recorded.of(Ended.VACATED), Recorded.of(Ended.CLOSED));
        assertThat(found.get(0).until().value().position())
                .isLessThan(found.get(1).from().position());
    }

    @Test
    void after_an_adjournment_the_same_goes_on() {
        var meeting = open().then(taken("ben", "i1"))
                .then(adjourned())
                .then(resumed())
                .closed();
        var found = segments(meeting);
        assertThat(found).extracting(Presiding::person).containsExactly("ada", "ben", "ben");
        assertThat(found).extracting(Presiding::began).containsExactly(Began.OPENED, Began.TOOK_CHAIR, Began.RESUMED);
        assertThat(found.get(2).basis()).isEqualTo(Recorded.of(PresidingBasis.DEPUTY));
        assertThat(found.get(2).from().sitting()).isEqualTo(SatMeeting.HELD_ON.plusDays(1));
    }

    @Test
    void whoever_had_left_the_chair_before_an_adjournment_does_not_go_on() {
        var meeting = open().then(fact(ChairVacated.class, "meetingId", SatMeeting.ID, "person", person("ada")))
                .then(adjourned())
                .then(resumed());
        assertThat(segments(meeting)).hasSize(1);
    }

    private static SatMeeting open() {
        return SatMeeting.with(null).members("ada", "ben").opened("ada");
    }

    private static List<Presiding> segments(SatMeeting meeting) {
        return PresidingTimeline.of(meeting.course());
    }

    private static ChairTaken taken(String person, String item) {
        return fact(
                ChairTaken.class,
                "meetingId",
                SatMeeting.ID,
                "person",
                person(person),
                "basis",
                PresidingBasis.DEPUTY,
                "itemId",
                item);
    }

    private static MeetingAdjourned adjourned() {
        return fact(MeetingAdjourned.class, "meetingId", SatMeeting.ID, "on", SatMeeting.HELD_ON);
    }

    private static MeetingResumed resumed() {
        return fact(MeetingResumed.class, "meetingId", SatMeeting.ID, "on", SatMeeting.HELD_ON.plusDays(1));
    }
}
