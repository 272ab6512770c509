package org.minutebook.actions.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.actions.action.ActionRule.ACTION_OPEN;
import static org.minutebook.actions.action.ActionRule.CLAIMED_BEFORE_ACCEPTED;
import static org.minutebook.actions.action.ActionRule.CLAIMED_ONCE;
import static org.minutebook.actions.action.ActionRule.DUE_FITS_KIND;
import static org.minutebook.actions.action.ActionRule.EVIDENCE_GIVEN;
import static org.minutebook.actions.action.ActionRule.NOT_BEFORE_ORIGIN;
import static org.minutebook.actions.action.ActionRule.OFFICE_EXISTS;
import static org.minutebook.actions.action.ActionRule.ONE_LEAD;
import static org.minutebook.actions.action.ActionRule.OWNERS_DIFFER;
import static org.minutebook.actions.action.ActionRule.OWNER_ID_BELONGS;
import static org.minutebook.actions.action.ActionRule.OWNER_NAMED;
import static org.minutebook.actions.action.ActionRule.SAME_BODY;
import static org.minutebook.actions.action.ActionRule.UNASSIGNED_ALONE;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.actions.action.ActionCommand.AcceptCompletion;
import org.minutebook.actions.action.ActionCommand.AssignAction;
import org.minutebook.actions.action.ActionCommand.Assignee;
import org.minutebook.actions.action.ActionCommand.ClaimComplete;
import org.minutebook.actions.action.ActionCommand.RaiseAction;
import org.minutebook.actions.action.ActionCommand.ReportProgress;
import org.minutebook.actions.action.ActionCommand.SetDue;
import org.minutebook.actions.events.ActionEvent;
import org.minutebook.actions.events.ActionEvent.ActionAssigned;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionEvent.CompletionAccepted;
import org.minutebook.actions.events.ActionEvent.CompletionClaimed;
import org.minutebook.actions.events.ActionEvent.DueSet;
import org.minutebook.actions.events.ActionEvent.ProgressReported;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.MeetingNamed;
import org.minutebook.actions.events.Owner;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/**
 * An action, from the clause or undertaking that a meeting gave rise to it with, to the day on which somebody agreed
 * that it is done.
 *
 * <p>It opens unassigned and without a date. Owners and dates are settled, and settled anew, for as long as it is open.
 * Progress may be reported at any time; completion is claimed with evidence, and then accepted, by a meeting where the
 * body wants it so. That closes it, and nothing follows.
 */
@Aggregate(type = ActionEvent.STREAM)
class Action {
    @AggregateIdentifier
    private String id;

    private String bodyId;
    private LocalDate raisedOn;
    private boolean claimed;
    private boolean closed;

    Action() {}

    @CommandHandler
    Action(RaiseAction command, Streams streams) {
        var meeting = OriginInMeeting.of(command, streams);
        var origin = meeting.find(command);
        apply(new ActionRaised(
                command.actionId(), origin, command.kind(), command.text(), meeting.restrictionOf(origin.itemId())));
    }

    @CommandHandler
    void decide(AssignAction command, Streams streams) {
        ACTION_OPEN.require(!closed);
        var assignees = command.owners();
        OWNERS_DIFFER.require(
                assignees.stream().map(Action::identity).distinct().count() == assignees.size());
        ONE_LEAD.require(assignees.stream().filter(Assignee::lead).count() <= 1);
        UNASSIGNED_ALONE.require(assignees.stream()
                .filter(assignee -> assignee.kind() == Owner.Kind.UNASSIGNED)
                .allMatch(nobody -> assignees.size() == 1 && !nobody.lead()));
        apply(new ActionAssigned(
                id, assignees.stream().map(assignee -> owner(assignee, streams)).toList()));
    }

    @CommandHandler
    void decide(SetDue command, Streams streams) {
        ACTION_OPEN.require(!closed);
        DUE_FITS_KIND.require(Due.fits(command.kind(), command.date(), command.meetingId(), command.partial()));
        apply(new DueSet(
                id,
                new Due(
                        command.kind(),
                        command.date(),
                        command.meetingId().map(meetingId -> meetingOfBody(meetingId, streams)),
                        command.partial(),
                        command.statedAs())));
    }

    @CommandHandler
    void decide(ReportProgress command) {
        ACTION_OPEN.require(!closed);
        apply(new ProgressReported(id, command.text()));
    }

    @CommandHandler
    void decide(ClaimComplete command) {
        ACTION_OPEN.require(!closed);
        CLAIMED_ONCE.require(!claimed);
        EVIDENCE_GIVEN.require(command.evidence() != null && !command.evidence().isBlank());
        apply(new CompletionClaimed(id, command.evidence()));
    }

    @CommandHandler
    void decide(AcceptCompletion command, Streams streams) {
        ACTION_OPEN.require(!closed);
        CLAIMED_BEFORE_ACCEPTED.require(claimed);
        apply(new CompletionAccepted(id, command.meetingId().map(meetingId -> meetingOfBody(meetingId, streams))));
    }

    private static List<Object> identity(Assignee assignee) {
        return List.of(assignee.kind(), assignee.id(), assignee.statedAs());
    }

    private Owner owner(Assignee assignee, Streams streams) {
        var kind = assignee.kind();
        if (!kind.isNamed()) {
            OWNER_ID_BELONGS.require(!assignee.id().isRecorded());
            return new Owner(kind, Recorded.none(), Recorded.none(), assignee.statedAs(), assignee.lead());
        }
        boolean stated = assignee.statedAs()
                .asOptional()
                .filter(words -> !words.isBlank())
                .isPresent();
        OWNER_NAMED.require(stated || (assignee.id().isRecorded() && kind != Owner.Kind.TEAM));
        var name = assignee.id().map(named -> nameBehind(kind, named, streams));
        return new Owner(kind, assignee.id(), name, assignee.statedAs(), assignee.lead());
    }

    private String nameBehind(Owner.Kind kind, String named, Streams streams) {
        return switch (kind) {
            case PERSON -> personName(named, streams);
            case OFFICE -> officeTitle(named, streams);
            default -> organisationName(named, streams);
        };
    }

    private static String personName(String personId, Streams streams) {
        streams.require("owners.id", personId, PersonEvent.STREAM);
        return streams.firstOf(personId, PersonRegistered.class).orElseThrow().styledName();
    }

    private static String organisationName(String organisationId, Streams streams) {
        streams.require("owners.id", organisationId, OrganisationEvent.STREAM);
        return streams.firstOf(organisationId, OrganisationRegistered.class)
                .orElseThrow()
                .name();
    }

    private String officeTitle(String office, Streams streams) {
        return streams.eventsOf(bodyId, ConstitutionAmended.class).stream()
                .flatMap(amended -> amended.constitution().office(office).stream())
                .reduce((earlier, later) -> later)
                .map(Office::title)
                .orElseThrow(() -> OFFICE_EXISTS.broken("It has no '" + office + "'."));
    }

    private MeetingNamed meetingOfBody(String meetingId, Streams streams) {
        streams.require("meetingId", meetingId, MeetingEvent.STREAM);
        var meeting = MeetingEvent.detailsOf(streams.eventsOf(meetingId, MeetingEvent.class))
                .orElseThrow();
        SAME_BODY.require(meeting.bodyId().equals(bodyId));
        NOT_BEFORE_ORIGIN.require(!meeting.heldOn().isBefore(raisedOn));
        return new MeetingNamed(meetingId, meeting.heldOn());
    }

    @EventSourcingHandler
    void evolve(ActionRaised event) {
        id = event.actionId();
        bodyId = event.origin().bodyId();
        raisedOn = event.origin().heldOn();
    }

    @EventSourcingHandler
    void evolve(CompletionClaimed event) {
        claimed = true;
    }

    @EventSourcingHandler
    void evolve(CompletionAccepted event) {
        closed = true;
    }
}
