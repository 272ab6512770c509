package org.minutebook.benchmarks.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.minutebook.actions.events.ActionEvent;
import org.minutebook.benchmarks.application.RunningApplication;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.record.Origin;

/** Puts events into a record through the engine, many in one commit, without asking any aggregate. */
public final class Recorder {
    private final EventStore store;
    private final TransactionManager transactions;
    private final Map<String, Long> sequences = new HashMap<>();

    /** @param application on whose record */
    public Recorder(RunningApplication application) {
        this.store = application.component(EventStore.class);
        this.transactions = application.component(TransactionManager.class);
    }

    /** Records events together, in one commit. Their metadata is that of a command's. */
    public void commit(List<?> events) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        var command = UUID.randomUUID().toString();
        var metadata = MetaData.from(Map.of(
                Origin.ACTOR,
                Origin.UNAUTHENTICATED,
                Origin.COMMAND_ID,
                command,
                "traceId",
                command,
                "correlationId",
                command));
        unit.execute(() -> events.forEach(event -> store.publish(inItsStream(event, metadata))));
    }

    private GenericDomainEventMessage<Object> inItsStream(Object event, MetaData metadata) {
        if (event instanceof BodyEvent body) {
            return inStream(BodyEvent.STREAM, body.bodyId(), event, metadata);
        } else if (event instanceof PersonEvent person) {
            return inStream(PersonEvent.STREAM, person.personId(), event, metadata);
        } else if (event instanceof OrganisationEvent organisation) {
            return inStream(OrganisationEvent.STREAM, organisation.organisationId(), event, metadata);
        } else if (event instanceof TermEvent term) {
            return inStream(TermEvent.STREAM, term.termId(), event, metadata);
        } else if (event instanceof RosterEvent roster) {
            return inStream(RosterEvent.STREAM, RosterEvent.rosterOf(roster.bodyId()), event, metadata);
        } else if (event instanceof MeetingEvent meeting) {
            return inStream(MeetingEvent.STREAM, meeting.meetingId(), event, metadata);
        } else if (event instanceof MinutesEvent minutes) {
            return inStream(MinutesEvent.STREAM, MinutesEvent.minutesOf(minutes.meetingId()), event, metadata);
        } else if (event instanceof ActionEvent action) {
            return inStream(ActionEvent.STREAM, action.actionId(), event, metadata);
        }
        throw new IllegalArgumentException("No stream is known for " + event);
    }

    private GenericDomainEventMessage<Object> inStream(String type, String id, Object event, MetaData metadata) {
        long sequence = sequences.merge(id, 0L, (last, none) -> last + 1);
        return new GenericDomainEventMessage<>(type, id, sequence, event, metadata);
    }
}
