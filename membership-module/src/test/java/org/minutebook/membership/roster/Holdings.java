package org.minutebook.membership.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;

/** Who holds what when, folded from the events in the plainest way: what the roster and all views are held against. */
final class Holdings {
    private final Map<String, Holding> all = new LinkedHashMap<>();

    record Holding(String tenureId, String office, String person, LocalDate from, LocalDate until) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    static Holdings of(List<RosterEvent> history) {
        var holdings = new Holdings();
        history.forEach(holdings::take);
        return holdings;
    }

    private void take(RosterEvent event) {
        if (event instanceof OfficeConferred to) {
            all.put(to.tenureId(), new Holding(to.tenureId(), to.office(), to.personId(), to.from(), null));
        } else if (event instanceof OfficeVacated ended) {
            all.computeIfPresent(
                    ended.tenureId(),
                    (id, was) -> new Holding(id, was.office(), was.person(), was.from(), ended.until()));
        } else if (event instanceof TenureCorrected to) {
            all.computeIfPresent(
                    to.tenureId(),
                    (id, was) -> new Holding(
                            id,
                            was.office(),
                            was.person(),
                            to.from(),
                            to.until().asOptional().orElse(null)));
        } else if (event instanceof TenureVoided voided) {
            all.remove(voided.tenureId());
        }
    }

    /** The people who hold an office on a day. */
    List<String> holders(String office, LocalDate day) {
        return all.values().stream()
                .filter(holding -> holding.office().equals(office) && holding.has(day))
                .map(Holding::person)
                .toList();
    }

    /** The days on which something may change. */
    Set<LocalDate> edges() {
        return all.values().stream()
                .flatMap(holding -> holding.until() == null
                        ? Stream.of(holding.from())
                        : Stream.of(holding.from(), holding.until()))
                .collect(Collectors.toSet());
    }

    List<Holding> list() {
        return List.copyOf(all.values());
    }
}
