package org.minutebook.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingEvent;

/**
 * One meeting of the board of {@link Given}, with a store in memory: commands go in, and what was recorded comes out.
 */
final class MeetingInMemory {
    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandGateway gateway;

    /** @param history what is recorded of the meeting beforehand */
    MeetingInMemory(Given given, Object... history) {
        given.fillRecord();
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Meeting.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(given.streams, given.numbers, given.commands, given.press, new ClearDays(Set.of()))));
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
        for (int sequence = 0; sequence < history.length; sequence++) {
            store.publish(new GenericDomainEventMessage<>(MeetingEvent.STREAM, "m", sequence, history[sequence]));
        }
    }

    /**
     * Sends a command.
     *
     * @throws org.minutebook.record.RuleBroken when it is refused
     */
    void send(Object command) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        gateway.sendAndWait(message);
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
