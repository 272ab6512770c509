package org.minutebook.actions.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.ActionOrigin.ResolvedClause;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.StreamsInMemory;

/** An invented board's meeting of 3 May 2031, which gives rise to actions; nothing of a real one. */
final class ExampleMeeting {
    static final String BODY = "b0000000-0000-4000-8000-000000000001";
    static final String MEETING = "30000000-0000-4000-8000-000000000001";
    static final String ACTION = "a0000000-0000-4000-8000-000000000001";
    static final LocalDate HELD_ON = LocalDate.of(2031, 5, 3);

    private ExampleMeeting() {}

    /** The record with that meeting in it, and what more happened there. */
    static StreamsInMemory withMeeting(MeetingEvent... more) {
        return new StreamsInMemory()
                .with(
                        MeetingEvent.STREAM,
                        MEETING,
                        new MeetingTranscribed(MEETING, details(BODY, HELD_ON), Recorded.notRecorded()))
                .with(MeetingEvent.STREAM, MEETING, (Object[]) more);
    }

    /** The start of another meeting. */
    static MeetingScheduled scheduled(String meetingId, String bodyId, LocalDate heldOn) {
        return new MeetingScheduled(meetingId, details(bodyId, heldOn));
    }

    static ItemTaken item(String itemId, String reference) {
        return new ItemTaken(
                MEETING,
                itemId,
                "Lighting",
                Recorded.notRecorded(),
                reference == null ? Recorded.none() : Recorded.of(reference),
                Recorded.none());
    }

    static ResolutionPassed resolution(String itemId, String resolutionId, String... clauses) {
        var numbered = IntStream.range(0, clauses.length)
                .mapToObj(index -> new Clause(index + 1, ClauseType.AGREE, clauses[index], Recorded.none()))
                .toList();
        return new ResolutionPassed(
                MEETING, itemId, resolutionId, Recorded.notRecorded(), numbered, numbered.size() > 1, List.of());
    }

    static UndertakingRecorded undertaking(String itemId, String undertakingId, String text) {
        return new UndertakingRecorded(
                MEETING, itemId, undertakingId, "p1", text, Recorded.notRecorded(), Recorded.notRecorded());
    }

    static RestrictionApplied restriction(String itemId, RestrictionScope... scopes) {
        return new RestrictionApplied(
                MEETING,
                itemId,
                List.of(scopes),
                "third-party",
                List.of(),
                "It is under embargo.",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    /** An action raised at that meeting. */
    static ActionRaised raised() {
        return new ActionRaised(
                ACTION,
                new ActionOrigin(
                        MEETING,
                        BODY,
                        HELD_ON,
                        "lighting",
                        Recorded.of("XB 4/31"),
                        Recorded.of(new ResolvedClause("r1", 1, "The lamps be counted.")),
                        Recorded.none()),
                ActionKind.TASK,
                "Count the lamps",
                List.of());
    }

    private static MeetingDetails details(String bodyId, LocalDate heldOn) {
        return new MeetingDetails(
                bodyId,
                "XB",
                "Example Board",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                heldOn,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                null,
                Recorded.notRecorded());
    }
}
