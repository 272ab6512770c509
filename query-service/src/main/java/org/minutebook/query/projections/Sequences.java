package org.minutebook.query.projections;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.minutebook.meetings.events.MinutesEvent;

/**
 * What an event is about, for projections: events of one sequence are handled in their order, also when some are late.
 *
 * <p>That is the event's own history, but for minutes: they are the meeting's. A projection must not mind the order of
 * events of different sequences, or must fail when the one that it needs is not there.
 */
final class Sequences {
    private Sequences() {}

    static String of(EventMessage<?> event) {
        if (event.getPayload() instanceof MinutesEvent minutes) {
            return minutes.meetingId();
        }
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }
}
