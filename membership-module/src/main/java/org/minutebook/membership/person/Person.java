package org.minutebook.membership.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.person.PersonRule.CONTACT_DATA_KEPT;
import static org.minutebook.membership.person.PersonRule.MERGED_ONCE;
import static org.minutebook.membership.person.PersonRule.NAMES_APART;
import static org.minutebook.membership.person.PersonRule.NAME_HAS_DAYS;
import static org.minutebook.membership.person.PersonRule.SURVIVOR_STANDS;
import static org.minutebook.membership.person.PersonRule.WAS_MERGED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.contact.ContactDetails;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.NameKind;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.ContactDataErased;
import org.minutebook.membership.events.PersonEvent.PersonNameRecorded;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.PersonEvent.PersonSplit;
import org.minutebook.membership.events.PersonEvent.PersonsMerged;
import org.minutebook.membership.person.PersonCommand.EraseContactData;
import org.minutebook.membership.person.PersonCommand.MergePersons;
import org.minutebook.membership.person.PersonCommand.RecordNameOrHonour;
import org.minutebook.membership.person.PersonCommand.RegisterPerson;
import org.minutebook.membership.person.PersonCommand.SplitPerson;
import org.minutebook.record.Streams;
import org.minutebook.record.claims.Claims;

/**
 * A person in the register, entered once and lived with for decades.
 *
 * <p>Names come and go. Two entries that turn out to be one person's are merged, and split again if that was wrong:
 * both entries stay, and nothing that refers to one is rewritten.
 */
@Aggregate(type = PersonEvent.STREAM)
class Person {
    private static final Set<NameKind> ONE_AT_A_TIME = EnumSet.of(NameKind.NAME, NameKind.STYLE);

    @AggregateIdentifier
    private String id;

    private final List<Named> names = new ArrayList<>();

    /** The entry that stands for this one, null while this one stands for itself. */
    private String survivor;

    private int timesMerged;

    Person() {}

    private record Named(NameKind kind, String value, Days days) {
        /** Whether one of them could not be told from the other on some day. */
        boolean isInTheWayOf(Named other) {
            if (kind != other.kind) {
                return false;
            }
            if (!ONE_AT_A_TIME.contains(kind)) {
                return value.equals(other.value) && days.overlaps(other.days);
            }
            return Objects.equals(days.from(), other.days.from())
                    || days.until() != null && other.days.until() != null && days.overlaps(other.days);
        }
    }

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

    @CommandHandler
    void decide(RecordNameOrHonour command) {
        var wanted = new Named(command.kind(), command.value(), Days.of(command.from(), command.until()));
        NAME_HAS_DAYS.require(!wanted.days().isEmpty());
        NAMES_APART.require(names.stream().noneMatch(wanted::isInTheWayOf));
        apply(new PersonNameRecorded(id, command.kind(), command.value(), command.from(), command.until()));
    }

    @CommandHandler
    void decide(MergePersons command, Streams streams, Claims claims) {
        streams.require("survivor", command.survivor(), PersonEvent.STREAM);
        MERGED_ONCE.require(survivor == null);
        var other = streams.eventsOf(command.survivor(), PersonEvent.class);
        SURVIVOR_STANDS.require(!command.survivor().equals(id) && !isMerged(other));
        SURVIVOR_STANDS.require(claims.take(claim(command.survivor(), timesMerged + timesMerged(other)), id));
        apply(new PersonsMerged(id, command.survivor(), command.evidence(), command.reason()));
    }

    /** Of two that are merged with each other at the same moment, one is. */
    private String claim(String other, long timesBefore) {
        boolean first = id.compareTo(other) < 0;
        return "merge:" + (first ? id : other) + ":" + (first ? other : id) + ":" + timesBefore;
    }

    private static boolean isMerged(List<PersonEvent> history) {
        boolean merged = false;
        for (PersonEvent event : history) {
            merged = event instanceof PersonsMerged || merged && !(event instanceof PersonSplit);
        }
        return merged;
    }

    private static long timesMerged(List<PersonEvent> history) {
        return history.stream().filter(PersonsMerged.class::isInstance).count();
    }

    @CommandHandler
    void decide(SplitPerson command) {
        WAS_MERGED.require(survivor != null);
        apply(new PersonSplit(id, survivor, command.reason()));
    }

    @CommandHandler
    void decide(EraseContactData command, ContactDetails details) {
        CONTACT_DATA_KEPT.require(details.erase(id));
        apply(new ContactDataErased(id, command.reason()));
    }

    @EventSourcingHandler
    void evolve(PersonRegistered event) {
        id = event.personId();
    }

    @EventSourcingHandler
    void evolve(PersonNameRecorded event) {
        names.add(new Named(event.kind(), event.value(), event.days()));
    }

    @EventSourcingHandler
    void evolve(PersonsMerged event) {
        survivor = event.survivor();
        timesMerged++;
    }

    @EventSourcingHandler
    void evolve(PersonSplit event) {
        survivor = null;
    }
}
