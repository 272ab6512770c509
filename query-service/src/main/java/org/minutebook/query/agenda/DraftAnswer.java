package org.minutebook.query.agenda;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.query.actions.DueAction;
import org.minutebook.query.agenda.AgendaAnswer.Body;
import org.minutebook.query.agenda.AgendaAnswer.Carried;
import org.minutebook.record.Recorded;

/**
 * What a meeting may have to deal with, from what earlier ones left. Nothing of it is on the agenda until somebody puts
 * it there.
 *
 * @param known the position that it is worked out at
 */
record DraftAnswer(Held meeting, Body body, long known, List<Suggestion> items) {
    /** A meeting, its day, and what it is called in addresses. */
    record Held(String id, LocalDate heldOn, String day) {}

    /**
     * An item to put on the agenda.
     *
     * @param why where it comes from
     * @param minutesOf the meeting whose minutes are to be approved; none of other items
     * @param carriedFrom the item that was deferred, as {@code add-agenda-item} takes it; none of other items
     * @param actions the actions that are due; empty of other items
     * @param onAgenda the item of the agenda that carries it on already; none where there is none
     */
    record Suggestion(
            String title,
            AgendaItemKind kind,
            String why,
            Recorded<Held> minutesOf,
            Recorded<Carried> carriedFrom,
            List<DueAction> actions,
            Recorded<String> onAgenda) {}
}
