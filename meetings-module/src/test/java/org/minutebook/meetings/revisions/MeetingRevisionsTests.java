package org.minutebook.meetings.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteCount;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.events.Wording;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.GoldenEvents;

class MeetingRevisionsTests {
    @Test
    void of_a_vote_of_the_first_revision_the_roll_is_not_recorded_and_all_else_as_it_was() throws IOException {
        assertThat(GoldenEvents.read("meetings.vote-recorded", 1))
                .isEqualTo(new VoteRecorded(
                        "df48853f-9ad0-3c61-9d70-e58341e96a83",
                        "item-14",
                        "vote-chair",
                        List.of("nomination-chair"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        VoteMethod.ASSENT,
                        VoteOutcome.CARRIED,
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of(
                                new Wording("Members voted in favour of the nomination.", Wording.Flow.CONTINUES))));
    }

    @Test
    void a_vote_of_the_second_revision_says_the_roll_and_nobody_s_name() throws IOException {
        assertThat(GoldenEvents.read("meetings.vote-recorded", 2)).isInstanceOfSatisfying(VoteRecorded.class, vote -> {
            assertThat(vote.roll()).isEqualTo(Recorded.of(12));
            assertThat(vote.motionId()).isEqualTo(Recorded.notRecorded());
            assertThat(vote.each()).isEqualTo(Recorded.notRecorded());
            assertThat(vote.ballots()).isEqualTo(Recorded.notRecorded());
            assertThat(vote.round()).isEqualTo(Recorded.notRecorded());
        });
    }

    @Test
    void a_vote_of_the_third_revision_says_who_voted_for_whom_and_in_which_round() throws IOException {
        assertThat(GoldenEvents.read("meetings.vote-recorded", 3)).isInstanceOfSatisfying(VoteRecorded.class, vote -> {
            assertThat(vote.each().value())
                    .extracting(MemberVote::choice)
                    .containsExactly(VoteChoice.FOR, VoteChoice.FOR, VoteChoice.ABSTAINED);
            assertThat(VoteCount.of(vote).leading()).containsExactly("nomination-ada", "nomination-ben");
            assertThat(vote.round()).isEqualTo(Recorded.of(2));
        });
    }

    @Test
    void of_a_meeting_of_the_first_revision_the_regime_is_not_recorded() throws IOException {
        assertThat(GoldenEvents.read("meetings.meeting-scheduled", 1))
                .isInstanceOfSatisfying(MeetingScheduled.class, meeting -> {
                    assertThat(meeting.details().regime()).isEqualTo(Recorded.notRecorded());
                    assertThat(meeting.details().bodyCode()).isEqualTo("SSP");
                });
        assertThat(GoldenEvents.read("meetings.meeting-transcribed", 1))
                .isInstanceOfSatisfying(
                        MeetingTranscribed.class,
                        meeting -> assertThat(meeting.details().regime()).isEqualTo(Recorded.notRecorded()));
    }

    @Test
    void a_meeting_of_the_second_revision_says_the_regime() throws IOException {
        assertThat(GoldenEvents.read("meetings.meeting-scheduled", 2))
                .isInstanceOfSatisfying(
                        MeetingScheduled.class,
                        meeting -> assertThat(meeting.details().regime()).isEqualTo(Recorded.of(Regime.PARISH)));
    }

    @Test
    void of_an_attendance_of_the_first_revision_neither_a_member_s_place_nor_the_room_is_recorded() throws IOException {
        assertThat(GoldenEvents.read("meetings.attendance-recorded", 1))
                .isInstanceOfSatisfying(AttendanceRecorded.class, attendance -> {
                    assertThat(attendance.office()).isEqualTo(Recorded.of("Chair"));
                    assertThat(attendance.substituteFor()).isEqualTo(Recorded.notRecorded());
                    assertThat(attendance.mode()).isEqualTo(Recorded.notRecorded());
                });
    }

    @Test
    void an_attendance_of_the_second_revision_says_for_whom_and_from_where() throws IOException {
        assertThat(GoldenEvents.read("meetings.attendance-recorded", 2))
                .isInstanceOfSatisfying(AttendanceRecorded.class, attendance -> {
                    assertThat(attendance.substituteFor().map(PersonAsPrinted::printedAs))
                            .isEqualTo(Recorded.of("Cllr Ada Example"));
                    assertThat(attendance.mode()).isEqualTo(Recorded.of(AttendanceMode.REMOTE));
                });
    }

    @Test
    void a_restriction_of_the_first_revision_names_no_paragraphs_and_weighs_nothing() throws IOException {
        assertThat(GoldenEvents.read("meetings.restriction-applied", 1))
                .isInstanceOfSatisfying(RestrictionApplied.class, restriction -> {
                    assertThat(restriction.basis()).isEqualTo("third-party handling condition");
                    assertThat(restriction.paragraphs()).isEmpty();
                    assertThat(restriction.publicInterest()).isEqualTo(Recorded.notRecorded());
                });
    }

    @Test
    void a_restriction_of_the_second_revision_does() throws IOException {
        assertThat(GoldenEvents.read("meetings.restriction-applied", 2))
                .isInstanceOfSatisfying(RestrictionApplied.class, restriction -> {
                    assertThat(restriction.paragraphs()).containsExactly("3");
                    assertThat(restriction.publicInterest().isRecorded()).isTrue();
                });
    }

    @Test
    void of_an_approval_of_the_first_revision_no_corrections_are_known_and_all_else_as_it_was() throws IOException {
        assertThat(GoldenEvents.read("meetings.minutes-approved", 1))
                .isEqualTo(new MinutesApproved(
                        "b4a56637-7183-3b7c-ae6d-4681b604e951",
                        "df48853f-9ad0-3c61-9d70-e58341e96a83",
                        LocalDate.of(2022, 9, 28),
                        "resolution-13",
                        Recorded.of("SSP 13/22"),
                        List.of()));
    }
}
