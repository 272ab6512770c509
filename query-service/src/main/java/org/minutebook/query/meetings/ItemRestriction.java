package org.minutebook.query.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.record.Recorded;

/**
 * A restriction of an item of a meeting.
 *
 * @param minute the item's number as printed
 * @param scopes what it was made for
 * @param open what of that is open by now
 * @param paragraphs of schedule 12A of the Local Government Act 1972, of exempt information
 * @param publicInterest why the public interest in keeping it back outweighs that in showing it
 * @param reviewOn when to look at it again
 * @param state whether anything is still restricted by it
 */
record ItemRestriction(
        MeetingNamed meeting,
        String item,
        Recorded<String> minute,
        State state,
        List<RestrictionScope> scopes,
        List<RestrictionScope> open,
        String basis,
        List<String> paragraphs,
        String reason,
        Recorded<String> publicInterest,
        Recorded<String> releaseCondition,
        Recorded<LocalDate> reviewOn,
        List<Lifting> liftings,
        String event,
        long position) {
    /** Whether anything is still restricted. */
    enum State {
        /** Something is. */
        @JsonProperty("standing")
        STANDING,
        /** Nothing is. */
        @JsonProperty("lifted")
        LIFTED
    }

    /** That some of it became open. */
    record Lifting(List<RestrictionScope> scopes, String reason, String authority, String event, long position) {}

    /** Whether it still stands and was to be looked at again by a day. */
    boolean isDueBy(LocalDate day) {
        return state == State.STANDING
                && reviewOn.asOptional().filter(due -> !due.isAfter(day)).isPresent();
    }
}
