package org.minutebook.membership.organisation;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
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
}
