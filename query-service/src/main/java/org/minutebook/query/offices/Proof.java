package org.minutebook.query.offices;

import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
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
     * @param roll how many were entitled to vote
     */
    record Vote(String id, VoteMethod method, VoteOutcome outcome, Recorded<Counts> counts, Recorded<Integer> roll) {}

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
