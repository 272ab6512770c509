package org.minutebook.membership.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.record.Recorded;

/** What can be asked of a roster, besides {@link org.minutebook.membership.events.ConferOffice}. */
sealed interface RosterCommand {
    /** Make somebody a member. */
    record AppointMember(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotBlank String memberClass,
            @NotNull Boolean voting,
            Recorded<String> onBehalfOf,
            Recorded<String> basis,
            Recorded<LocalDate> from)
            implements RosterCommand {
        public AppointMember {
            onBehalfOf = Recorded.orNotRecorded(onBehalfOf);
            basis = Recorded.orNotRecorded(basis);
            from = Recorded.orNotRecorded(from);
        }

        @TargetAggregateIdentifier
        public String rosterId() {
            return RosterEvent.rosterOf(bodyId);
        }
    }
}
