package org.minutebook.query.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.directory.TermEntry;

/**
 * The history of one office: its holdings, and the stretches in which there was none, each in the municipal year in
 * which it lies.
 *
 * <p>A holding that goes on when the next year has opened is <em>held over</em> from then on, since an office ends by
 * its successor, not by a date (Local Government Act 1972, sections 3 and 4). After a holder who left, the office is
 * <em>vacant</em>. A gap of which the record says nothing is <em>not recorded</em>.
 */
final class History {
    private History() {}

    /**
     * A piece of the history within one year.
     *
     * @param tenure the holding, null where there was none
     * @param year null where it is not recorded which
     */
    record Piece(StretchState state, TenureRow tenure, Days days, TermNamed year) {}

    /**
     * The pieces of an office's history in order, as far as it begins by a day.
     *
     * @param tenures its holdings as they are known, in the order of their beginning
     * @param terms the terms by which the body goes, the earliest first
     */
    static List<Piece> of(List<TenureRow> tenures, List<TermEntry> terms, LocalDate upTo) {
        var years = years(tenures, terms);
        var pieces = new ArrayList<Piece>();
        var lasting = tenures.stream().filter(History::lasted).toList();
        var first = lasting.isEmpty() ? null : lasting.get(0).validFrom();
        pieces.addAll(gap(StretchState.NOT_RECORDED, new Days(firstOpening(years), first), years));
        for (int index = 0; index < lasting.size(); index++) {
            pieces.addAll(held(lasting.get(index), years));
            pieces.addAll(gapAfter(lasting.subList(0, index + 1), lasting.subList(index + 1, lasting.size()), years));
        }
        return pieces.stream().filter(piece -> !piece.days().beginsAfter(upTo)).toList();
    }

    /** The days on which nobody of those so far held it, until the next one did. */
    private static List<Piece> gapAfter(List<TenureRow> soFar, List<TenureRow> rest, List<Year> years) {
        if (soFar.stream().anyMatch(tenure -> tenure.validTo() == null)) {
            return List.of();
        }
        var last = soFar.stream().max(Comparator.comparing(TenureRow::validTo)).orElseThrow();
        var until = rest.stream().map(TenureRow::validFrom).findFirst().orElse(null);
        var state = last.leavesVacancy() ? StretchState.VACANT : StretchState.NOT_RECORDED;
        return gap(state, new Days(last.validTo(), until), years);
    }

    private static boolean lasted(TenureRow tenure) {
        return !new Days(tenure.validFrom(), tenure.validTo()).isEmpty();
    }

    /** A year with the day on which it opened, null when that is not recorded. */
    private record Year(TermNamed term, LocalDate start) {}

    private static List<Year> years(List<TenureRow> tenures, List<TermEntry> terms) {
        Map<String, Year> years = new LinkedHashMap<>();
        terms.forEach(term -> years.put(
                term.id(),
                new Year(
                        new TermNamed(term.id(), term.label(), term.firstYear()),
                        term.start().asOptional().orElse(null))));
        tenures.forEach(tenure -> years.putIfAbsent(tenure.term().termId(), new Year(tenure.term(), null)));
        return years.values().stream()
                .sorted(Comparator.comparingInt(year -> year.term().firstYear()))
                .toList();
    }

    /** The day on which the first year opened of which that is recorded; null when of none. */
    private static LocalDate firstOpening(List<Year> years) {
        return years.stream()
                .map(Year::start)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A holding in pieces: within its own year it is held, and from the next year's opening on held over. */
    private static List<Piece> held(TenureRow tenure, List<Year> years) {
        var pieces = new ArrayList<Piece>();
        var own = tenure.acting() ? StretchState.ACTING : StretchState.HELD;
        var from = tenure.validFrom();
        var year = tenure.term();
        var state = own;
        for (Year next : openedDuring(tenure, years)) {
            pieces.add(new Piece(state, tenure, new Days(from, next.start()), year));
            from = next.start();
            year = next.term();
            state = tenure.acting() ? StretchState.ACTING : StretchState.HELD_OVER;
        }
        pieces.add(new Piece(state, tenure, new Days(from, tenure.validTo()), year));
        return pieces;
    }

    private static List<Year> openedDuring(TenureRow tenure, List<Year> years) {
        var days = new Days(tenure.validFrom(), tenure.validTo());
        return years.stream()
                .filter(year -> year.start() != null
                        && year.term().firstYear() > tenure.term().firstYear()
                        && days.has(year.start()))
                .sorted(Comparator.comparing(Year::start))
                .toList();
    }

    private static List<Piece> gap(StretchState state, Days gap, List<Year> years) {
        if (gap.from() == null || gap.isEmpty()) {
            return List.of();
        }
        var pieces = new ArrayList<Piece>();
        var from = gap.from();
        for (Year next : years.stream()
                .filter(year -> year.start() != null && year.start().isAfter(gap.from()) && gap.has(year.start()))
                .sorted(Comparator.comparing(Year::start))
                .toList()) {
            pieces.add(new Piece(state, null, new Days(from, next.start()), yearOf(from, years)));
            from = next.start();
        }
        pieces.add(new Piece(state, null, new Days(from, gap.until()), yearOf(from, years)));
        return pieces;
    }

    /** The year that had opened last by a day; null when none with a recorded opening had. */
    private static TermNamed yearOf(LocalDate day, List<Year> years) {
        return years.stream()
                .filter(year -> year.start() != null && !year.start().isAfter(day))
                .max(Comparator.comparing(Year::start))
                .map(Year::term)
                .orElse(null);
    }
}
