package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * Which meeting it is, and the rules and house style that hold for it.
 *
 * @param bodyCode the body's code in references, such as {@code QB}
 * @param bodyName the body's name on that day
 * @param kind ordinary, annual or extraordinary
 * @param term the term whose minute numbers it uses
 * @param heldOn its day
 * @param constitution as in force on that day when this was recorded
 * @param regime which law and practice bound the body on that day, as recorded then
 */
public record MeetingDetails(
        String bodyId,
        String bodyCode,
        String bodyName,
        Recorded<MeetingKind> kind,
        Recorded<TermNamed> term,
        LocalDate heldOn,
        Recorded<LocalTime> start,
        Recorded<LocalTime> end,
        Recorded<String> venue,
        Constitution constitution,
        Recorded<Regime> regime) {
    /** The same meeting at the time and place that it was moved to. What holds for it stays what it was called with. */
    public MeetingDetails at(MeetingRescheduled moved) {
        return new MeetingDetails(
                bodyId,
                bodyCode,
                bodyName,
                kind,
                term,
                moved.heldOn(),
                moved.start(),
                moved.end(),
                moved.venue(),
                constitution,
                regime);
    }
}
