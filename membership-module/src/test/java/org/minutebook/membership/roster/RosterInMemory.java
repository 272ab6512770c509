package org.minutebook.membership.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.MemberClass;
import org.minutebook.membership.events.MemberClass.Admission;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.StreamsInMemory;

/**
 * The roster of one board, with a store in memory: commands go in, and what was recorded comes out.
 *
 * <p>The board has a chair, whom the constitution lets be a councillor only, and joint conveners; councillors, who vote
 * and may have substitutes, and co-opted members. There are people p0 to p5, an organisation, and terms from 2020 on.
 */
final class RosterInMemory {
    static final int FIRST_YEAR = 2020;

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandGateway gateway;

    RosterInMemory() {
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Roster.class),
                new SimpleResourceParameterResolverFactory(List.of(streams())));
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Roster>builder()
                .aggregateType(Roster.class)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(Roster.class)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .build())
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static StreamsInMemory streams() {
        var streams = new StreamsInMemory()
                .with(OrganisationEvent.STREAM, "police")
                .with("meetings.meeting", "meeting")
                .with(
                        BodyEvent.STREAM,
                        "board",
                        new BodyEstablished(
                                "board",
                                "Quayside Board",
                                "QB",
                                BodyKind.PRINCIPAL_COUNCIL,
                                Recorded.notRecorded(),
                                Recorded.notRecorded()),
                        constituted());
        IntStream.range(0, 6).forEach(person -> streams.with(PersonEvent.STREAM, "p" + person));
        IntStream.range(FIRST_YEAR, FIRST_YEAR + 6)
                .forEach(year -> streams.with(TermEvent.STREAM, Integer.toString(year), opened(year)));
        return streams;
    }

    private static TermOpened opened(int year) {
        return new TermOpened(
                Integer.toString(year),
                "borough",
                year + "/" + (year - 1999),
                year,
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static ConstitutionAmended constituted() {
        return new ConstitutionAmended(
                "board",
                new Constitution(
                        List.of(new Office("chair", "Chair", false), new Office("convener", "Convener", true)),
                        null,
                        new Numbering("{number}"),
                        new HouseStyle("RESOLVED", null)),
                new Composition(
                        Recorded.of(Regime.PRINCIPAL_COUNCIL),
                        List.of(
                                new MemberClass("councillor", "Councillor", Admission.ELECTED, true, null, true, null),
                                new MemberClass(
                                        "co-opted",
                                        "Co-opted member",
                                        Admission.CO_OPTED,
                                        false,
                                        null,
                                        false,
                                        Recorded.of(List.of("convener"))))),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    /**
     * Sends a command.
     *
     * @return what was recorded
     * @throws org.minutebook.record.RuleBroken when it is refused
     */
    List<RosterEvent> send(Object command) {
        int before = history().size();
        gateway.sendAndWait(command);
        var after = history();
        return after.subList(before, after.size());
    }

    /** All that was recorded. */
    List<RosterEvent> history() {
        if (store.lastSequenceNumberFor(RosterEvent.rosterOf("board")).isEmpty()) {
            return List.of();
        }
        var events = new ArrayList<RosterEvent>();
        store.readEvents(RosterEvent.rosterOf("board"))
                .asStream()
                .map(EventMessage::getPayload)
                .map(RosterEvent.class::cast)
                .forEach(events::add);
        return events;
    }

    /** A day, as so many days from the first of the first year. */
    static LocalDate day(int offset) {
        return LocalDate.of(FIRST_YEAR, 1, 1).plusDays(offset);
    }
}
