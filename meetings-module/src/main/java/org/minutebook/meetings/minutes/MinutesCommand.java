package org.minutebook.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.SignatureMethod;
import org.minutebook.record.Recorded;

/**
 * What can be asked of the minutes of a meeting, under the meeting's id.
 *
 * <p>Fields mean what they mean in the event that follows ({@link MinutesEvent}). Where one may be left out, that means
 * 'not recorded'.
 */
sealed interface MinutesCommand {
    /** The form of ids that are local to the minutes, which is that of ids local to a meeting. */
    String LOCAL_ID = "[a-z0-9][a-z0-9-]{0,39}";

    /** What to say about a local id of another form. */
    String LOCAL_ID_FORM = "lower-case letters, digits and hyphens, at most 40";

    /** The meeting whose minutes they are. */
    String meetingId();

    /** The minutes that decide. */
    @TargetAggregateIdentifier
    default String minutesId() {
        return MinutesEvent.minutesOf(meetingId());
    }

    /** Write a paragraph of an item, or rewrite one. */
    record EditNarrative(
            @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String paragraphId,

            @NotBlank String text)
            implements MinutesCommand {}

    /** Send a draft round. It is given the next version. */
    record CirculateDraft(
            @NotBlank String meetingId, @NotNull LocalDate circulatedOn, Recorded<String> to)
            implements MinutesCommand {
        public CirculateDraft {
            to = Recorded.orNotRecorded(to);
        }
    }

    /** Propose that words be changed, or comment on a draft. */
    record ProposeCorrection(
            @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String correctionId,

            @NotBlank String by,
            Recorded<String> from,
            Recorded<String> to,
            Recorded<String> comment)
            implements MinutesCommand {
        public ProposeCorrection {
            from = Recorded.orNotRecorded(from);
            to = Recorded.orNotRecorded(to);
            comment = Recorded.orNotRecorded(comment);
        }
    }

    /** Put them to a later meeting. */
    record SubmitForApproval(
            @NotBlank String meetingId, @NotBlank String atMeetingId) implements MinutesCommand {}

    /** Take them back from the meeting that they were put to, which did not approve them. */
    record DeferApproval(
            @NotBlank String meetingId, @NotBlank String reason) implements MinutesCommand {}

    /** Record that whoever presided at the approving meeting signed them. */
    record SignMinutes(
            @NotBlank String meetingId,
            @NotNull @Valid Signer by,
            @NotNull LocalDate signedOn,
            @NotNull SignatureMethod method,
            Recorded<@Positive Integer> leaves)
            implements MinutesCommand {
        public SignMinutes {
            leaves = Recorded.orNotRecorded(leaves);
        }
    }

    /** Who signs, and how the signature prints the name; left out, as in the register. */
    record Signer(@NotBlank String personId, String printedAs) {}

    /** Make them final. */
    record SealMinutes(@NotBlank String meetingId) implements MinutesCommand {}

    /** Note something beside sealed minutes. */
    record AnnotateSealed(
            @NotBlank String meetingId,
            @NotBlank String note,
            @NotBlank String authority) implements MinutesCommand {}
}
