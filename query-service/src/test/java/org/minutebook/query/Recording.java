package org.minutebook.query;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.minutebook.actions.events.ActionEvent;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.record.log.EventLog;

/** Puts events into the log of a running application without asking any aggregate: the tests of views decide. */
public final class Recording {
    private final EventStore store;
    private final TransactionManager transactions;
    private final EventLog log;
    private final Map<String, Long> sequences = new HashMap<>();

    public Recording(RunningMinutebook minutebook) {
        this.store = minutebook.component(EventStore.class);
        this.transactions = minutebook.component(TransactionManager.class);
        this.log = minutebook.component(EventLog.class);
    }

    /** Records events together, in one commit, and says at which position it ends. */
    public long commit(Object... events) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(() -> {
            for (Object event : events) {
                store.publish(inItsStream(event));
            }
        });
        return log.head();
    }

    private GenericDomainEventMessage<Object> inItsStream(Object event) {
        if (event instanceof BodyEvent body) {
            return inStream(BodyEvent.STREAM, body.bodyId(), event);
        } else if (event instanceof PersonEvent person) {
            return inStream(PersonEvent.STREAM, person.personId(), event);
        } else if (event instanceof OrganisationEvent organisation) {
            return inStream(OrganisationEvent.STREAM, organisation.organisationId(), event);
        } else if (event instanceof TermEvent term) {
            return inStream(TermEvent.STREAM, term.termId(), event);
        } else if (event instanceof RosterEvent roster) {
            return inStream(RosterEvent.STREAM, RosterEvent.rosterOf(roster.bodyId()), event);
        } else if (event instanceof MeetingEvent meeting) {
            return inStream(MeetingEvent.STREAM, meeting.meetingId(), event);
        } else if (event instanceof MinutesEvent minutes) {
            return inStream(MinutesEvent.STREAM, MinutesEvent.minutesOf(minutes.meetingId()), event);
        } else if (event instanceof ActionEvent action) {
            return inStream(ActionEvent.STREAM, action.actionId(), event);
        }
        throw new IllegalArgumentException("No stream is known for " + event);
    }

    private GenericDomainEventMessage<Object> inStream(String type, String id, Object event) {
        long sequence = sequences.merge(id, 0L, (last, none) -> last + 1);
        return new GenericDomainEventMessage<>(type, id, sequence, event);
    }
}
