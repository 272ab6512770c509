package org.minutebook.membership.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.membership.events.NameKind;
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

    /** Record a name, style, honour or alias, and for which days. A later name or style ends the earlier one. */
    record RecordNameOrHonour(
            @TargetAggregateIdentifier @NotBlank String personId,
            @NotNull NameKind kind,
            @NotBlank String value,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until)
            implements PersonCommand {
        public RecordNameOrHonour {
            from = Recorded.orNotRecorded(from);
            until = Recorded.orNotRecorded(until);
        }
    }

    /** Say that this entry and another one are one person. The other, {@code survivor}, stands for both from now on. */
    record MergePersons(
            @TargetAggregateIdentifier @NotBlank String personId,
            @NotBlank String survivor,
            Recorded<String> evidence,
            @NotBlank String reason)
            implements PersonCommand {
        public MergePersons {
            evidence = Recorded.orNotRecorded(evidence);
        }
    }

    /** Say that this entry had been merged with another by mistake. */
    record SplitPerson(
            @TargetAggregateIdentifier @NotBlank String personId,
            @NotBlank String reason) implements PersonCommand {}

    /** Erase all that is kept of how to reach the person. */
    record EraseContactData(
            @TargetAggregateIdentifier @NotBlank String personId,
            @NotBlank String reason) implements PersonCommand {}
}
