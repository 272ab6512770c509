package org.minutebook.query.sitting;

import java.util.List;
import org.minutebook.meetings.events.CandidateVotes;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MemberVote;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteChoice;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.record.Recorded;

/**
 * A vote of a meeting.
 *
 * @param vote its local id
 * @param question what was voted on, in words
 * @param motion the motion or amendment voted on; not recorded when the vote was on something else
 * @param candidates the nominations voted on; empty when the vote was on something else
 * @param outcome as the vote went; an equal one is lost, whatever a casting vote made of it
 * @param each how each voted, of a vote by name
 * @param ballots how many voted for whom, of a vote between candidates
 * @param round which vote it was of several between candidates for one office
 * @param roll how many were entitled to vote
 * @param castingVote whoever presided deciding an equal vote; not recorded where nobody did
 * @param required what members required to be recorded of their own vote
 * @param resolutions the resolutions that rest on it, by local id
 */
record VoteTaken(
        String vote,
        String item,
        Recorded<String> minute,
        Recorded<String> question,
        Recorded<Motion> motion,
        List<Candidate> candidates,
        VoteMethod method,
        VoteOutcome outcome,
        Recorded<Counts> counts,
        Recorded<List<MemberVote>> each,
        Recorded<List<CandidateVotes>> ballots,
        Recorded<Integer> round,
        Recorded<Integer> roll,
        Recorded<CastingVote> castingVote,
        List<Required> required,
        List<String> resolutions,
        String event,
        long position) {
    /** A motion or an amendment, by local id, in its words. */
    record Motion(String id, String text) {}

    /** Somebody who was nominated for an office, by its title. */
    record Candidate(String nomination, String office, PersonAsPrinted person) {}

    /** @param nomination the candidate that it was for */
    record CastingVote(
            PersonAsPrinted by,
            Recorded<VoteChoice> choice,
            Recorded<String> nomination,
            String event,
            long position) {}

    /** How one member voted, who required it to be recorded. */
    record Required(PersonAsPrinted person, VoteChoice choice, String event, long position) {}
}
