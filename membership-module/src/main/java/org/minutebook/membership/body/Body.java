package org.minutebook.membership.body;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.body.BodyRule.BODY_ACTIVE;
import static org.minutebook.membership.body.BodyRule.CLASS_KEYS_DIFFER;
import static org.minutebook.membership.body.BodyRule.CODE_FREE;
import static org.minutebook.membership.body.BodyRule.OFFICE_KEYS_DIFFER;
import static org.minutebook.membership.body.BodyRule.OFFICE_STAYS_JOINT;
import static org.minutebook.membership.body.BodyRule.RETROACTIVE_CHANGE_HAS_REASON;
import static org.minutebook.membership.body.BodyRule.SUCCESSOR_DIFFERS;
import static org.minutebook.membership.body.BodyRule.VOTE_HAS_BASIS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.body.BodyCommand.AmendConstitution;
import org.minutebook.membership.body.BodyCommand.DissolveBody;
import org.minutebook.membership.body.BodyCommand.EstablishBody;
import org.minutebook.membership.body.BodyCommand.RenameBody;
import org.minutebook.membership.body.BodyCommand.SucceedBody;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyDissolved;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.BodyRenamed;
import org.minutebook.membership.events.BodyEvent.BodySucceeded;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.MemberClass;
import org.minutebook.membership.events.MemberClass.Admission;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Streams;
import org.minutebook.record.claims.Claims;

/**
 * A body: a council, a committee, a partnership.
 *
 * <p>It is entered once, its constitution settled anew and its name changed from time to time, until it is dissolved or
 * another takes over. Everybody reads it and few change it; who belongs to it is its roster's.
 */
@Aggregate(type = BodyEvent.STREAM)
class Body {
    @AggregateIdentifier
    private String id;

    /** The day from which on the constitution was settled last, null while it never was. */
    private LocalDate settledFrom;

    /** Of each office that any constitution has had, whether several may hold it at once. */
    private final Map<String, Boolean> joint = new HashMap<>();

    private boolean succeeded;
    private LocalDate dissolvedFrom;

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
        OFFICE_STAYS_JOINT.require(offices.stream()
                .allMatch(office -> joint.getOrDefault(office.key(), office.joint()) == office.joint()));
        requireFit(command.composition());
        RETROACTIVE_CHANGE_HAS_REASON.require(command.reason().isRecorded() || !isRetroactive(command));
        apply(new ConstitutionAmended(
                command.bodyId(),
                command.constitution(),
                command.composition(),
                command.from(),
                command.authority(),
                command.reason()));
    }

    private static void requireFit(Composition composition) {
        var classes = composition.classes();
        CLASS_KEYS_DIFFER.require(
                classes.stream().map(MemberClass::key).distinct().count() == classes.size());
        if (composition.regime().asOptional().filter(Regime::restrictsVotes).isPresent()) {
            VOTE_HAS_BASIS.require(classes.stream()
                    .allMatch(one -> !one.voting()
                            || one.admission() == Admission.ELECTED
                            || one.votingBasis().isRecorded()));
        }
    }

    private boolean isRetroactive(AmendConstitution command) {
        return settledFrom != null
                && command.from()
                        .asOptional()
                        .filter(from -> !from.isBefore(settledFrom))
                        .isEmpty();
    }

    @CommandHandler
    void decide(RenameBody command) {
        requireActive(command.from());
        apply(new BodyRenamed(command.bodyId(), command.name(), command.from(), command.authority()));
    }

    @CommandHandler
    void decide(SucceedBody command, Streams streams) {
        streams.require("successor", command.successor(), BodyEvent.STREAM);
        SUCCESSOR_DIFFERS.require(!succeeded && !command.successor().equals(id));
        apply(new BodySucceeded(command.bodyId(), command.successor(), command.from(), command.authority()));
    }

    @CommandHandler
    void decide(DissolveBody command) {
        BODY_ACTIVE.require(dissolvedFrom == null);
        apply(new BodyDissolved(command.bodyId(), command.from(), command.authority()));
    }

    private void requireActive(LocalDate on) {
        BODY_ACTIVE.require(dissolvedFrom == null || on.isBefore(dissolvedFrom));
    }

    @EventSourcingHandler
    void evolve(BodyEstablished event) {
        id = event.bodyId();
    }

    @EventSourcingHandler
    void evolve(ConstitutionAmended event) {
        event.constitution().offices().forEach(office -> joint.put(office.key(), office.joint()));
        var from = event.from().asOptional().orElse(LocalDate.MIN);
        settledFrom = settledFrom == null || from.isAfter(settledFrom) ? from : settledFrom;
    }

    @EventSourcingHandler
    void evolve(BodySucceeded event) {
        succeeded = true;
    }

    @EventSourcingHandler
    void evolve(BodyDissolved event) {
        dissolvedFrom = event.from();
    }
}
