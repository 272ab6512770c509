package org.minutebook.meetings.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
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
}
