package org.minutebook.query.offices;

import java.util.List;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.DebateEvent.CastingVoteGiven;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.query.offices.HolderAnswer.PersonNamed;
import org.minutebook.record.Recorded;

/**
 * How it is known that somebody holds an office: the election behind it.
 *
 * @param minute as printed, such as {@code QB 14/22}
 * @param nomination its id in the meeting
 */
record Proof(
        Recorded<PersonAsPrinted> proposer,
        Recorded<PersonAsPrinted> seconder,
        Recorded<Vote> vote,
        Recorded<String> minute,
        Recorded<String> meeting,
        Recorded<String> nomination) {
    /**
     * A vote, and how it went.
     *
     * @param outcome with the casting vote, where there was one
     * @param each how each voted, of a vote by name
     * @param ballots how many voted for whom, of a vote between candidates
     * @param round which vote it was of several for the office
     * @param roll how many were entitled to vote
     * @param casting the casting vote; none when none was given
     */
    record Vote(
            String id,
            VoteMethod method,
            VoteOutcome outcome,
            Recorded<Counts> counts,
            Recorded<List<Named>> each,
            Recorded<List<CandidateVotes>> ballots,
            Recorded<Integer> round,
            Recorded<Integer> roll,
            Recorded<Casting> casting) {
        static Vote of(VoteRecorded event) {
            return new Vote(
                    event.voteId(),
                    event.method(),
                    event.outcome(),
                    event.counts(),
                    event.each().map(each -> each.stream().map(Named::of).toList()),
                    event.ballots(),
                    event.round(),
                    event.roll(),
                    Recorded.none());
        }

        Vote decidedBy(CastingVoteGiven event) {
            return new Vote(
                    id,
                    method,
                    outcome,
                    counts,
                    each,
                    ballots,
                    round,
                    roll,
                    Recorded.of(new Casting(PersonNamed.of(event.by()), event.choice(), event.nominationId())));
        }

        /** The vote as the election has it that rests on it. */
        Vote electing(ElectionConcluded event) {
            return new Vote(
                    event.voteId(),
                    event.method(),
                    event.outcome(),
                    event.counts(),
                    each,
                    ballots,
                    round,
                    roll,
                    casting);
        }
    }

    /**
     * How somebody voted.
     *
     * @param nomination whom they voted for, of a vote between candidates
     */
    record Named(PersonNamed person, VoteChoice choice, Recorded<String> nomination) {
        static Named of(MemberVote vote) {
            return new Named(PersonNamed.of(vote.person()), vote.choice(), vote.nominationId());
        }
    }

    /**
     * A casting vote.
     *
     * @param choice for or against; none when it was between candidates
     * @param nomination whom it was for; none when it was on one question
     */
    record Casting(PersonNamed by, Recorded<VoteChoice> choice, Recorded<String> nomination) {}

    /** No election is recorded. */
    static Proof notRecorded() {
        return new Proof(
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
