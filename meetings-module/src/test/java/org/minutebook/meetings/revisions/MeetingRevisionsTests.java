package org.minutebook.meetings.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.events.Wording;
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
