package org.minutebook.actions.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.Owner;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/** What an action can be asked. */
sealed interface ActionCommand {
    /** The action. */
    String actionId();

    /**
     * Open an action that a meeting gave rise to.
     *
     * @param resolutionId the resolution, together with the clause; or else the undertaking
     * @param clause the number of the clause
     */
    record RaiseAction(
            @TargetAggregateIdentifier String actionId,
            @NotBlank String meetingId,
            Recorded<String> resolutionId,
            Recorded<Integer> clause,
            Recorded<String> undertakingId,
            @NotNull ActionKind kind,
            @NotBlank String text)
            implements ActionCommand, StartsStream {
        /** There is neither clause nor undertaking unless given. */
        public RaiseAction {
            resolutionId = orNone(resolutionId);
            clause = orNone(clause);
            undertakingId = orNone(undertakingId);
        }
    }

    /** Say who is to do it, in place of whoever was to do it before. */
    record AssignAction(
            @TargetAggregateIdentifier String actionId,
            @NotEmpty List<@Valid @NotNull Assignee> owners) implements ActionCommand {}

    /**
     * An owner as the client names it.
     *
     * @param id the person, the organisation (a team's as well), or the key of an office of the body
     * @param statedAs as the source calls them
     * @param lead whether they answer for it among several
     */
    record Assignee(@NotNull Owner.Kind kind, Recorded<String> id, Recorded<String> statedAs, Boolean lead) {
        /** Not recorded, and not in the lead, unless given. */
        public Assignee {
            id = Recorded.orNotRecorded(id);
            statedAs = Recorded.orNotRecorded(statedAs);
            lead = lead != null && lead;
        }
    }

    /** Say by when it is to be done, in place of what was said before. */
    record SetDue(
            @TargetAggregateIdentifier String actionId,
            @NotNull Due.Kind kind,
            Recorded<LocalDate> date,
            Recorded<String> meetingId,
            Recorded<PartialDate> partial,
            Recorded<String> statedAs)
            implements ActionCommand {
        /** What the kind does not call for is none; what the source says is not recorded unless given. */
        public SetDue {
            date = orNone(date);
            meetingId = orNone(meetingId);
            partial = orNone(partial);
            statedAs = Recorded.orNotRecorded(statedAs);
        }
    }

    /** Say how far it has got. */
    record ReportProgress(
            @TargetAggregateIdentifier String actionId,
            @NotBlank String text) implements ActionCommand {}

    /**
     * Say that it is done.
     *
     * @param evidence what shows it
     */
    record ClaimComplete(@TargetAggregateIdentifier String actionId, String evidence) implements ActionCommand {}

    /**
     * Agree that it is done.
     *
     * @param meetingId the meeting that agreed
     */
    record AcceptCompletion(@TargetAggregateIdentifier String actionId, Recorded<String> meetingId)
            implements ActionCommand {
        /** No meeting is recorded unless given. */
        public AcceptCompletion {
            meetingId = Recorded.orNotRecorded(meetingId);
        }
    }

    private static <T> Recorded<T> orNone(Recorded<T> given) {
        return given == null || !given.isRecorded() ? Recorded.none() : given;
    }
}
