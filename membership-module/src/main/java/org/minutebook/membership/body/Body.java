package org.minutebook.membership.body;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.body.BodyRule.CODE_FREE;
import static org.minutebook.membership.body.BodyRule.OFFICE_KEYS_DIFFER;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.body.BodyCommand.AmendConstitution;
import org.minutebook.membership.body.BodyCommand.EstablishBody;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.record.Streams;
import org.minutebook.record.claims.Claims;

/**
 * A body: a council, a committee, a partnership.
 *
 * <p>It is entered once and its constitution settled anew from time to time. Everybody reads it and few change it; who
 * belongs to it is its roster's.
 */
@Aggregate(type = BodyEvent.STREAM)
class Body {
    @AggregateIdentifier
    private String id;

    Body() {}

    @CommandHandler
    Body(EstablishBody command, Streams streams, Claims claims) {
        command.host().asOptional().ifPresent(host -> streams.require("host", host, OrganisationEvent.STREAM));
        CODE_FREE.require(
                claims.take("body-code:" + BodyEstablished.plain(command.code()), command.bodyId()),
                "'" + command.code()
                        + "' is another body's, or differs from it in case or punctuation only; choose another.");
        apply(new BodyEstablished(
                command.bodyId(), command.name(), command.code(), command.kind(), command.host(), command.from()));
    }

    @CommandHandler
    void decide(AmendConstitution command) {
        var offices = command.constitution().offices();
        OFFICE_KEYS_DIFFER.require(offices.stream().map(Office::key).distinct().count() == offices.size());
        apply(new ConstitutionAmended(command.bodyId(), command.constitution(), command.from(), command.authority()));
    }

    @EventSourcingHandler
    void evolve(BodyEstablished event) {
        id = event.bodyId();
    }
}
