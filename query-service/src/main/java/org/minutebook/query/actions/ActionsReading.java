package org.minutebook.query.actions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/** Answers what is to be done: to whoever asks, over HTTP or from the command line. */
@Component
public class ActionsReading {
    /** The projection that it answers from, beside the directory. */
    public static final String PROJECTION = "query.actions";

    private static final Comparator<TrackedAction> BY_LAST_DAY = comparing(
                    (TrackedAction action) ->
                            action.due().lastDay().asOptional().orElse(null),
                    nullsLast(naturalOrder()))
            .thenComparingLong(TrackedAction::position);

    private final ViewRows rows;
    private final Directory directory;
    private final Moments moments;

    ActionsReading(ViewRows rows, Directory directory, Moments moments) {
        this.rows = rows;
        this.directory = directory;
        this.moments = moments;
    }

    /**
     * A body's actions: by the last day for them, those without one last.
     *
     * @param body its code or id
     * @param status null for all
     * @param dueBefore a date, null for all
     * @param known as recorded by then, null for as far as the views have read
     * @throws RuleBroken when there is no such body, or one of the others cannot be read
     */
    public Items<TrackedAction> actions(String body, String status, String dueBefore, String known) {
        return new Items<>(actions(body, ActionFilter.read(status, dueBefore), known));
    }

    private List<TrackedAction> actions(String body, ActionFilter filter, String known) {
        long position = moments.known(known, PROJECTION, Directory.PROJECTION);
        return actionsOf(directory.body(body).id(), position, filter);
    }

    /**
     * What of a body is not done, and late when it is not done by a day.
     *
     * @param body its code or id
     * @param known as recorded by then, null for as far as the views have read
     */
    public List<DueAction> dueBy(LocalDate day, String body, String known) {
        var filter = new ActionFilter(Optional.of(ActionStatus.OPEN), Optional.of(day.plusDays(1)));
        return actions(body, filter, known).stream()
                .map(action ->
                        new DueAction(action.id(), action.text(), action.due().lastDay()))
                .toList();
    }

    private List<TrackedAction> actionsOf(String bodyId, long known, ActionFilter filter) {
        var calendar =
                new Calendar(rows.list(CalendarRow.class, "where body_id = ?" + ViewRows.KNOWN, bodyId, known, known));
        var actions = rows.list(
                ActionRow.class,
                "where body_id = ? and recorded_from <= ? and (recorded_to is null or recorded_to > ?)",
                bodyId,
                known,
                known);
        var restrictions = restrictions(actions, known);
        return actions.stream()
                .map(action -> action.shown(
                        calendar,
                        restrictions.stream()
                                .filter(row -> row.isOf(
                                        action.origin().meetingId(),
                                        action.origin().itemId()))))
                .filter(filter::accepts)
                .sorted(BY_LAST_DAY)
                .toList();
    }

    private List<RestrictionRow> restrictions(List<ActionRow> of, long known) {
        var values = new ArrayList<Object>(of.stream()
                .map(action -> action.origin().meetingId())
                .distinct()
                .toList());
        if (values.isEmpty()) {
            return List.of();
        }
        var meetings = ViewRows.places(values);
        values.add(known);
        return rows.list(
                RestrictionRow.class, "where meeting_id in " + meetings + " and recorded_from <= ?", values.toArray());
    }
}
