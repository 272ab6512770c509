package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.DebateRule.AMENDMENT_FIRST;
import static org.minutebook.meetings.meeting.DebateRule.BALLOTS_FOR_CANDIDATES;
import static org.minutebook.meetings.meeting.DebateRule.CANDIDATE_STANDS;
import static org.minutebook.meetings.meeting.DebateRule.EXCLUDED_VOTER;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_OF_ITEM;
import static org.minutebook.meetings.meeting.DebateRule.MOTION_OPEN;
import static org.minutebook.meetings.meeting.DebateRule.NAMES_FIT_METHOD;
import static org.minutebook.meetings.meeting.DebateRule.NAMES_FIT_QUESTION;
import static org.minutebook.meetings.meeting.DebateRule.ROLL_COUNTED;
import static org.minutebook.meetings.meeting.DebateRule.ROUND_FOLLOWS;
import static org.minutebook.meetings.meeting.DebateRule.ROUND_OF_CANDIDATES;
import static org.minutebook.meetings.meeting.DebateRule.VOTES_ADD_UP;
import static org.minutebook.meetings.meeting.DebateRule.VOTES_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_FITS_OUTCOME;
import static org.minutebook.meetings.meeting.MeetingRule.COUNT_WITHIN_ROLL;
import static org.minutebook.meetings.meeting.MeetingRule.QUESTION_KNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.VoteCount;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.record.Recorded;

/** Decides how a vote is recorded. */
final class Voting {
    private final boolean live;
    private final Register register;
    private final Debate debate;
    private final Names names;

    Voting(boolean live, Register register, Debate debate, Names names) {
        this.live = live;
        this.register = register;
        this.debate = debate;
        this.names = names;
    }

    VoteRecorded decide(RecordVote command) {
        requireQuestion(command);
        requireBallots(command);
        var each = command.each()
                .map(list -> list.stream()
                        .map(vote -> new MemberVote(
                                names.person("each.person", vote.person()), vote.choice(), vote.nominationId()))
                        .toList());
        each.asOptional().ifPresent(list -> requireNamesFit(list, command.nominationIds()));
        ROLL_COUNTED.require(!live || !command.roll().isRecorded(), "Leave out 'roll'.");
        var vote = new VoteRecorded(
                command.meetingId(),
                command.itemId(),
                command.voteId(),
                command.nominationIds(),
                command.motionId(),
                command.question(),
                command.method(),
                command.outcome(),
                live ? counted(command.counts(), each) : command.counts(),
                each,
                live ? ballots(command.ballots(), each) : command.ballots(),
                command.round(),
                live ? Recorded.of(register.roll(command.itemId())) : command.roll(),
                command.wording());
        if (live) {
            requireOrder(vote);
            requireVoters(vote);
            requireCount(vote);
        }
        return vote;
    }

    private void requireQuestion(RecordVote command) {
        QUESTION_KNOWN.require(
                Stream.of(
                                        !command.nominationIds().isEmpty(),
                                        command.motionId().isRecorded(),
                                        command.question().isRecorded())
                                .filter(given -> given)
                                .count()
                        == 1,
                "Give 'nominationIds', 'motionId' or 'question'.");
        command.nominationIds().forEach(debate::nomination);
        command.motionId().asOptional().ifPresent(motion -> debate.itemOf("motionId", motion));
        ROUND_OF_CANDIDATES.require(
                !command.round().isRecorded() || !command.nominationIds().isEmpty());
    }

    private static void requireBallots(RecordVote command) {
        command.ballots().asOptional().ifPresent(ballots -> {
            var candidates = ballots.stream().map(CandidateVotes::nominationId).toList();
            BALLOTS_FOR_CANDIDATES.require(!candidates.isEmpty()
                    && command.nominationIds().containsAll(candidates)
                    && new HashSet<>(candidates).size() == candidates.size());
        });
    }

    /** Names answer the question that was put. */
    private static void requireNamesFit(List<MemberVote> each, List<String> nominationIds) {
        boolean betweenCandidates =
                each.stream().anyMatch(vote -> vote.nominationId().isRecorded());
        NAMES_FIT_QUESTION.require(each.stream().allMatch(vote -> switch (vote.choice()) {
            case FOR ->
                vote.nominationId().isRecorded() == betweenCandidates
                        && (!betweenCandidates
                                || nominationIds.contains(vote.nominationId().value()));
            case AGAINST -> !betweenCandidates;
            case ABSTAINED -> !vote.nominationId().isRecorded();
        }));
    }

    private static Recorded<Counts> counted(Recorded<Counts> given, Recorded<List<MemberVote>> each) {
        return given.isRecorded() ? given : each.isRecorded() ? each.map(VoteCount::ofNames) : given;
    }

    private static Recorded<List<CandidateVotes>> ballots(
            Recorded<List<CandidateVotes>> given, Recorded<List<MemberVote>> each) {
        var byName = each.asOptional().map(VoteCount::byName).orElse(Map.of());
        if (given.isRecorded() || byName.isEmpty()) {
            return given;
        }
        return Recorded.of(byName.entrySet().stream()
                .map(candidate -> new CandidateVotes(candidate.getKey(), candidate.getValue()))
                .toList());
    }

    /** What is voted on may be voted on now. */
    private void requireOrder(VoteRecorded vote) {
        vote.motionId().asOptional().ifPresent(motion -> {
            MOTION_OPEN.require(debate.isOpen(motion));
            AMENDMENT_FIRST.require(!debate.hasOpenAmendment(motion));
            MOTION_OF_ITEM.require(debate.itemOf("motionId", motion).equals(vote.itemId()));
        });
        vote.nominationIds().forEach(nomination -> CANDIDATE_STANDS.require(debate.stands(nomination)));
        vote.round()
                .asOptional()
                .ifPresent(round -> vote.nominationIds().stream()
                        .map(debate::nomination)
                        .map(NominationRecorded::office)
                        .forEach(office -> requireFollows(round, office)));
    }

    private void requireFollows(int round, String office) {
        int last = debate.lastFor(office)
                .map(vote -> vote.round().asOptional().orElse(1))
                .orElse(0);
        ROUND_FOLLOWS.require(round == last + 1, "The next round is " + (last + 1) + ".");
    }

    private void requireVoters(VoteRecorded vote) {
        var each = vote.each().asOptional().orElse(List.of());
        NAMES_FIT_METHOD.require(
                vote.method() == VoteMethod.NAMED
                        ? !each.isEmpty()
                        : each.isEmpty() || vote.method() == VoteMethod.SHOW_OF_HANDS);
        VOTES_ONCE.require(
                each.stream().map(cast -> cast.person().personId()).distinct().count() == each.size());
        each.forEach(cast -> EXCLUDED_VOTER.require(
                register.isEntitled(cast.person().personId(), vote.itemId()),
                cast.person().printedAs() + " is not."));
    }

    private void requireCount(VoteRecorded vote) {
        var count = VoteCount.of(vote);
        COUNT_WITHIN_ROLL.require(count.total() <= vote.roll().value());
        VOTES_ADD_UP.require(VoteCount.agrees(vote));
        count.outcome().ifPresent(outcome -> COUNT_FITS_OUTCOME.require(outcome == vote.outcome()));
    }
}
