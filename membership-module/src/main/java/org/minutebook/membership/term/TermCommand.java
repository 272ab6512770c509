package org.minutebook.membership.term;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/** What can be asked of a term. */
sealed interface TermCommand {
    /** Open a term of an authority, which its bodies share. {@code openedBy} is a meeting. */
    record OpenTerm(
            @TargetAggregateIdentifier @NotBlank String termId,
            @NotBlank String calendarOwner,

            @NotBlank @Pattern(regexp = "\\d{4}(/\\d{2})?", message = "written 2022/23 or 2022")
            String label,

            @Min(1800) @Max(2999) int firstYear,
            Recorded<LocalDate> start,
            Recorded<String> openedBy)
            implements TermCommand, StartsStream {
        public OpenTerm {
            start = Recorded.orNotRecorded(start);
            openedBy = Recorded.orNotRecorded(openedBy);
        }
    }

    /** Say that a term ended and none of its authority follows: otherwise the next one's beginning ends it. */
    record CloseTerm(
            @TargetAggregateIdentifier @NotBlank String termId,
            @NotNull LocalDate until,
            Recorded<String> authority) implements TermCommand {
        public CloseTerm {
            authority = Recorded.orNotRecorded(authority);
        }
    }
}
