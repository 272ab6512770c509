package org.minutebook.actions.action;

import static org.minutebook.actions.action.ActionRule.DUE_FITS_KIND;
import static org.minutebook.actions.action.ActionRule.NOT_BEFORE_ORIGIN;
import static org.minutebook.actions.action.ActionRule.SAME_BODY;
import static org.minutebook.actions.action.ExampleMeeting.ACTION;
import static org.minutebook.actions.action.ExampleMeeting.BODY;
import static org.minutebook.actions.action.ExampleMeeting.HELD_ON;
import static org.minutebook.actions.action.ExampleMeeting.raised;
import static org.minutebook.actions.action.ExampleMeeting.scheduled;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.actions.action.ActionCommand.SetDue;
import org.minutebook.actions.events.ActionEvent.DueSet;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.MeetingNamed;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.test.StreamsInMemory;

class SettingADueDateTests {
    private static final String NEXT_MEETING = "30000000-0000-4000-8000-000000000002";
    private static final String EARLIER_MEETING = "30000000-0000-4000-8000-000000000003";
    private static final String ELSEWHERE = "30000000-0000-4000-8000-000000000004";
    private static final LocalDate NEXT = LocalDate.of(2031, 7, 5);

    private final AggregateTestFixture<Action> action = new AggregateTestFixture<>(Action.class);

    @BeforeEach
    void there_are_other_meetings() {
        action.registerInjectableResource(new StreamsInMemory()
                .with(MeetingEvent.STREAM, NEXT_MEETING, scheduled(NEXT_MEETING, BODY, NEXT))
                .with(MeetingEvent.STREAM, EARLIER_MEETING, scheduled(EARLIER_MEETING, BODY, HELD_ON.minusDays(1)))
                .with(
                        MeetingEvent.STREAM,
                        ELSEWHERE,
                        scheduled(ELSEWHERE, "b0000000-0000-4000-8000-000000000002", NEXT)));
    }

    @Test
    void it_may_be_due_on_a_day() {
        action.given(raised())
                .when(due(Due.Kind.DATE, NEXT, null, null))
                .expectEvents(set(Due.Kind.DATE, Recorded.of(NEXT), Recorded.none(), Recorded.none()));
    }

    @Test
    void it_may_be_due_at_a_meeting_and_carries_the_day_of_it() {
        action.given(raised())
                .when(due(Due.Kind.MEETING, null, NEXT_MEETING, null))
                .expectEvents(set(
                        Due.Kind.MEETING,
                        Recorded.none(),
                        Recorded.of(new MeetingNamed(NEXT_MEETING, NEXT)),
                        Recorded.none()));
    }

    @Test
    void it_may_be_due_on_a_date_that_is_not_known_to_the_day() {
        action.given(raised())
                .when(due(Due.Kind.PARTIAL, null, null, "2031-07-mid"))
                .expectEvents(set(
                        Due.Kind.PARTIAL,
                        Recorded.none(),
                        Recorded.none(),
                        Recorded.of(PartialDate.of("2031-07-mid"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Due.Kind.class,
            names = {"NEXT_ORDINARY", "OPEN"})
    void the_next_meeting_and_no_date_need_nothing_more(Due.Kind kind) {
        action.given(raised())
                .when(due(kind, null, null, null))
                .expectEvents(set(kind, Recorded.none(), Recorded.none(), Recorded.none()));
    }

    @Test
    void the_words_of_the_source_are_kept() {
        action.given(raised())
                .when(new SetDue(ACTION, Due.Kind.OPEN, null, null, null, Recorded.of("in due course")))
                .expectEvents(new DueSet(
                        ACTION,
                        new Due(
                                Due.Kind.OPEN,
                                Recorded.none(),
                                Recorded.none(),
                                Recorded.none(),
                                Recorded.of("in due course"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Due.Kind.class,
            names = {"DATE", "MEETING", "PARTIAL"})
    void a_kind_without_its_field_is_refused(Due.Kind kind) {
        refuse(DUE_FITS_KIND, due(kind, null, null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Due.Kind.class,
            names = {"MEETING", "NEXT_ORDINARY", "PARTIAL", "OPEN"})
    void a_date_with_another_kind_is_refused(Due.Kind kind) {
        refuse(DUE_FITS_KIND, due(kind, NEXT, null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Due.Kind.class,
            names = {"DATE", "NEXT_ORDINARY", "PARTIAL", "OPEN"})
    void a_meeting_with_another_kind_is_refused(Due.Kind kind) {
        refuse(DUE_FITS_KIND, due(kind, null, NEXT_MEETING, null));
    }

    @Test
    void a_date_beside_a_partial_one_is_refused() {
        refuse(DUE_FITS_KIND, due(Due.Kind.PARTIAL, NEXT, null, "2031-07"));
    }

    @Test
    void a_meeting_that_is_not_recorded_is_refused() {
        refuse(REFERENCE_EXISTS, due(Due.Kind.MEETING, null, "30000000-0000-4000-8000-000000000009", null));
    }

    @Test
    void a_meeting_of_another_body_is_refused() {
        refuse(SAME_BODY, due(Due.Kind.MEETING, null, ELSEWHERE, null));
    }

    @Test
    void a_meeting_before_the_one_that_it_comes_from_is_refused() {
        refuse(NOT_BEFORE_ORIGIN, due(Due.Kind.MEETING, null, EARLIER_MEETING, null));
    }

    private void refuse(Rule rule, SetDue command) {
        action.given(raised()).when(command).expectNoEvents().expectException(broken(rule));
    }

    private static SetDue due(Due.Kind kind, LocalDate date, String meetingId, String partial) {
        return new SetDue(
                ACTION,
                kind,
                date == null ? null : Recorded.of(date),
                meetingId == null ? null : Recorded.of(meetingId),
                partial == null ? null : Recorded.of(PartialDate.of(partial)),
                null);
    }

    private static DueSet set(
            Due.Kind kind, Recorded<LocalDate> date, Recorded<MeetingNamed> meeting, Recorded<PartialDate> partial) {
        return new DueSet(ACTION, new Due(kind, date, meeting, partial, Recorded.notRecorded()));
    }
}
