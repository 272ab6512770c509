package org.minutebook.actions.events;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.record.Recorded;

/** What can become true of an action. */
public sealed interface ActionEvent {
    /** The kind of history that an action has. */
    String STREAM = "actions.action";

    /** The action, a UUID. */
    String actionId();

    /**
     * Something is to be done. Nobody is assigned and no date is set until a later event says so.
     *
     * @param origin the clause or undertaking that it comes from
     * @param kind what sort of thing it is
     * @param text what is to be done
     * @param restricted what of the item that it comes from is restricted; empty when the item is open
     */
    @Revision("1")
    record ActionRaised(
            String actionId, ActionOrigin origin, ActionKind kind, String text, List<RestrictionScope> restricted)
            implements ActionEvent {}

    /**
     * It was settled who is to do it, in place of whoever was to do it before.
     *
     * @param owners one or more; nobody in particular is an owner of the kind {@code unassigned}, and the only one
     */
    @Revision("1")
    record ActionAssigned(String actionId, List<Owner> owners) implements ActionEvent {}

    /** It was settled by when it is to be done, in place of what was settled before. */
    @Revision("1")
    record DueSet(String actionId, Due due) implements ActionEvent {}

    /** Somebody said how far it has got. */
    @Revision("1")
    record ProgressReported(String actionId, String text) implements ActionEvent {}

    /**
     * Somebody said that it is done. It stays open until that is accepted.
     *
     * @param evidence what shows it
     */
    @Revision("1")
    record CompletionClaimed(String actionId, String evidence) implements ActionEvent {}

    /**
     * The claim was accepted, which closes the action.
     *
     * @param acceptedAt the meeting that accepted it
     */
    @Revision("1")
    record CompletionAccepted(String actionId, Recorded<MeetingNamed> acceptedAt) implements ActionEvent {}
}
