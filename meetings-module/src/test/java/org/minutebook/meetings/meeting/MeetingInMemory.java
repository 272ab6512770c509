package org.minutebook.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
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
import org.minutebook.meetings.events.MeetingEvent;

/**
 * One meeting of the board of {@link Given}, with a store in memory: commands go in, and what was recorded comes out.
 */
final class MeetingInMemory {
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandGateway gateway;

    MeetingInMemory(Given given) {
        given.fillRecord();
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Meeting.class),
                new SimpleResourceParameterResolverFactory(List.of(given.streams, given.numbers, given.commands)));
        var bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Meeting>builder()
                .aggregateType(Meeting.class)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(Meeting.class)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .build())
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /**
     * Sends a command.
     *
     * @throws org.minutebook.record.RuleBroken when it is refused
     */
    void send(Object command) {
        gateway.sendAndWait(command);
    }

    /** How much was recorded. */
    long size() {
        return store.lastSequenceNumberFor("m").orElse(-1L) + 1;
    }

    /** All that was recorded. */
    List<MeetingEvent> history() {
        var events = new ArrayList<MeetingEvent>();
        store.readEvents("m")
                .asStream()
                .map(EventMessage::getPayload)
                .map(MeetingEvent.class::cast)
                .forEach(events::add);
        return events;
    }
}
