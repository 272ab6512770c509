package org.minutebook.membership.term;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.membership.term.TermRule.LABEL_FITS_YEAR;
import static org.minutebook.membership.term.TermRule.TERM_CLOSED_ONCE;
import static org.minutebook.membership.term.TermRule.TERM_ONCE;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermClosed;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.term.TermCommand.CloseTerm;
import org.minutebook.membership.term.TermCommand.OpenTerm;
import org.minutebook.record.Streams;
import org.minutebook.record.claims.Claims;

/**
 * A term of office. It belongs to an authority; that it ends is said by the next one's beginning, never by a date.
 *
 * <p>One that none follows is closed.
 */
@Aggregate(type = TermEvent.STREAM)
class Term {
    /** The kind of history of a meeting, which opens a term; named here since meetings build on membership. */
    private static final String MEETING = "meetings.meeting";

    @AggregateIdentifier
    private String id;

    private LocalDate start;
    private boolean closed;

    Term() {}

    @CommandHandler
    Term(OpenTerm command, Streams streams, Claims claims) {
        streams.require("calendarOwner", command.calendarOwner(), OrganisationEvent.STREAM);
        command.openedBy().asOptional().ifPresent(meeting -> streams.require("openedBy", meeting, MEETING));
        LABEL_FITS_YEAR.require(
                isLabelOf(command.label(), command.firstYear()),
                "Label '" + command.label() + "', first year " + command.firstYear() + ".");
        TERM_ONCE.require(
                claims.take("term:" + command.calendarOwner() + ":" + longLabel(command.firstYear()), command.termId()),
                "One that begins in " + command.firstYear() + " is open already; use its id.");
        apply(new TermOpened(
                command.termId(),
                command.calendarOwner(),
                command.label(),
                command.firstYear(),
                command.start(),
                command.openedBy()));
    }

    private static boolean isLabelOf(String label, int firstYear) {
        return label.equals(Integer.toString(firstYear)) || label.equals(longLabel(firstYear));
    }

    private static String longLabel(int firstYear) {
        return String.format("%d/%02d", firstYear, (firstYear + 1) % 100);
    }

    @CommandHandler
    void decide(CloseTerm command) {
        TERM_CLOSED_ONCE.require(!closed && (start == null || command.until().isAfter(start)));
        apply(new TermClosed(command.termId(), command.until(), command.authority()));
    }

    @EventSourcingHandler
    void evolve(TermOpened event) {
        id = event.termId();
        start = event.start().asOptional().orElse(null);
    }

    @EventSourcingHandler
    void evolve(TermClosed event) {
        closed = true;
    }
}
