package org.minutebook.query.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.meetings.SeriesLine.State;
import org.minutebook.record.Recorded;

/** Puts the numbers of items in their order, and names what is missing between them and what is there twice. */
final class NumberSeries {
    private NumberSeries() {}

    /**
     * The lines of all terms, the earliest first, and last that of meetings whose term is not recorded.
     *
     * @param items those that have numbers
     */
    static List<SeriesLine> of(
            List<ItemRow> items, Function<ItemRow, Recorded<TermNamed>> term, Function<ItemRow, MeetingNamed> meeting) {
        var terms = new TreeMap<Recorded<TermNamed>, List<ItemRow>>(Comparator.comparing((Recorded<TermNamed> one) ->
                        one.map(TermNamed::firstYear).asOptional().orElse(Integer.MAX_VALUE))
                .thenComparing(one -> one.map(TermNamed::termId).asOptional().orElse("")));
        items.forEach(item -> terms.computeIfAbsent(term.apply(item), first -> new ArrayList<>())
                .add(item));
        var lines = new ArrayList<SeriesLine>();
        terms.forEach((of, numbered) -> add(lines, of, numbered, meeting));
        return lines;
    }

    private static void add(
            List<SeriesLine> lines,
            Recorded<TermNamed> term,
            List<ItemRow> items,
            Function<ItemRow, MeetingNamed> meeting) {
        var numbers = new TreeMap<Integer, List<ItemRow>>();
        items.forEach(item -> numbers.computeIfAbsent(item.number(), first -> new ArrayList<>())
                .add(item));
        int next = numbers.firstKey();
        for (var number : numbers.entrySet()) {
            if (number.getKey() > next) {
                lines.add(missing(term, next, number.getKey() - 1));
            }
            var state = number.getValue().size() == 1 ? State.TAKEN : State.REPEATED;
            number.getValue().forEach(item -> lines.add(taken(term, state, item, meeting.apply(item))));
            next = number.getKey() + 1;
        }
    }

    private static SeriesLine missing(Recorded<TermNamed> term, int from, int through) {
        return new SeriesLine(
                term,
                from,
                through,
                State.MISSING,
                Recorded.none(),
                Recorded.none(),
                Recorded.none(),
                Recorded.none(),
                null,
                null);
    }

    private static SeriesLine taken(Recorded<TermNamed> term, State state, ItemRow item, MeetingNamed meeting) {
        return new SeriesLine(
                term,
                item.number(),
                item.number(),
                state,
                item.reference(),
                Recorded.of(meeting),
                Recorded.of(item.itemId()),
                Recorded.of(item.heading()),
                item.eventId(),
                item.position());
    }

    /** What tells a line from the others. */
    static String key(SeriesLine line) {
        return line.term().map(TermNamed::termId).asOptional().orElse("") + " " + line.number() + " "
                + (line.position() == null ? "" : line.position());
    }
}
