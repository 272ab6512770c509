package org.minutebook.membership.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.organisation.OrganisationRule.NAME_BEGINS_ALONE;
import static org.minutebook.membership.organisation.OrganisationRule.ROLE_HAS_DAYS;
import static org.minutebook.membership.organisation.OrganisationRule.TAKEN_OVER_ONCE;
import static org.minutebook.membership.organisation.OrganisationRule.TEAM_NEW;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRenamed;
import org.minutebook.membership.events.OrganisationEvent.OrganisationSucceeded;
import org.minutebook.membership.events.OrganisationEvent.StatutoryRoleRecorded;
import org.minutebook.membership.events.OrganisationEvent.TeamAdded;
import org.minutebook.membership.organisation.OrganisationCommand.AddTeam;
import org.minutebook.membership.organisation.OrganisationCommand.RecordStatutoryRole;
import org.minutebook.membership.organisation.OrganisationCommand.RegisterOrganisation;
import org.minutebook.membership.organisation.OrganisationCommand.RenameOrganisation;
import org.minutebook.membership.organisation.OrganisationCommand.SucceedOrganisation;
import org.minutebook.record.Streams;

/** An organisation that sends people, hosts bodies or is asked to do things. It changes its name, and is taken over. */
@Aggregate(type = OrganisationEvent.STREAM)
class Organisation {
    @AggregateIdentifier
    private String id;

    private final Set<String> teams = new HashSet<>();
    private final Set<LocalDate> renamedOn = new HashSet<>();
    private boolean succeeded;

    Organisation() {}

    @CommandHandler
    Organisation(RegisterOrganisation command) {
        apply(new OrganisationRegistered(
                command.organisationId(), command.name(), command.printedAs(), command.teams()));
    }

    @CommandHandler
    void decide(RenameOrganisation command) {
        NAME_BEGINS_ALONE.require(!renamedOn.contains(command.from()));
        apply(new OrganisationRenamed(
                command.organisationId(), command.name(), command.printedAs(), command.from(), command.authority()));
    }

    @CommandHandler
    void decide(AddTeam command) {
        TEAM_NEW.require(!teams.contains(command.team()));
        apply(new TeamAdded(command.organisationId(), command.team()));
    }

    @CommandHandler
    void decide(SucceedOrganisation command, Streams streams) {
        streams.require("successor", command.successor(), OrganisationEvent.STREAM);
        TAKEN_OVER_ONCE.require(!succeeded && !command.successor().equals(id));
        apply(new OrganisationSucceeded(
                command.organisationId(), command.successor(), command.from(), command.authority()));
    }

    @CommandHandler
    void decide(RecordStatutoryRole command, Streams streams) {
        streams.require("bodyId", command.bodyId(), BodyEvent.STREAM);
        ROLE_HAS_DAYS.require(!Days.of(command.from(), command.until()).isEmpty());
        apply(new StatutoryRoleRecorded(
                command.organisationId(), command.bodyId(), command.role(), command.from(), command.until()));
    }

    @EventSourcingHandler
    void evolve(OrganisationRegistered event) {
        id = event.organisationId();
        teams.addAll(event.teams());
    }

    @EventSourcingHandler
    void evolve(OrganisationRenamed event) {
        renamedOn.add(event.from());
    }

    @EventSourcingHandler
    void evolve(TeamAdded event) {
        teams.add(event.team());
    }

    @EventSourcingHandler
    void evolve(OrganisationSucceeded event) {
        succeeded = true;
    }
}
