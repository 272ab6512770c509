package org.minutebook.query.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.record.Recorded;

/**
 * Somebody in a meeting's register, or a member who is in none of its lists.
 *
 * @param name as the list prints it; of whoever is in none, as the register has it
 * @param member whether they were a member of the body that day, as the register has it
 * @param organisation where they come from, as stated
 * @param mode whether they were in the room; none of whoever was not there
 * @param substitute who was there in their place; none of whoever was there
 * @param standsFor the member in whose place they were there; none of whoever was there for themselves, or was not
 * @param movements how they came and went, as far as it is recorded
 * @param event the event that lists them; null where none does
 */
record Attendee(
        String person,
        String name,
        boolean member,
        Recorded<Capacity> capacity,
        Recorded<String> organisation,
        State state,
        Recorded<AttendanceMode> mode,
        Recorded<String> substitute,
        Recorded<String> standsFor,
        List<Movement> movements,
        String event,
        Long position) {
    /** Whether somebody was there. */
    enum State {
        /** Was. */
        @JsonProperty("present")
        PRESENT,
        /** Was, in a member's place. */
        @JsonProperty("substitute")
        SUBSTITUTE,
        /** Was not, and sent apologies. */
        @JsonProperty("apologies")
        APOLOGIES,
        /** Was not, and sent none. */
        @JsonProperty("absent")
        ABSENT,
        /** A member of whom the record does not say whether they were. */
        @JsonProperty("not-recorded")
        NOT_RECORDED
    }

    /**
     * Somebody came late or came back, or left.
     *
     * @param reason why they left; none when they came
     */
    record Movement(Kind kind, Recorded<DepartureReason> reason, When when) {
        /** Which way. */
        enum Kind {
            /** In. */
            @JsonProperty("arrived")
            ARRIVED,
            /** Out. */
            @JsonProperty("left")
            LEFT
        }
    }
}
