package org.minutebook.query.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.record.Recorded;

/**
 * A stretch of a meeting through which somebody presided.
 *
 * @param name as printed
 * @param began what says that they did
 * @param basis why it was they; not recorded of whoever presided when the meeting opened
 * @param until what ended it; not recorded while nothing did
 * @param ended what kind of thing ended it
 */
record Presiding(
        String person,
        String name,
        Began began,
        Recorded<PresidingBasis> basis,
        When from,
        Recorded<When> until,
        Recorded<Ended> ended) {
    /** What says that somebody presides. */
    enum Began {
        /** The meeting opened with them in the chair. */
        @JsonProperty("opened")
        OPENED,
        /** They took the chair. */
        @JsonProperty("took-chair")
        TOOK_CHAIR,
        /** The meeting went on with them in the chair. */
        @JsonProperty("resumed")
        RESUMED
    }

    /** What ends somebody's presiding. */
    enum Ended {
        /** They left the chair. */
        @JsonProperty("vacated")
        VACATED,
        /** Somebody else took it. */
        @JsonProperty("followed")
        FOLLOWED,
        /** The meeting broke off. */
        @JsonProperty("adjourned")
        ADJOURNED,
        /** The meeting was given up. */
        @JsonProperty("abandoned")
        ABANDONED,
        /** The meeting ended. */
        @JsonProperty("closed")
        CLOSED
    }

    Presiding until(When end, Ended how) {
        return new Presiding(person, name, began, basis, from, Recorded.of(end), Recorded.of(how));
    }
}
