package org.minutebook.membership.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.VacantPlace;
import org.minutebook.record.Recorded;

/**
 * What can be asked of a roster, besides {@link org.minutebook.membership.events.ConferOffice}.
 *
 * <p>Corrections name a membership or a holding of an office by its id, which the roster's reads give; everything else
 * names the person.
 */
sealed interface RosterCommand {
    /** The body whose roster it is. */
    String bodyId();

    /** The roster that decides. */
    @TargetAggregateIdentifier
    default String rosterId() {
        return RosterEvent.rosterOf(bodyId());
    }

    /** Make somebody a member. {@code memberClass} and {@code seat} are keys. */
    record AppointMember(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotBlank String memberClass,
            @NotNull Boolean voting,
            Recorded<String> seat,
            Recorded<String> onBehalfOf,
            Recorded<String> basis,
            Recorded<LocalDate> from)
            implements RosterCommand {
        public AppointMember {
            seat = Recorded.orNotRecorded(seat);
            onBehalfOf = Recorded.orNotRecorded(onBehalfOf);
            basis = Recorded.orNotRecorded(basis);
            from = Recorded.orNotRecorded(from);
        }
    }

    /** Say that a member represents another organisation from a day on; {@code none} for nobody any more. */
    record ChangeRepresentation(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotNull Recorded<String> onBehalfOf,
            @NotNull LocalDate from)
            implements RosterCommand {}

    /** End a membership, and with it the offices that the member holds. */
    record EndMembership(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotNull LocalDate until,
            @NotNull EndReason reason,
            Recorded<String> authority)
            implements RosterCommand {
        public EndMembership {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Say who may stand in for a member: at one meeting, or at any when none is given. */
    record NameSubstitute(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotBlank String substitute,
            Recorded<String> meeting,
            @NotNull LocalDate from)
            implements RosterCommand {
        public NameSubstitute {
            meeting = Recorded.orNotRecorded(meeting);
        }
    }

    /** Say that somebody may no longer stand in for a member. */
    record WithdrawSubstitute(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotBlank String substitute,
            @NotNull LocalDate until) implements RosterCommand {}

    /** Approve a member's absence. {@code lastAttended} is when they last did, for the rule of six months. */
    record ApproveLeaveOfAbsence(
            @NotBlank String bodyId,
            @NotBlank String personId,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank String reason,
            @NotNull LocalDate approvedOn,
            Recorded<LocalDate> lastAttended,
            Recorded<String> authority)
            implements RosterCommand {
        public ApproveLeaveOfAbsence {
            lastAttended = Recorded.orNotRecorded(lastAttended);
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Give the body one seat more. {@code entitled} is the organisation that fills it. */
    record CreateSeat(
            @NotBlank String bodyId,

            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,40}", message = "lower-case letters, digits and hyphens")
            String seat,

            @NotBlank String memberClass,
            Recorded<String> entitled,
            Recorded<LocalDate> from)
            implements RosterCommand {
        public CreateSeat {
            entitled = Recorded.orNotRecorded(entitled);
            from = Recorded.orNotRecorded(from);
        }
    }

    /** Take a seat away that nobody sits in. */
    record AbolishSeat(
            @NotBlank String bodyId,
            @NotBlank String seat,
            @NotNull LocalDate until,
            Recorded<String> authority) implements RosterCommand {
        public AbolishSeat {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Declare a seat or an office vacant, by its key. */
    record DeclareVacancy(
            @NotBlank String bodyId,
            @NotNull VacantPlace of,
            @NotBlank String key,
            @NotNull LocalDate since,
            Recorded<LocalDate> notifiedOn)
            implements RosterCommand {
        public DeclareVacancy {
            notifiedOn = Recorded.orNotRecorded(notifiedOn);
        }
    }

    /** End somebody's holding of an office. {@code until} is the first day on which they no longer hold it. */
    record VacateOffice(
            @NotBlank String bodyId,
            @NotBlank String office,
            @NotBlank String personId,
            @NotNull LocalDate until,
            @NotNull EndReason reason,
            Recorded<String> authority)
            implements RosterCommand {
        public VacateOffice {
            authority = Recorded.orNotRecorded(authority);
        }
    }

    /** Correct what was recorded of a membership. A field that is left out stays; {@code until: none} opens its end. */
    record CorrectMembership(
            @NotBlank String bodyId,
            @NotBlank String membershipId,
            String memberClass,
            Boolean voting,
            Recorded<String> seat,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            Recorded<EndReason> endReason,
            @NotBlank String reason,
            @NotBlank String authority)
            implements RosterCommand {}

    /** Say that there never was such a membership. */
    record VoidMembership(
            @NotBlank String bodyId,
            @NotBlank String membershipId,
            @NotBlank String reason,
            @NotBlank String authority) implements RosterCommand {}

    /**
     * Correct the days of a holding of an office. A field that is left out stays; {@code until: none} opens its end.
     */
    record CorrectTenure(
            @NotBlank String bodyId,
            @NotBlank String tenureId,
            LocalDate from,
            Recorded<LocalDate> until,
            Recorded<EndReason> endReason,
            @NotBlank String reason,
            @NotBlank String authority)
            implements RosterCommand {}

    /** Say that there never was such a holding of an office. Who held it before then held it on. */
    record VoidTenure(
            @NotBlank String bodyId,
            @NotBlank String tenureId,
            @NotBlank String reason,
            @NotBlank String authority) implements RosterCommand {}
}
