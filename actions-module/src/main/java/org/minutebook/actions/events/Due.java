package org.minutebook.actions.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;

/**
 * By when it is to be done, in the terms in which it was said.
 *
 * <p>A due meeting keeps its id and a next meeting stays 'the next': the day follows from what is recorded of the
 * meetings, and moves with them.
 *
 * @param kind in which terms
 * @param date the day, for the kind {@code date}; otherwise {@code none}, as for the next two
 * @param meeting the meeting, for the kind {@code meeting}
 * @param partial the date as far as it is known, for the kind {@code partial}
 * @param statedAs as the source puts it
 */
public record Due(
        Kind kind,
        Recorded<LocalDate> date,
        Recorded<MeetingNamed> meeting,
        Recorded<PartialDate> partial,
        Recorded<String> statedAs) {
    /** The terms in which a date is set. */
    public enum Kind {
        /** A day. */
        @JsonProperty("date")
        DATE,
        /** A meeting that is named. */
        @JsonProperty("meeting")
        MEETING,
        /** The body's next ordinary meeting after the one that it comes from. */
        @JsonProperty("next-ordinary")
        NEXT_ORDINARY,
        /** A date that is not known to the day. */
        @JsonProperty("partial")
        PARTIAL,
        /** No date. */
        @JsonProperty("open")
        OPEN
    }

    /** @throws IllegalArgumentException unless exactly what its kind calls for is recorded */
    public Due {
        if (!fits(kind, date, meeting, partial)) {
            throw new IllegalArgumentException("date, meeting and partial each belong to the kind of that name");
        }
    }

    /** Whether exactly that value is recorded which the kind calls for. */
    public static boolean fits(Kind kind, Recorded<?> date, Recorded<?> meeting, Recorded<?> partial) {
        return date.isRecorded() == (kind == Kind.DATE)
                && meeting.isRecorded() == (kind == Kind.MEETING)
                && partial.isRecorded() == (kind == Kind.PARTIAL);
    }
}
