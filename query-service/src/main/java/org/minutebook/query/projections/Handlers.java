package org.minutebook.query.projections;

import java.util.Set;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.RecordPosition;

/** A projection's handlers: hands them each event, and sets aside those that cannot be handled. */
final class Handlers implements EventHandlerInvoker {
    private static final String VISIT = Visit.class.getName();

    private final String projection;
    private final EventHandlerInvoker handlers;
    private final DeadLetters letters;
    private final Drafts rows;

    Handlers(String projection, EventHandlerInvoker handlers, DeadLetters letters, Drafts rows) {
        this.projection = projection;
        this.handlers = handlers;
        this.letters = letters;
        this.rows = rows;
    }

    /**
     * What is known of the transaction that events are handled in.
     *
     * @param copy the copy that is written
     * @param held sequences that wait behind a letter; added to
     * @param careful whether each event's rows are written at once
     */
    record Visit(Copy copy, Trial trial, Set<String> held, boolean careful) {
        /** A letter is handled whatever waits behind it. */
        static Visit ofLetter() {
            return new Visit(null, new Trial(), Set.of(), true);
        }
    }

    /** Notes it for a unit of work that is about to run. */
    static void prepare(UnitOfWork<?> unit, Visit visit) {
        unit.resources().put(VISIT, visit);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return handlers.canHandleType(type);
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return handlers.canHandle(event, segment);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        Visit visit = CurrentUnitOfWork.get().root().getResource(VISIT);
        long position = positionOf(event);
        visit.trial().at(position);
        if (handlers.canHandle(event, segment)) {
            var verdict = visit.trial().verdict(position);
            var sequence = Sequences.of(event, verdict.isPresent());
            if (verdict.isPresent() || visit.held().contains(sequence)) {
                visit.held().add(sequence);
                letters.add(projection, visit.copy(), position, sequence, verdict.orElse(null));
            } else {
                handlers.handle(event, segment);
                if (visit.careful()) {
                    rows.write();
                }
            }
        }
        visit.trial().at(0);
    }

    /** Writes what has been handled while the copy that it is for is still chosen. */
    void write() {
        rows.write();
    }

    private static long positionOf(EventMessage<?> event) {
        return ((RecordPosition) ((TrackedEventMessage<?>) event).trackingToken()).at();
    }

    /** Empties the copy that this thread has chosen. */
    @Override
    public void performReset() {
        handlers.performReset();
    }
}
