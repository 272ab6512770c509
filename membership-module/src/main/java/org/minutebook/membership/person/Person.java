package org.minutebook.membership.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.person.PersonCommand.RegisterPerson;

/** A person in the register, entered once and lived with for decades. */
@Aggregate(type = PersonEvent.STREAM)
class Person {
    @AggregateIdentifier
    private String id;

    Person() {}

    @CommandHandler
    Person(RegisterPerson command) {
        apply(new PersonRegistered(
                command.personId(),
                command.displayName(),
                command.given(),
                command.family(),
                command.style(),
                command.honours()));
    }

    @EventSourcingHandler
    void evolve(PersonRegistered event) {
        id = event.personId();
    }
}
