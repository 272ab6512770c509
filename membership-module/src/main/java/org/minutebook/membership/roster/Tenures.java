package org.minutebook.membership.roster;

import static org.minutebook.membership.roster.RosterRule.ACTING_WHILE_VACANT;
import static org.minutebook.membership.roster.RosterRule.CORRECTED_EXISTS;
import static org.minutebook.membership.roster.RosterRule.OFFICE_FREE;
import static org.minutebook.membership.roster.RosterRule.TENURES_IN_ORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.membership.events.TermNamed;

/**
 * Who holds which office from when to when.
 *
 * <p>The holdings of a single office stand in one line and never overlap. Of a joint office, each holder's do. A
 * holding ends when the next in its line begins, whichever of the two was recorded first: never by a date of its own
 * (Local Government Act 1972, sections 3 and 4).
 */
final class Tenures {
    private final Map<String, Tenure> standing = new LinkedHashMap<>();
    private final Map<String, Integer> conferred = new HashMap<>();

    /**
     * A holding of an office.
     *
     * @param ended why it ended, null while nothing ended it
     */
    record Tenure(
            String tenureId,
            String office,
            String personId,
            TermNamed term,
            boolean acting,
            Days days,
            EndReason ended) {
        /** Whether it ended for a reason of its own, and not because another followed. */
        boolean wasVacated() {
            return ended != null && ended != EndReason.SUCCEEDED;
        }

        Tenure from(LocalDate day) {
            return new Tenure(tenureId, office, personId, term, acting, new Days(day, days.until()), ended);
        }

        Tenure until(LocalDate day, EndReason reason) {
            return new Tenure(tenureId, office, personId, term, acting, days.until(day), reason);
        }
    }

    /**
     * What taking a place in the line does to those already in it.
     *
     * @param placed the holding, with its end if another one follows
     * @param shortened the one before, if it has to end for it
     */
    record Place(Tenure placed, Optional<Tenure> shortened) {}

    /** How often the office has been conferred, whatever became of it. */
    int timesConferred(String office) {
        return conferred.getOrDefault(office, 0);
    }

    Tenure requireStanding(String tenureId) {
        return Optional.ofNullable(standing.get(tenureId))
                .orElseThrow(() -> CORRECTED_EXISTS.broken("Holding of an office: '" + tenureId + "'."));
    }

    /** Those of an office that are true on a day. */
    Stream<Tenure> heldOn(String office, LocalDate day) {
        return standing.values().stream()
                .filter(tenure ->
                        tenure.office().equals(office) && tenure.days().has(day));
    }

    /** Those of a person that are not over on a day, though they may not have begun. */
    List<Tenure> ofPersonFrom(String personId, LocalDate day) {
        return standing.values().stream()
                .filter(tenure ->
                        tenure.personId().equals(personId) && !tenure.days().isOverBy(day))
                .toList();
    }

    /** Those of a person that have a day in common with the days given. */
    List<Tenure> ofPersonDuring(String personId, Days days) {
        return standing.values().stream()
                .filter(tenure ->
                        tenure.personId().equals(personId) && tenure.days().overlaps(days))
                .toList();
    }

    /**
     * Finds the place of a new holding in its line.
     *
     * @throws org.minutebook.record.RuleBroken when there is none
     */
    Place place(Tenure wanted, boolean joint) {
        var line = line(wanted, joint);
        requireFree(wanted, line);
        var day = wanted.days().from();
        var before = last(line.stream().filter(tenure -> !tenure.days().beginsAfter(day)));
        var after =
                line.stream().filter(tenure -> tenure.days().beginsAfter(day)).findFirst();
        TENURES_IN_ORDER.require(
                line.stream().noneMatch(tenure -> tenure.days().from().equals(day)),
                "Another holding begins on the same day; correct or void that one first.");
        requireOrder(wanted, before, after);
        var placed = after.map(next -> wanted.until(next.days().from(), EndReason.SUCCEEDED))
                .orElse(wanted);
        return new Place(
                placed,
                before.filter(tenure -> tenure.days().has(day)).map(tenure -> tenure.until(day, EndReason.SUCCEEDED)));
    }

    private static void requireFree(Tenure wanted, List<Tenure> line) {
        var day = wanted.days().from();
        if (wanted.acting()) {
            ACTING_WHILE_VACANT.require(
                    line.stream().noneMatch(tenure -> tenure.days().has(day)));
        } else {
            OFFICE_FREE.require(line.stream()
                    .noneMatch(tenure -> !tenure.acting()
                            && !(tenure.wasVacated() && tenure.days().isOverBy(day))
                            && tenure.term().termId().equals(wanted.term().termId())));
        }
    }

    private static void requireOrder(Tenure wanted, Optional<Tenure> before, Optional<Tenure> after) {
        int year = wanted.term().firstYear();
        TENURES_IN_ORDER.require(
                before.filter(tenure -> tenure.term().firstYear() > year).isEmpty()
                        && after.filter(tenure -> tenure.term().firstYear() < year)
                                .isEmpty(),
                "Holdings of later terms begin after those of earlier ones; look at the history of the office.");
        TENURES_IN_ORDER.require(
                before.filter(tenure -> tenure.wasVacated()
                                && tenure.days().has(wanted.days().from()))
                        .isEmpty(),
                "The one before left later; take it from that day on, or correct when they left.");
        TENURES_IN_ORDER.require(
                wanted.acting() || after.filter(Tenure::acting).isEmpty(),
                "Somebody acts from a later day on, so nobody held it; correct or void that one first.");
    }

    /** The line in which a holding stands, without itself. */
    private List<Tenure> line(Tenure wanted, boolean joint) {
        return standing.values().stream()
                .filter(tenure -> tenure.office().equals(wanted.office())
                        && !tenure.tenureId().equals(wanted.tenureId())
                        && (!joint || tenure.personId().equals(wanted.personId())))
                .sorted(Comparator.comparing(tenure -> tenure.days().from()))
                .toList();
    }

    private static Optional<Tenure> last(Stream<Tenure> tenures) {
        return tenures.reduce((earlier, later) -> later);
    }

    /**
     * What else changes when a holding's days are corrected: the one before ends where it begins, if it had ended for
     * it.
     *
     * @throws org.minutebook.record.RuleBroken when the line would overlap
     */
    List<Tenure> correct(Tenure was, Tenure corrected, boolean joint, Memberships memberships) {
        var changed = new ArrayList<Tenure>();
        changed.add(corrected);
        succeededBy(was, joint)
                .filter(before -> !corrected.days().from().equals(before.days().until()))
                .map(before -> within(memberships, before.until(corrected.days().from(), EndReason.SUCCEEDED)))
                .ifPresent(changed::add);
        requireApart(changed, joint);
        return changed;
    }

    private void requireApart(List<Tenure> changed, boolean joint) {
        var after = new LinkedHashMap<>(standing);
        changed.forEach(tenure -> after.put(tenure.tenureId(), tenure));
        for (Tenure one : changed) {
            TENURES_IN_ORDER.require(
                    !one.days().isEmpty()
                            && after.values().stream()
                                    .filter(other -> other.office().equals(one.office())
                                            && !other.tenureId().equals(one.tenureId())
                                            && (!joint || other.personId().equals(one.personId())))
                                    .noneMatch(other -> other.days().overlaps(one.days())
                                            || isOutOfTurn(one, other)
                                            || isOutOfTurn(other, one)),
                    "Another holding of the office lies on these days, or is of an earlier or later term, or none would be left;"
                            + " correct that one first.");
        }
    }

    /** Whether the one of the earlier term begins later. */
    private static boolean isOutOfTurn(Tenure one, Tenure other) {
        return one.term().firstYear() < other.term().firstYear()
                && !one.days().from().isBefore(other.days().from());
    }

    /**
     * The one before a holding that there never was, with the end that it has then: that of the membership on which it
     * rests, or the next in the line, or none.
     */
    Optional<Tenure> reopenedWithout(Tenure voided, boolean joint, Memberships memberships) {
        return succeededBy(voided, joint)
                .map(before -> {
                    var next = line(voided, joint).stream()
                            .filter(tenure -> !tenure.tenureId().equals(before.tenureId())
                                    && tenure.days().beginsAfter(before.days().from()))
                            .findFirst();
                    var reopened = next.map(tenure -> before.until(tenure.days().from(), EndReason.SUCCEEDED))
                            .orElseGet(() -> before.until(null, null));
                    return within(memberships, reopened);
                })
                .filter(reopened -> !reopened.equals(standing.get(reopened.tenureId())));
    }

    /** A holding that ends with the membership on which it rests, if that has an end before its own. */
    Tenure within(Memberships memberships, Tenure tenure) {
        return memberships
                .endOf(tenure.personId(), tenure.days().from())
                .filter(end -> tenure.days().has(end.days().until()))
                .map(end -> tenure.until(end.days().until(), end.ended()))
                .orElse(tenure);
    }

    /** The one that ended because this one began. */
    private Optional<Tenure> succeededBy(Tenure next, boolean joint) {
        return last(line(next, joint).stream()
                .filter(tenure -> tenure.ended() == EndReason.SUCCEEDED
                        && next.days().from().equals(tenure.days().until())));
    }

    /** The one that begins on the day. */
    boolean isFollowedOn(Tenure tenure, LocalDate day, boolean joint) {
        return line(tenure, joint).stream()
                .anyMatch(other -> other.days().from().equals(day));
    }

    @EventSourcingHandler
    void evolve(OfficeConferred event) {
        conferred.merge(event.office(), 1, Integer::sum);
        standing.put(
                event.tenureId(),
                new Tenure(
                        event.tenureId(),
                        event.office(),
                        event.personId(),
                        event.term(),
                        event.acting(),
                        new Days(event.from(), null),
                        null));
    }

    @EventSourcingHandler
    void evolve(OfficeVacated event) {
        standing.computeIfPresent(event.tenureId(), (id, tenure) -> tenure.until(event.until(), event.reason()));
    }

    @EventSourcingHandler
    void evolve(TenureCorrected event) {
        standing.computeIfPresent(
                event.tenureId(),
                (id, tenure) -> tenure.from(event.from())
                        .until(
                                event.until().asOptional().orElse(null),
                                event.endReason().asOptional().orElse(null)));
    }

    @EventSourcingHandler
    void evolve(TenureVoided event) {
        standing.remove(event.tenureId());
    }
}
