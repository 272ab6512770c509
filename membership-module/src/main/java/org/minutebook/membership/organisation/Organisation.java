package org.minutebook.membership.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.organisation.OrganisationCommand.RegisterOrganisation;

/** An organisation that sends people, hosts bodies or is asked to do things. */
@Aggregate(type = OrganisationEvent.STREAM)
class Organisation {
    @AggregateIdentifier
    private String id;

    Organisation() {}

    @CommandHandler
    Organisation(RegisterOrganisation command) {
        apply(new OrganisationRegistered(
                command.organisationId(), command.name(), command.printedAs(), command.teams()));
    }

    @EventSourcingHandler
    void evolve(OrganisationRegistered event) {
        id = event.organisationId();
    }
}
