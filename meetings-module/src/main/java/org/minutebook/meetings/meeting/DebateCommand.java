package org.minutebook.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.events.Wording;
import org.minutebook.record.Recorded;

/** What can be asked of a meeting's debates: motions, nominations and votes. */
sealed interface DebateCommand extends MeetingCommand {
    /** Move a motion. */
    record MoveMotion(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String motionId,

            @NotBlank String text,
            Recorded<@Valid Named> mover,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public MoveMotion {
            mover = Recorded.orNotRecorded(mover);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Second a motion or an amendment. */
    record SecondMotion(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String motionId,
            @NotNull @Valid Named seconder,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public SecondMotion {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /**
     * Move an amendment, under the item of what it amends.
     *
     * @param motionId a local id for the amendment
     * @param amends the motion, or the amendment, that it changes
     */
    record MoveAmendment(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String motionId,

            @NotBlank String amends,
            @NotBlank String text,
            Recorded<@Valid Named> mover,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public MoveAmendment {
            mover = Recorded.orNotRecorded(mover);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Withdraw a motion, and with it its amendments, or an amendment. */
    record WithdrawMotion(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String motionId,
            Recorded<String> reason,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public WithdrawMotion {
            reason = Recorded.orNotRecorded(reason);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Nominate somebody for an office. */
    record Nominate(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String nominationId,

            @NotBlank String office,
            @NotBlank String termId,
            @NotNull @Valid Named candidate,
            Recorded<@Valid Named> proposer,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public Nominate {
            proposer = Recorded.orNotRecorded(proposer);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Second a nomination. */
    record SecondNomination(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String nominationId,
            @NotNull @Valid Named seconder,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public SecondNomination {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that a candidate does not stand. */
    record DeclineNomination(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String nominationId,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public DeclineNomination {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Take no more nominations for an office. */
    record CloseNominations(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String office) implements DebateCommand {}

    /**
     * Record how a vote went: on nominations, on a motion, or on a question in words.
     *
     * @param each how each voted; live, counts that are left out are counted from it
     * @param ballots how many voted for whom, in a vote between candidates
     * @param round which vote it is of several between candidates for one office
     * @param roll how many could vote, as a document states it; live, it is counted
     */
    record RecordVote(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String voteId,

            List<@NotBlank String> nominationIds,
            Recorded<String> motionId,
            Recorded<String> question,
            @NotNull VoteMethod method,
            @NotNull VoteOutcome outcome,
            Recorded<@Valid Counts> counts,
            Recorded<List<@Valid @NotNull NamedVote>> each,
            Recorded<List<@Valid @NotNull CandidateVotes>> ballots,
            Recorded<@Positive Integer> round,
            Recorded<@PositiveOrZero Integer> roll,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public RecordVote {
            nominationIds = nominationIds == null ? List.of() : List.copyOf(nominationIds);
            motionId = Recorded.orNotRecorded(motionId);
            question = Recorded.orNotRecorded(question);
            counts = Recorded.orNotRecorded(counts);
            each = Recorded.orNotRecorded(each);
            ballots = Recorded.orNotRecorded(ballots);
            round = Recorded.orNotRecorded(round);
            roll = Recorded.orNotRecorded(roll);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /**
     * How somebody voted.
     *
     * @param nominationId for whom, in a vote between candidates
     */
    record NamedVote(@NotNull @Valid Named person, @NotNull VoteChoice choice, Recorded<String> nominationId) {
        public NamedVote {
            nominationId = nominationId == null ? Recorded.none() : nominationId;
        }
    }

    /**
     * Decide an equal vote, as whoever presides does.
     *
     * @param choice for or against, on a question or a motion
     * @param nominationId for whom, between candidates
     */
    record GiveCastingVote(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String voteId,
            @NotNull @Valid Named by,
            Recorded<VoteChoice> choice,
            Recorded<String> nominationId,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public GiveCastingVote {
            choice = choice == null ? Recorded.none() : choice;
            nominationId = nominationId == null ? Recorded.none() : nominationId;
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Require, straight after a vote, that one's own vote be recorded. */
    record RequestVoteRecord(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String voteId,
            @NotNull @Valid Named person,
            @NotNull VoteChoice choice,
            Recorded<@Valid Wording> wording)
            implements DebateCommand {
        public RequestVoteRecord {
            wording = Recorded.orNotRecorded(wording);
        }
    }
}
