package org.minutebook.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.CorrectionAuthority;
import org.minutebook.meetings.events.Wording;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting about mistakes: in earlier minutes that are put to it, and in its own record. */
sealed interface CorrectionCommand {
    /** Agree that words of earlier minutes be changed; they are approved so by a resolution after it. */
    record AgreeCorrection(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String ofMeetingId,

            @NotNull @Pattern(regexp = MeetingCommand.LOCAL_ID, message = MeetingCommand.LOCAL_ID_FORM)
            String correctionId,

            @NotBlank String from,
            @NotBlank String to,
            Recorded<@Valid Wording> wording)
            implements CorrectionCommand {
        public AgreeCorrection {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Correct fields of a fact of this meeting; a field is given whole, as the event has it. */
    record CorrectRecord(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String eventId,
            @NotEmpty Map<String, Object> becomes,
            @NotBlank String reason,
            @NotNull @Valid CorrectionAuthority authority)
            implements CorrectionCommand {}
}
