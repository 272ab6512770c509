package org.minutebook.query.meetings;

import java.time.LocalDate;
import java.util.Optional;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * A meeting and how far it has come.
 *
 * @param slug what it is called in addresses: its day, and from the second recorded meeting of that day on a number
 * @param transcribed whether it is recorded from a document
 */
record MeetingLine(
        String id,
        String bodyId,
        LocalDate heldOn,
        String slug,
        Recorded<MeetingKind> kind,
        Recorded<TermNamed> term,
        boolean transcribed,
        MeetingStage stage) {
    /** Whether it is of a term, given by its id or its label; of all terms when none is given. */
    boolean isOfTerm(Optional<String> asked) {
        return asked.map(text -> term.asOptional()
                        .filter(named ->
                                named.termId().equals(text) || named.label().equals(text))
                        .isPresent())
                .orElse(true);
    }

    /** Whether its day is from one day to another, both included; each may be open. */
    boolean isHeldBetween(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.filter(heldOn::isBefore).isEmpty()
                && to.filter(heldOn::isAfter).isEmpty();
    }
}
