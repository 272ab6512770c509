package org.minutebook.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.Wording;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting while it sits: see {@link org.minutebook.meetings.events.SittingEvent}. */
sealed interface SittingCommand extends MeetingCommand {
    /** Record that somebody in the register came late, or came back. */
    record RecordArrival(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public RecordArrival {
            at = Recorded.orNotRecorded(at);
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that somebody in the register left; for reasons of their own unless another is given. */
    record RecordDeparture(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            DepartureReason reason,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public RecordDeparture {
            at = Recorded.orNotRecorded(at);
            itemId = Recorded.orNotRecorded(itemId);
            reason = reason == null ? DepartureReason.LEFT : reason;
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that a member was not there and sent no apologies. */
    record RecordAbsence(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            Recorded<@Valid From> organisation,
            Recorded<String> wording)
            implements SittingCommand {
        public RecordAbsence {
            organisation = Recorded.orNotRecorded(organisation);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Let somebody preside from now on. */
    record TakeChair(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            @NotNull PresidingBasis basis,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public TakeChair {
            at = Recorded.orNotRecorded(at);
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Let whoever presides preside no more. */
    record VacateChair(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            Recorded<String> reason,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public VacateChair {
            reason = Recorded.orNotRecorded(reason);
            at = Recorded.orNotRecorded(at);
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that somebody declared an interest in an item, of the agenda or taken. No dispensation unless given. */
    record DeclareInterest(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            @NotBlank String itemId,
            @NotNull InterestKind kind,
            Recorded<String> nature,
            @NotNull InterestConduct conduct,
            Boolean dispensation,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public DeclareInterest {
            nature = Recorded.orNotRecorded(nature);
            dispensation = dispensation != null && dispensation;
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that members were asked, and nobody declared an interest. */
    record RecordNoDeclarations(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public RecordNoDeclarations {
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Exclude the public for an item. */
    record ExcludePublic(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotNull ExclusionGround ground,
            List<@NotBlank String> paragraphs,
            @NotBlank String reason,
            Recorded<String> resolutionId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public ExcludePublic {
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            resolutionId = Recorded.orNotRecorded(resolutionId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Let the public in again. */
    record ReadmitPublic(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public ReadmitPublic {
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Break the meeting off, to go on later. */
    record AdjournMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalDate on,
            Recorded<LocalTime> at,
            Recorded<LocalDate> until,
            @NotBlank String reason,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public AdjournMeeting {
            at = Recorded.orNotRecorded(at);
            until = Recorded.orNotRecorded(until);
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Go on with an adjourned meeting. */
    record ResumeMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalDate on,
            Recorded<LocalTime> at,
            Recorded<String> itemId,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public ResumeMeeting {
            at = Recorded.orNotRecorded(at);
            itemId = Recorded.orNotRecorded(itemId);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** End the meeting for good before its business is done, or before it has begun. */
    record AbandonMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            Recorded<LocalTime> at,
            @NotBlank String reason,
            Recorded<@Valid Wording> wording)
            implements SittingCommand {
        public AbandonMeeting {
            at = Recorded.orNotRecorded(at);
            wording = Recorded.orNotRecorded(wording);
        }
    }
}
