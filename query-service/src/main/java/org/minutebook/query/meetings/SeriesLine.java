package org.minutebook.query.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * A number of a body's series in a term, or several in a row that are missing.
 *
 * @param number the number; of several that are missing, the first
 * @param through the last of several that are missing; otherwise the number itself
 * @param reference as printed; none of a missing one, and so on
 * @param event the event that took it; null of a missing one
 */
record SeriesLine(
        Recorded<TermNamed> term,
        int number,
        int through,
        State state,
        Recorded<String> reference,
        Recorded<MeetingNamed> meeting,
        Recorded<String> item,
        Recorded<String> heading,
        String event,
        Long position) {
    /** What there is to say of a number. */
    enum State {
        /** One item has it. */
        @JsonProperty("taken")
        TAKEN,
        /** Several items have it; this is one of them. */
        @JsonProperty("repeated")
        REPEATED,
        /** No item has it, and one has a higher one. */
        @JsonProperty("missing")
        MISSING
    }
}
