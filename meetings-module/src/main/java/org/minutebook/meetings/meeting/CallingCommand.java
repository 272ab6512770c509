package org.minutebook.meetings.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting that has been scheduled and has not begun: whether, when and how it is called. */
sealed interface CallingCommand {
    /** The meeting that decides. */
    String meetingId();

    /**
     * Move the meeting to another time or place, or give one that was put off its new day. Of time and venue, what is
     * left out stays as it is.
     */
    record RescheduleMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue,
            @NotBlank String reason)
            implements CallingCommand {}

    /** Put the meeting off until its new day is known. */
    record PostponeMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String reason) implements CallingCommand {}

    /** Call the meeting off, for good. */
    record CancelMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String reason) implements CallingCommand {}

    /** Record that notice of the meeting was given. The clear days follow. */
    record PublishNotice(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalDate publishedOn,
            Recorded<String> where)
            implements CallingCommand {
        public PublishNotice {
            where = Recorded.orNotRecorded(where);
        }
    }
}
