package org.minutebook.query.meetings;

import org.minutebook.meetings.events.ClauseType;
import org.minutebook.record.Recorded;

/**
 * One clause of a resolution.
 *
 * @param minute the item's number as printed
 * @param heading what the item is called
 * @param resolution its local id in the meeting
 * @param clause its number in the resolution
 * @param restricted whether the outcome of the item may not be shown to everybody
 * @param rescinded what says that it no longer holds; none while nothing does
 */
record Decision(
        MeetingNamed meeting,
        Recorded<String> minute,
        Recorded<String> heading,
        String item,
        String resolution,
        int clause,
        ClauseType type,
        String text,
        boolean restricted,
        Recorded<Rescission> rescinded,
        String event,
        long position) {
    /** The later decision that it no longer holds. */
    record Rescission(
            MeetingNamed meeting, String resolution, Recorded<String> authority, String event, long position) {}
}
