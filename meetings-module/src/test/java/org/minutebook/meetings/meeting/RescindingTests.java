package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.RESOLVED_EARLIER;
import static org.minutebook.meetings.meeting.BusinessRule.RESOLVED_THERE;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ITEM_TAKEN;
import static org.minutebook.meetings.meeting.MeetingRule.RESOLVED;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.BusinessEvent.Rescinded;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.meeting.BusinessCommand.RescindResolution;
import org.minutebook.record.Recorded;

/** The meeting of June resolved r6, minute QB 6/22. */
class RescindingTests {
    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @BeforeEach
    void what_other_meetings_resolved() {
        for (String other : List.of("june", "elsewhere", "november")) {
            given.streams.with(MeetingEvent.STREAM, other, taken(other), passed(other));
        }
    }

    @Test
    void an_earlier_resolution_of_the_body_is_rescinded_by_one_of_this_meeting() {
        meeting.given(openAnd(resolved("r1")))
                .when(rescind("june", "r6", "r1"))
                .expectEvents(new ResolutionRescinded(
                        "m",
                        "i1",
                        new Rescinded("june", "r6", LocalDate.of(2022, 6, 8), Recorded.of("QB 6/22")),
                        "r1",
                        Recorded.of("standing order 12")));
    }

    @Test
    void so_is_an_earlier_one_of_the_same_meeting() {
        for (String meetingId : new String[] {null, "m"}) {
            new Given()
                    .meeting()
                    .given(openAnd(resolved("r1"), resolved("r2")))
                    .when(rescind(meetingId, "r1", "r2"))
                    .expectEvents(new ResolutionRescinded(
                            "m",
                            "i1",
                            new Rescinded("m", "r1", SEPTEMBER, Recorded.of("QB 1/22")),
                            "r2",
                            Recorded.of("standing order 12")));
        }
    }

    @Test
    void no_resolution_rescinds_itself() {
        meeting.given(openAnd(resolved("r1")))
                .when(rescind(null, "r1", "r1"))
                .expectNoEvents()
                .expectException(broken(RESOLVED_EARLIER));
    }

    @Test
    void neither_another_body_s_nor_a_later_one_is_rescinded() {
        meeting.given(openAnd(resolved("r1")))
                .when(rescind("elsewhere", "r6", "r1"))
                .expectNoEvents()
                .expectException(broken(RESOLVED_EARLIER));
        meeting.given(openAnd(resolved("r1")))
                .when(rescind("november", "r6", "r1"))
                .expectNoEvents()
                .expectException(broken(RESOLVED_EARLIER));
        meeting.given(transcribed(), item("i1"), resolved("r1"))
                .when(rescind("november", "r6", "r1"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_rescinded_was_resolved() {
        meeting.given(transcribed(), item("i1"), resolved("r1"))
                .when(rescind("june", "r7", "r1"))
                .expectNoEvents()
                .expectException(broken(RESOLVED_THERE));
        meeting.given(transcribed(), item("i1"), resolved("r1"))
                .when(rescind("ada", "r6", "r1"))
                .expectException(broken(REFERENCE_EXISTS));
        meeting.given(transcribed(), item("i1"), resolved("r1"))
                .when(rescind(null, "r9", "r1"))
                .expectException(broken(RESOLVED));
    }

    @Test
    void what_rescinds_it_is_a_resolution_of_this_meeting() {
        meeting.given(openAnd(resolved("r1"))).when(rescind("june", "r6", "r6")).expectException(broken(RESOLVED));
        meeting.given(transcribed()).when(rescind("june", "r6", "r1")).expectException(broken(ITEM_TAKEN));
    }

    private static RescindResolution rescind(String meetingId, String resolution, String by) {
        return new RescindResolution(
                "m", "i1", Recorded.ofNullable(meetingId), resolution, by, Recorded.of("standing order 12"));
    }

    private static ItemTaken taken(String meetingId) {
        return new ItemTaken(meetingId, "i6", "Gulls", Recorded.of(6), Recorded.of("QB 6/22"), Recorded.notRecorded());
    }

    private static ResolutionPassed passed(String meetingId) {
        return new ResolutionPassed(
                meetingId,
                "i6",
                "r6",
                Recorded.notRecorded(),
                List.of(new Clause(1, ClauseType.AGREE, "Gulls be fed.", null)),
                false,
                List.of());
    }
}
