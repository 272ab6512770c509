package org.minutebook.membership.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.membership.events.StatutoryRole;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/** What can be asked of an organisation's entry. */
sealed interface OrganisationCommand {
    /** Enter an organisation. {@code printedAs} is how minutes print it; its name, unless given. */
    record RegisterOrganisation(
            @TargetAggregateIdentifier @NotBlank String organisationId,
            @NotBlank String name,
            String printedAs,
            List<@NotBlank String> teams)
            implements OrganisationCommand, StartsStream {
        public RegisterOrganisation {
            printedAs = printedAs == null || printedAs.isBlank() ? name : printedAs;
            teams = teams == null ? List.of() : List.copyOf(teams);
        }
    }

    /** Give it another name from a day on. {@code printedAs} is how minutes print it; the name, unless given. */
    record RenameOrganisation(
            @TargetAggregateIdentifier @NotBlank String organisationId,
            @NotBlank String name,
            String printedAs,
            @NotNull LocalDate from,
            Recorded<String> authority)
            implements OrganisationCommand {
        public RenameOrganisation {
            printedAs = printedAs == null || printedAs.isBlank() ? name : printedAs;
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Name a team of it. */
    record AddTeam(
            @TargetAggregateIdentifier @NotBlank String organisationId,
            @NotBlank String team) implements OrganisationCommand {}

    /** Say that another organisation takes over from it. */
    record SucceedOrganisation(
            @TargetAggregateIdentifier @NotBlank String organisationId,
            @NotBlank String successor,
            @NotNull LocalDate from,
            Recorded<String> authority)
            implements OrganisationCommand {
        public SucceedOrganisation {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Say which role a statute gives it on a body, and for which days. */
    record RecordStatutoryRole(
            @TargetAggregateIdentifier @NotBlank String organisationId,
            @NotBlank String bodyId,
            @NotNull StatutoryRole role,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until)
            implements OrganisationCommand {
        public RecordStatutoryRole {
            from = Recorded.orNotRecorded(from);
            until = Recorded.orNotRecorded(until);
        }
    }
}
