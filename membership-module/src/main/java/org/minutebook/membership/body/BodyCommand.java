package org.minutebook.membership.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/** What can be asked of a body. */
sealed interface BodyCommand {
    /** Enter a body. Its code stands in references and addresses. */
    record EstablishBody(
            @TargetAggregateIdentifier @NotBlank String bodyId,
            @NotBlank String name,

            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9]{1,11}", message = "2 to 12 capital letters and digits")
            String code,

            @NotNull BodyKind kind,
            Recorded<String> host,
            Recorded<LocalDate> from)
            implements BodyCommand, StartsStream {
        public EstablishBody {
            host = Recorded.orNotRecorded(host);
            from = Recorded.orNotRecorded(from);
        }
    }

    /**
     * Settle anew, as a whole, how the body is constituted. {@code reason} says why for days that have been settled.
     */
    record AmendConstitution(
            @TargetAggregateIdentifier @NotBlank String bodyId,
            @NotNull @Valid Constitution constitution,
            @Valid Composition composition,
            Recorded<LocalDate> from,
            Recorded<String> authority,
            Recorded<String> reason)
            implements BodyCommand {
        public AmendConstitution {
            composition = composition == null ? Composition.notRecorded() : composition;
            from = Recorded.orNotRecorded(from);
            authority = Recorded.orNotRecorded(authority);
            reason = Recorded.orNotRecorded(reason);
        }
    }

    /** Give the body another name from a day on. */
    record RenameBody(
            @TargetAggregateIdentifier @NotBlank String bodyId,
            @NotBlank String name,
            @NotNull LocalDate from,
            Recorded<String> authority)
            implements BodyCommand {
        public RenameBody {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Say that another body takes over from this one. */
    record SucceedBody(
            @TargetAggregateIdentifier @NotBlank String bodyId,
            @NotBlank String successor,
            @NotNull LocalDate from,
            Recorded<String> authority)
            implements BodyCommand {
        public SucceedBody {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Say that the body ceases to be. */
    record DissolveBody(
            @TargetAggregateIdentifier @NotBlank String bodyId,
            @NotNull LocalDate from,
            Recorded<String> authority) implements BodyCommand {
        public DissolveBody {
            authority = Recorded.orNotRecorded(authority);
        }
    }
}
