package org.minutebook.query.sitting;

import java.util.List;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.record.Recorded;

/**
 * A stretch of a meeting through which the same people counted towards its quorum.
 *
 * @param until what ended it; not recorded while nothing did
 * @param counted who counted: members and substitutes who were there, without those whose interest in the item made
 *     them leave
 * @param present how many they were
 * @param needed how many voting members were needed; not recorded where the body's quorum is not
 * @param represented how many of the organisations that had to be represented were; none where none had to be
 * @param representedNeeded how many of them had to be
 * @param quorate whether it was enough
 */
record QuorumSegment(
        When from,
        Recorded<When> until,
        List<PersonAsPrinted> counted,
        int present,
        Recorded<Integer> needed,
        Recorded<Integer> represented,
        Recorded<Integer> representedNeeded,
        Recorded<Boolean> quorate) {
    QuorumSegment until(When end) {
        return new QuorumSegment(
                from, Recorded.of(end), counted, present, needed, represented, representedNeeded, quorate);
    }
}
