package org.minutebook.membership.person;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/** What can be asked of a person's entry. */
sealed interface PersonCommand {
    /** Enter a person. {@code style} stands before the name, {@code honours} behind it. */
    record RegisterPerson(
            @TargetAggregateIdentifier @NotBlank String personId,
            @NotBlank String displayName,
            Recorded<String> given,
            Recorded<String> family,
            Recorded<String> style,
            List<@NotBlank String> honours)
            implements PersonCommand, StartsStream {
        public RegisterPerson {
            given = Recorded.orNotRecorded(given);
            family = Recorded.orNotRecorded(family);
            style = Recorded.orNotRecorded(style);
            honours = honours == null ? List.of() : List.copyOf(honours);
        }
    }
}
