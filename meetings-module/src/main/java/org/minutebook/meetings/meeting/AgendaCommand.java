package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.MeetingCommand.LOCAL_ID;
import static org.minutebook.meetings.meeting.MeetingCommand.LOCAL_ID_FORM;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting's agenda. */
sealed interface AgendaCommand {
    /** The meeting whose agenda it is. */
    String meetingId();

    /** An item of an earlier meeting of the same body. */
    record Carried(@NotBlank String meetingId, @NotBlank String itemId) {}

    /** Put an item on the agenda, after those that stand there. */
    record AddAgendaItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String itemId,

            @NotBlank String title,
            @NotNull AgendaItemKind kind,
            Recorded<String> presenter,
            Recorded<@Valid Carried> carriedFrom,
            Boolean namedVote)
            implements AgendaCommand {
        public AddAgendaItem {
            presenter = Recorded.orNotRecorded(presenter);
            carriedFrom = carriedFrom == null ? Recorded.none() : carriedFrom;
            namedVote = namedVote != null && namedVote;
        }
    }

    /** Put an item on an agenda that has been published, because it cannot wait. */
    record AddUrgentItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String itemId,

            @NotBlank String title,
            @NotNull AgendaItemKind kind,
            Recorded<String> presenter,
            Recorded<@Valid Carried> carriedFrom,
            Boolean namedVote,
            @NotBlank String reason,
            @NotNull @Valid Named inOpinionOf,
            Recorded<@Valid Wording> wording)
            implements AgendaCommand {
        public AddUrgentItem {
            presenter = Recorded.orNotRecorded(presenter);
            carriedFrom = carriedFrom == null ? Recorded.none() : carriedFrom;
            namedVote = namedVote != null && namedVote;
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Take an item off the agenda. */
    record WithdrawAgendaItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String reason) implements AgendaCommand {}

    /** Give the agenda another order. */
    record ReorderAgenda(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotEmpty List<@NotBlank String> order) implements AgendaCommand {
        public ReorderAgenda {
            order = order == null ? List.of() : List.copyOf(order);
        }
    }

    /** Put a paper before the meeting, for an item of its agenda. */
    record AttachPaper(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String paperId,

            @NotBlank String title,
            Recorded<String> link,

            Recorded<@Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits, lower case") String> sha256,

            List<@NotBlank String> background)
            implements AgendaCommand {
        public AttachPaper {
            link = Recorded.orNotRecorded(link);
            sha256 = Recorded.orNotRecorded(sha256);
            background = background == null ? List.of() : List.copyOf(background);
        }
    }

    /** Publish the agenda as it stands, as its next version. The clear days follow. */
    record PublishAgenda(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalDate publishedOn) implements AgendaCommand {}
}
