package org.minutebook.meetings.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
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
                        VoteMethod.ASSENT,
                        VoteOutcome.CARRIED,
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of(
                                new Wording("Members voted in favour of the nomination.", Wording.Flow.CONTINUES))));
    }

    @Test
    void a_vote_of_the_second_revision_says_the_roll() throws IOException {
        assertThat(GoldenEvents.read("meetings.vote-recorded", 2))
                .isInstanceOfSatisfying(
                        VoteRecorded.class, vote -> assertThat(vote.roll()).isEqualTo(Recorded.of(12)));
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
