package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.AgendaRule.NOT_BEGUN;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_CANCELLED;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_POSTPONED;
import static org.minutebook.meetings.meeting.AgendaRule.PUBLISHED_BY_THE_DAY;
import static org.minutebook.meetings.meeting.AgendaRule.SOMETHING_MOVES;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.details;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.BODY_ACTIVE;
import static org.minutebook.meetings.meeting.MeetingRule.EARLIER_MEETING;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.meeting.CallingCommand.CancelMeeting;
import org.minutebook.meetings.meeting.CallingCommand.PostponeMeeting;
import org.minutebook.meetings.meeting.CallingCommand.PublishNotice;
import org.minutebook.meetings.meeting.CallingCommand.RescheduleMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.AnnounceNextMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.ConsiderMinutes;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.OpenMeeting;
import org.minutebook.meetings.meeting.MeetingCommand.RecordApology;
import org.minutebook.meetings.meeting.MeetingCommand.ScheduleMeeting;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyDissolved;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class CallingAMeetingTests {
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 5);
    private static final MeetingPostponed POSTPONED = new MeetingPostponed("m", "Flood");
    private static final MeetingCancelled CANCELLED = new MeetingCancelled("m", "Nothing to decide");

    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @Test
    void a_meeting_takes_along_which_law_binds_the_body_on_its_day() {
        var council = Recorded.of(Regime.PRINCIPAL_COUNCIL);
        given.streams.with(
                BodyEvent.STREAM,
                "board",
                new ConstitutionAmended(
                        "board",
                        Given.constitution(),
                        new Composition(council, List.of()),
                        Recorded.of(SEPTEMBER),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
        meeting.givenNoPriorActivity()
                .when(new ScheduleMeeting(
                        "m",
                        "board",
                        MeetingKind.ORDINARY,
                        "term",
                        SEPTEMBER,
                        Recorded.of(LocalTime.of(9, 0)),
                        null,
                        null))
                .expectEvents(new MeetingScheduled("m", details("board", SEPTEMBER, council)));
    }

    @Test
    void it_is_moved_to_another_day_and_keeps_what_is_not_said() {
        meeting.given(scheduled())
                .when(new RescheduleMeeting("m", OCTOBER, null, null, Recorded.of("Example Hall"), "Flood"))
                .expectEvents(moved(OCTOBER, "Example Hall"));
    }

    @Test
    void it_is_moved_to_another_place_on_the_same_day_and_then_to_none_that_is_known() {
        meeting.given(scheduled(), moved(SEPTEMBER, "Example Hall"))
                .when(new RescheduleMeeting("m", SEPTEMBER, null, null, Recorded.notRecorded(), "Flood there too"))
                .expectEvents(new MeetingRescheduled(
                        "m",
                        SEPTEMBER,
                        Recorded.of(LocalTime.of(9, 0)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        "Flood there too"));
    }

    @Test
    void it_is_not_moved_to_where_it_is() {
        meeting.given(scheduled()).when(moveTo(SEPTEMBER)).expectNoEvents().expectException(broken(SOMETHING_MOVES));
    }

    @Test
    void it_is_not_moved_to_a_day_on_which_there_is_no_such_body() {
        given.streams.with(BodyEvent.STREAM, "board", new BodyDissolved("board", OCTOBER, Recorded.notRecorded()));
        meeting.given(scheduled()).when(moveTo(OCTOBER)).expectNoEvents().expectException(broken(BODY_ACTIVE));
    }

    @Test
    void what_has_begun_or_is_written_up_from_a_document_is_neither_moved_nor_put_off_nor_called_off() {
        for (Object command : List.of(moveTo(OCTOBER), postpone(), cancel())) {
            for (Object[] history : List.of(open(), new Object[] {transcribed()})) {
                new Given()
                        .meeting()
                        .given(history)
                        .when(command)
                        .expectNoEvents()
                        .expectException(broken(NOT_BEGUN));
            }
            new Given()
                    .meeting()
                    .given(openAnd(new MeetingClosed("m", Recorded.notRecorded())))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_CLOSED));
        }
    }

    @Test
    void it_is_put_off_and_called_off() {
        meeting.given(scheduled()).when(postpone()).expectEvents(POSTPONED);
        new Given().meeting().given(scheduled()).when(cancel()).expectEvents(CANCELLED);
    }

    @Test
    void what_is_put_off_takes_nothing() {
        for (Object command : List.of(
                openedBy("ada"),
                apology(),
                postpone(),
                new PublishNotice("m", SEPTEMBER, null),
                new AgendaCommand.PublishAgenda("m", SEPTEMBER))) {
            new Given()
                    .meeting()
                    .given(scheduled(), present("ada"), present("ben"), POSTPONED)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_POSTPONED));
        }
    }

    @Test
    void what_is_put_off_is_called_again_even_for_the_same_day_or_called_off() {
        meeting.given(scheduled(), POSTPONED).when(moveTo(SEPTEMBER)).expectEvents(moved(SEPTEMBER, null));
        new Given().meeting().given(scheduled(), POSTPONED).when(cancel()).expectEvents(CANCELLED);
    }

    @Test
    void what_was_put_off_and_called_again_opens() {
        meeting.given(scheduled(), present("ada"), present("ben"), POSTPONED, moved(OCTOBER, null))
                .when(openedBy("ada"))
                .expectEvents(new MeetingOpened("m", LocalTime.of(9, 5), named("ada")));
    }

    @Test
    void what_is_called_off_takes_nothing_more() {
        for (Object command : List.of(openedBy("ada"), apology(), moveTo(OCTOBER), postpone(), cancel())) {
            new Given()
                    .meeting()
                    .given(scheduled(), present("ada"), present("ben"), CANCELLED)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_CANCELLED));
        }
    }

    @Test
    void notice_is_recorded_with_its_clear_days() {
        meeting.given(scheduled())
                .when(new PublishNotice("m", LocalDate.of(2022, 9, 20), Recorded.of("Notice board")))
                .expectEvents(notice(LocalDate.of(2022, 9, 20), 5, "Notice board"));
    }

    @Test
    void notice_of_a_meeting_that_was_moved_counts_to_its_new_day() {
        meeting.given(scheduled(), moved(OCTOBER, null))
                .when(new PublishNotice("m", LocalDate.of(2022, 9, 30), null))
                .expectEvents(new NoticePublished(
                        "m", OCTOBER, LocalDate.of(2022, 9, 30), 2, List.of(), Recorded.notRecorded()));
    }

    @Test
    void notice_on_the_day_has_no_clear_day_and_after_it_there_is_none() {
        meeting.given(scheduled())
                .when(new PublishNotice("m", SEPTEMBER, Recorded.of("Door")))
                .expectEvents(notice(SEPTEMBER, 0, "Door"));
        new Given()
                .meeting()
                .given(scheduled())
                .when(new PublishNotice("m", SEPTEMBER.plusDays(1), null))
                .expectNoEvents()
                .expectException(broken(PUBLISHED_BY_THE_DAY));
    }

    @Test
    void a_document_may_say_that_notice_was_given_too_late() {
        meeting.given(transcribed())
                .when(new PublishNotice("m", SEPTEMBER.plusDays(1), Recorded.of("Door")))
                .expectEvents(notice(SEPTEMBER.plusDays(1), 0, "Door"));
    }

    @Test
    void notice_is_given_before_the_meeting_opens() {
        meeting.given(open())
                .when(new PublishNotice("m", SEPTEMBER, null))
                .expectNoEvents()
                .expectException(broken(NOT_BEGUN));
        new Given()
                .meeting()
                .given(transcribed(), new MeetingClosed("m", Recorded.notRecorded()))
                .when(new PublishNotice("m", SEPTEMBER, null))
                .expectNoEvents()
                .expectException(broken(NOT_CLOSED));
    }

    @Test
    void a_meeting_called_at_short_notice_or_none_opens() {
        meeting.given(
                        new MeetingScheduled("m", details("board", SEPTEMBER, Recorded.of(Regime.PRINCIPAL_COUNCIL))),
                        present("ada"),
                        present("ben"),
                        notice(SEPTEMBER, 0, "Door"))
                .when(openedBy("ada"))
                .expectEvents(new MeetingOpened("m", LocalTime.of(9, 5), named("ada")));
    }

    @Test
    void whoever_asks_for_the_day_of_another_meeting_gets_the_one_that_it_was_moved_to() {
        var december = LocalDate.of(2022, 12, 7);
        given.streams.with(
                MeetingEvent.STREAM,
                "november",
                new MeetingRescheduled(
                        "november",
                        december,
                        Recorded.of(LocalTime.of(18, 0)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        "Flood"));
        meeting.given(open())
                .when(new AnnounceNextMeeting("m", "i1", Recorded.of("november"), null, null, null, null))
                .expectEvents(new NextMeetingAnnounced(
                        "m",
                        "i1",
                        Recorded.of("november"),
                        december,
                        Recorded.of(LocalTime.of(18, 0)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void minutes_of_a_meeting_that_was_moved_behind_this_one_are_not_considered_and_before_it_they_are() {
        given.streams.with(MeetingEvent.STREAM, "june", movedOf("june", LocalDate.of(2022, 12, 7)));
        meeting.given(open())
                .when(new ConsiderMinutes("m", "i1", "june", null))
                .expectNoEvents()
                .expectException(broken(EARLIER_MEETING));
        var other = new Given();
        other.meeting()
                .given(
                        scheduled(),
                        moved(LocalDate.of(2022, 12, 7), null),
                        present("ada"),
                        present("ben"),
                        new MeetingOpened("m", LocalTime.of(9, 0), named("ada")),
                        Given.item("i1"))
                .when(new ConsiderMinutes("m", "i1", "november", null))
                .expectEvents(new MinutesConsidered(
                        "m", "i1", "november", LocalDate.of(2022, 11, 23), Recorded.notRecorded()));
    }

    private static MeetingRescheduled moved(LocalDate heldOn, String venue) {
        return new MeetingRescheduled(
                "m",
                heldOn,
                Recorded.of(LocalTime.of(9, 0)),
                Recorded.notRecorded(),
                Recorded.ofNullable(venue),
                "Flood");
    }

    private static MeetingRescheduled movedOf(String meeting, LocalDate heldOn) {
        return new MeetingRescheduled(
                meeting, heldOn, Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded(), "Flood");
    }

    private static NoticePublished notice(LocalDate publishedOn, int clearDays, String where) {
        return new NoticePublished("m", SEPTEMBER, publishedOn, clearDays, List.of(), Recorded.of(where));
    }

    private static RescheduleMeeting moveTo(LocalDate day) {
        return new RescheduleMeeting("m", day, null, null, null, "Flood");
    }

    private static PostponeMeeting postpone() {
        return new PostponeMeeting("m", "Flood");
    }

    private static CancelMeeting cancel() {
        return new CancelMeeting("m", "Nothing to decide");
    }

    private static RecordApology apology() {
        return new RecordApology("m", new Named("cleo", null), null, null);
    }

    private static OpenMeeting openedBy(String person) {
        return new OpenMeeting("m", LocalTime.of(9, 5), new Named(person, null));
    }
}
