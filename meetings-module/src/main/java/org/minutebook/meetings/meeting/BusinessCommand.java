package org.minutebook.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.Wording;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting's items: see {@link org.minutebook.meetings.events.BusinessEvent}. */
sealed interface BusinessCommand extends MeetingCommand {
    /** Put an item off, to a later meeting or with that left open. */
    record DeferItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            Recorded<String> toMeetingId,
            @NotBlank String reason,
            Recorded<@Valid Wording> wording)
            implements BusinessCommand {
        public DeferItem {
            toMeetingId = Recorded.orNotRecorded(toMeetingId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Send an item to another body. */
    record ReferItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String toBodyId,
            @NotBlank String reason,
            Recorded<@Valid Wording> wording)
            implements BusinessCommand {
        public ReferItem {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Withdraw an item. */
    record WithdrawItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String reason,
            Recorded<@Valid Wording> wording)
            implements BusinessCommand {
        public WithdrawItem {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Rule an item out of order. */
    record RuleItemOut(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String reason,
            Recorded<@Valid Wording> wording)
            implements BusinessCommand {
        public RuleItemOut {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Take the items that are left in another order. */
    record VaryOrder(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotEmpty List<@NotBlank String> order,
            Recorded<String> reason)
            implements BusinessCommand {
        public VaryOrder {
            order = order == null ? List.of() : List.copyOf(order);
            reason = Recorded.orNotRecorded(reason);
        }
    }

    /** Open what was restricted of an item; a closed meeting takes this as well. */
    record LiftRestriction(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotEmpty List<@NotNull RestrictionScope> scopes,
            @NotBlank String reason,
            @NotBlank String authority)
            implements BusinessCommand {
        public LiftRestriction {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    /** Rescind a resolution, of this meeting unless another is named, by one of this meeting. */
    record RescindResolution(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            Recorded<String> ofMeetingId,
            @NotBlank String rescinds,
            @NotBlank String resolutionId,
            Recorded<String> authority)
            implements BusinessCommand {
        public RescindResolution {
            ofMeetingId = Recorded.orNotRecorded(ofMeetingId);
            authority = Recorded.orNotRecorded(authority);
        }
    }
}
