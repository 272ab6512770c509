package org.minutebook.query.directory;

import java.time.LocalDate;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * A meeting as other views name it.
 *
 * @param heldOn its day, or the one that it was moved to last
 * @param slug what it is called in addresses: its day, and from the second recorded meeting of that day on a number, as
 *     in {@code 2022-09-28-2}
 * @param transcribed whether it is recorded from a document
 */
public record MeetingEntry(
        String id,
        String bodyId,
        LocalDate heldOn,
        String slug,
        Recorded<MeetingKind> kind,
        Recorded<TermNamed> term,
        boolean transcribed) {}
