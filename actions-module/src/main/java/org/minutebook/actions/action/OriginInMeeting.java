package org.minutebook.actions.action;

import static org.minutebook.actions.action.ActionRule.ORIGIN_EXISTS;
import static org.minutebook.actions.action.ActionRule.ORIGIN_NAMED;

import java.util.List;
import java.util.stream.Stream;
import org.minutebook.actions.action.ActionCommand.RaiseAction;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.ActionOrigin.ResolvedClause;
import org.minutebook.actions.events.ActionOrigin.Undertaking;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.Streams;

/** What a meeting's history says of the place that an action comes from. */
record OriginInMeeting(String meetingId, List<MeetingEvent> history) {
    /** The meeting that the command names. */
    static OriginInMeeting of(RaiseAction command, Streams streams) {
        streams.require("meetingId", command.meetingId(), MeetingEvent.STREAM);
        return new OriginInMeeting(command.meetingId(), streams.eventsOf(command.meetingId(), MeetingEvent.class));
    }

    /** The clause or undertaking that the command names, with all that is to be said of it. */
    ActionOrigin find(RaiseAction command) {
        boolean ofClause =
                command.resolutionId().isRecorded() && command.clause().isRecorded();
        boolean ofUndertaking = command.undertakingId().isRecorded();
        boolean halfAClause =
                command.resolutionId().isRecorded() != command.clause().isRecorded();
        ORIGIN_NAMED.require(ofClause != ofUndertaking && !halfAClause);
        return ofClause
                ? clause(command.resolutionId().value(), command.clause().value())
                : undertaking(command.undertakingId().value());
    }

    /** What of the item is restricted, in the order in which scopes are named. */
    List<RestrictionScope> restrictionOf(String itemId) {
        return all(RestrictionApplied.class)
                .filter(restriction -> restriction.itemId().equals(itemId))
                .flatMap(restriction -> restriction.scopes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private ActionOrigin clause(String resolutionId, int number) {
        var resolution = all(ResolutionPassed.class)
                .filter(passed -> passed.resolutionId().equals(resolutionId))
                .findFirst()
                .orElseThrow(() -> missing("resolutionId", "no resolution '" + resolutionId + "'"));
        var clause = resolution.clauses().stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> missing("clause", "no clause " + number + " in '" + resolutionId + "'"));
        return origin(
                resolution.itemId(),
                Recorded.of(new ResolvedClause(resolutionId, number, clause.text())),
                Recorded.none());
    }

    private ActionOrigin undertaking(String undertakingId) {
        var undertaking = all(UndertakingRecorded.class)
                .filter(recorded -> recorded.undertakingId().equals(undertakingId))
                .findFirst()
                .orElseThrow(() -> missing("undertakingId", "no undertaking '" + undertakingId + "'"));
        return origin(
                undertaking.itemId(), Recorded.none(), Recorded.of(new Undertaking(undertakingId, undertaking.text())));
    }

    private static RuleBroken missing(String field, String what) {
        return ORIGIN_EXISTS.broken("Field '" + field + "': it has " + what + ".");
    }

    private ActionOrigin origin(String itemId, Recorded<ResolvedClause> clause, Recorded<Undertaking> undertaking) {
        var meeting = MeetingEvent.detailsOf(history).orElseThrow();
        var item = all(ItemTaken.class)
                .filter(taken -> taken.itemId().equals(itemId))
                .findFirst()
                .orElseThrow();
        return new ActionOrigin(
                meetingId, meeting.bodyId(), meeting.heldOn(), itemId, item.reference(), clause, undertaking);
    }

    private <E extends MeetingEvent> Stream<E> all(Class<E> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }
}
