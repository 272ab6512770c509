package org.minutebook.meetings.minutes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_ONCE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;

/** The minutes of one meeting: another meeting approves them, never they themselves. */
@Aggregate(type = MinutesEvent.STREAM)
class Minutes {
    @AggregateIdentifier
    private String id;

    private boolean approved;

    Minutes() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordApproval command) {
        APPROVED_ONCE.require(command.repeatable() || !approved);
        apply(new MinutesApproved(
                command.meetingId(),
                command.atMeetingId(),
                command.approvedOn(),
                command.resolutionId(),
                command.minute()));
    }

    @EventSourcingHandler
    void evolve(MinutesApproved event) {
        id = MinutesEvent.minutesOf(event.meetingId());
        approved = true;
    }
}
