package org.minutebook.query.projections;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.minutebook.meetings.events.MinutesEvent;

/**
 * What an event is about, for projections: events of one sequence are handled in their order, also when some are late.
 *
 * <p>That is the event's own history, but for minutes: they are the meeting's. A projection must not mind the order of
 * events of different sequences, or must fail when the one that it needs is not there.
 */
final class Sequences {
    private Sequences() {}

    /** @param guilty whether the event could not be handled, perhaps because nothing in it can be read */
    static String of(EventMessage<?> event, boolean guilty) {
        var history = ((DomainEventMessage<?>) event).getAggregateIdentifier();
        if (!MinutesEvent.class.isAssignableFrom(event.getPayloadType())) {
            return history;
        }
        try {
            return ((MinutesEvent) event.getPayload()).meetingId();
        } catch (SerializationException unreadable) {
            if (guilty) {
                return history;
            }
            throw unreadable;
        }
    }
}
