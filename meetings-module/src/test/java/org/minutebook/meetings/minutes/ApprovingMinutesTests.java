package org.minutebook.meetings.minutes;

import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_ONCE;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.record.Recorded;

class ApprovingMinutesTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2022, 9, 28);

    private final AggregateTestFixture<Minutes> minutes = new AggregateTestFixture<>(Minutes.class);

    @Test
    void a_later_meeting_approves_them() {
        minutes.givenNoPriorActivity().when(approve(false)).expectEvents(approved());
    }

    @Test
    void they_are_approved_once() {
        minutes.given(approved()).when(approve(false)).expectNoEvents().expectException(broken(APPROVED_ONCE));
    }

    @Test
    void a_document_may_say_that_they_were_approved_again() {
        minutes.given(approved()).when(approve(true)).expectEvents(approved());
    }

    private static RecordApproval approve(boolean repeatable) {
        return new RecordApproval("june", "september", SEPTEMBER, "r1", Recorded.of("QB 2/22"), repeatable);
    }

    private static MinutesApproved approved() {
        return new MinutesApproved("june", "september", SEPTEMBER, "r1", Recorded.of("QB 2/22"));
    }
}
