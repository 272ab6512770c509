package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.CANDIDATE_STANDS;
import static org.minutebook.meetings.meeting.DebateRule.CASTING_VOTE_DECIDES;
import static org.minutebook.meetings.meeting.DebateRule.DECLINES_BEFORE_ELECTION;
import static org.minutebook.meetings.meeting.DebateRule.LAST_ROUND;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_OPEN;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_SECONDED_ONCE;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.DebateRule.MOVER_NAMED;
import static org.minutebook.meetings.meeting.DebateRule.NOMINATIONS_OPEN;
import static org.minutebook.meetings.meeting.DebateRule.NOMINATION_WON;
import static org.minutebook.meetings.meeting.DebateRule.PRESIDES;
import static org.minutebook.meetings.meeting.DebateRule.TIED;
import static org.minutebook.meetings.meeting.DebateRule.TOO_LATE;
import static org.minutebook.meetings.meeting.DebateRule.VOTE_RECORDED_AS_CAST;
import static org.minutebook.meetings.meeting.DebateRule.VOTE_RECORDED_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.ELECTION_COHERES;
import static org.minutebook.meetings.meeting.MeetingRule.OFFICE_OF_BODY;
import static org.minutebook.meetings.meeting.MeetingRule.PROPOSER_NAMED;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDED_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.SECONDER_DIFFERS;
import static org.minutebook.meetings.meeting.MeetingRule.VOTE_CARRIED;

import java.util.List;
import java.util.Optional;
import org.minutebook.meetings.events.DebateEvent.AmendmentMoved;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.DebateEvent.IndividualVoteRecordRequired;
import org.minutebook.meetings.events.DebateEvent.MotionMoved;
import org.minutebook.meetings.events.DebateEvent.MotionSeconded;
import org.minutebook.meetings.events.DebateEvent.MotionWithdrawn;
import org.minutebook.meetings.events.DebateEvent.NominationDeclined;
import org.minutebook.meetings.events.DebateEvent.NominationsClosed;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteCount;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.CloseNominations;
import org.minutebook.meetings.meeting.DebateCommand.DeclineNomination;
import org.minutebook.meetings.meeting.DebateCommand.GiveCastingVote;
import org.minutebook.meetings.meeting.DebateCommand.MoveAmendment;
import org.minutebook.meetings.meeting.DebateCommand.MoveMotion;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.DebateCommand.RequestVoteRecord;
import org.minutebook.meetings.meeting.DebateCommand.SecondMotion;
import org.minutebook.meetings.meeting.DebateCommand.SecondNomination;
import org.minutebook.meetings.meeting.DebateCommand.WithdrawMotion;
import org.minutebook.meetings.meeting.MeetingCommand.Elect;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.membership.events.Office;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/** Decides what becomes of what is asked of a meeting's debates. */
final class Debating {
    private final MeetingDetails details;
    private final boolean live;
    private final Register register;
    private final Debate debate;
    private final Streams streams;
    private final Names names;

    Debating(MeetingDetails details, boolean live, Register register, Debate debate, Streams streams) {
        this.details = details;
        this.live = live;
        this.register = register;
        this.debate = debate;
        this.streams = streams;
        this.names = new Names(streams, details.heldOn());
    }

    MotionMoved decide(MoveMotion command) {
        return new MotionMoved(
                command.meetingId(),
                command.itemId(),
                command.motionId(),
                command.text(),
                mover(command.mover(), command.itemId()),
                command.wording());
    }

    AmendmentMoved decide(MoveAmendment command) {
        var itemId = debate.itemOf("amends", command.amends());
        MOTION_OPEN.require(!live || debate.isOpen(command.amends()));
        return new AmendmentMoved(
                command.meetingId(),
                itemId,
                command.motionId(),
                command.amends(),
                command.text(),
                mover(command.mover(), itemId),
                command.wording());
    }

    private Recorded<PersonAsPrinted> mover(Recorded<Named> given, String itemId) {
        var mover = given.map(person -> names.person("mover", person));
        if (live) {
            MOVER_NAMED.require(mover.isRecorded());
            register.requireEntitled(mover.value().personId(), itemId);
        }
        return mover;
    }

    MotionSeconded decide(SecondMotion command) {
        var itemId = debate.itemOf("motionId", command.motionId());
        var seconder = names.person("seconder", command.seconder());
        if (live) {
            MOTION_OPEN.require(debate.isOpen(command.motionId()));
            MOTION_SECONDED_ONCE.require(!debate.isSeconded(command.motionId()));
            register.requireEntitled(seconder.personId(), itemId);
            MOTION_SECONDER_DIFFERS.require(!debate.isMovedBy(command.motionId(), seconder.personId()));
        }
        return new MotionSeconded(command.meetingId(), itemId, command.motionId(), seconder, command.wording());
    }

    MotionWithdrawn decide(WithdrawMotion command) {
        var itemId = debate.itemOf("motionId", command.motionId());
        MOTION_OPEN.require(!live || debate.isOpen(command.motionId()));
        return new MotionWithdrawn(
                command.meetingId(), itemId, command.motionId(), command.reason(), command.wording());
    }

    NominationRecorded decide(Nominate command) {
        var office = office(command.office());
        NOMINATIONS_OPEN.require(!live || debate.takesNominations(office.key()));
        var proposer = command.proposer().map(person -> names.person("proposer", person));
        if (live) {
            PROPOSER_NAMED.require(proposer.isRecorded());
            register.requireEntitled(proposer.value().personId(), command.itemId());
        }
        return new NominationRecorded(
                command.meetingId(),
                command.itemId(),
                command.nominationId(),
                office.key(),
                office.title(),
                new Convening(streams).term("termId", command.termId()),
                names.person("candidate", command.candidate()),
                proposer,
                command.wording());
    }

    private Office office(String key) {
        return details.constitution().office(key).orElseThrow(() -> OFFICE_OF_BODY.broken("Office: '" + key + "'."));
    }

    NominationSeconded decide(SecondNomination command) {
        var nomination = debate.nomination(command.nominationId());
        SECONDED_ONCE.require(debate.seconder(command.nominationId()).isEmpty());
        var seconder = names.person("seconder", command.seconder());
        if (live) {
            register.requireEntitled(seconder.personId(), nomination.itemId());
            SECONDER_DIFFERS.require(
                    !is(Recorded.of(nomination.candidate()), seconder) && !is(nomination.proposer(), seconder));
        }
        return new NominationSeconded(
                command.meetingId(), nomination.itemId(), command.nominationId(), seconder, command.wording());
    }

    private static boolean is(Recorded<PersonAsPrinted> one, PersonAsPrinted other) {
        return one.asOptional().map(PersonAsPrinted::personId).equals(Optional.of(other.personId()));
    }

    NominationDeclined decide(DeclineNomination command) {
        var nomination = debate.nomination(command.nominationId());
        DECLINES_BEFORE_ELECTION.require(
                !live || debate.stands(command.nominationId()) && !debate.isElected(command.nominationId()));
        return new NominationDeclined(
                command.meetingId(), nomination.itemId(), command.nominationId(), command.wording());
    }

    NominationsClosed decide(CloseNominations command) {
        var office = office(command.office()).key();
        NOMINATIONS_OPEN.require(!live || debate.takesNominations(office));
        return new NominationsClosed(command.meetingId(), command.itemId(), office);
    }

    VoteRecorded decide(RecordVote command) {
        return new Voting(live, register, debate, names).decide(command);
    }

    CastingVoteGiven decide(GiveCastingVote command) {
        var vote = debate.vote(command.voteId());
        var by = names.person("by", command.by());
        var count = VoteCount.of(vote);
        requireDecides(command, vote, count);
        if (live) {
            TIED.require(count.isTied() && debate.castingVote(vote.voteId()).isEmpty());
            TOO_LATE.require(debate.isOfPresentItem(vote.voteId()) && debate.isLast(vote.voteId()));
            PRESIDES.require(debate.presides(by.personId()));
            command.nominationId().asOptional().ifPresent(candidate -> {
                CASTING_VOTE_DECIDES.require(count.leading().contains(candidate));
                CANDIDATE_STANDS.require(debate.stands(candidate));
            });
        }
        return new CastingVoteGiven(
                command.meetingId(),
                vote.itemId(),
                vote.voteId(),
                by,
                command.choice(),
                command.nominationId(),
                command.wording());
    }

    /** A casting vote is on the question that was voted on, in a document as well. */
    private void requireDecides(GiveCastingVote command, VoteRecorded vote, VoteCount count) {
        var choice = command.choice().asOptional();
        var candidate = command.nominationId().asOptional();
        CASTING_VOTE_DECIDES.require(choice.isPresent() != candidate.isPresent(), "Give 'choice' or 'nominationId'.");
        choice.ifPresent(
                chosen -> CASTING_VOTE_DECIDES.require(chosen != VoteChoice.ABSTAINED && !count.isBetweenCandidates()));
        candidate.ifPresent(chosen -> {
            debate.nomination(chosen);
            CASTING_VOTE_DECIDES.require(vote.nominationIds().contains(chosen));
            CASTING_VOTE_DECIDES.require(!live || count.isBetweenCandidates());
        });
    }

    IndividualVoteRecordRequired decide(RequestVoteRecord command) {
        var vote = debate.vote(command.voteId());
        var person = names.person("person", command.person());
        if (live) {
            TOO_LATE.require(debate.isOfPresentItem(vote.voteId()));
            register.requireEntitled(person.personId(), vote.itemId());
            VOTE_RECORDED_ONCE.require(!debate.isRecordRequired(vote.voteId(), person.personId()));
            VOTE_RECORDED_AS_CAST.require(vote.each()
                    .asOptional()
                    .map(each -> each.stream()
                            .anyMatch(cast -> cast.person().personId().equals(person.personId())
                                    && cast.choice() == command.choice()))
                    .orElse(true));
        }
        return new IndividualVoteRecordRequired(
                command.meetingId(), vote.itemId(), vote.voteId(), person, command.choice(), command.wording());
    }

    /** A vote that carried what is decided or filled by it. */
    VoteRecorded requireCarried(String voteId) {
        var vote = debate.vote(voteId);
        VOTE_CARRIED.require(!live || debate.outcome(voteId) == VoteOutcome.CARRIED);
        return vote;
    }

    /** The vote that an election rests on, which the nomination must have won. */
    VoteRecorded requireWon(Elect command, String itemId) {
        var nomination = debate.nomination(command.nominationId());
        var vote = debate.vote(command.voteId());
        ELECTION_COHERES.require(nomination.office().equals(command.office())
                && vote.nominationIds().contains(nomination.nominationId())
                && nomination.itemId().equals(itemId));
        requireCarried(command.voteId());
        if (live) {
            CANDIDATE_STANDS.require(debate.stands(nomination.nominationId()));
            boolean joint = office(nomination.office()).joint();
            var last = joint ? debate.lastOn(nomination.nominationId()) : debate.lastFor(nomination.office());
            LAST_ROUND.require(last.filter(vote::equals).isPresent());
            NOMINATION_WON.require(isWon(vote, nomination, joint));
        }
        return vote;
    }

    private boolean isWon(VoteRecorded vote, NominationRecorded nomination, boolean joint) {
        var count = VoteCount.of(vote);
        if (count.isBetweenCandidates()) {
            return debate.castingVote(vote.voteId())
                    .map(casting -> casting.nominationId().equals(Recorded.of(nomination.nominationId())))
                    .orElseGet(() -> count.leading().equals(List.of(nomination.nominationId())));
        }
        return joint
                || vote.nominationIds().stream()
                                .map(debate::nomination)
                                .filter(other -> other.office().equals(nomination.office()))
                                .count()
                        == 1;
    }
}
