package org.minutebook.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.Days;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;

class ManyBoardsTests {
    private static final int BOARDS = 8;

    @Test
    void the_same_seed_gives_the_same_history() {
        assertThat(history(7)).isEqualTo(history(7)).isNotEqualTo(history(8));
    }

    @Test
    void days_are_corrected_and_holders_voided_every_few_years() {
        var events = history(7);
        long conferred = count(events, OfficeConferred.class);
        assertThat(count(events, TenureVoided.class)).isBetween(conferred / 10, conferred / 5);
        assertThat(count(events, TenureCorrected.class)).isBetween(conferred / 3, conferred / 2);
    }

    @Test
    void in_the_end_every_office_has_one_holder_on_each_day_and_it_is_the_one_told() {
        List<Object> events = new ArrayList<>();
        var boards = ManyBoards.tell(7, BOARDS, events::addAll);
        var holdings = holdings(events);
        for (Board board : boards) {
            for (String office : Board.OFFICES) {
                for (int year = ManyBoards.FIRST_YEAR; year < ManyBoards.FIRST_YEAR + ManyBoards.YEARS; year++) {
                    var holder = board.holder(office, year);
                    for (int month = 6; month <= 15; month++) {
                        var day = LocalDate.of(year, 1, 1).plusMonths(month - 1);
                        assertThat(holdersOn(holdings, board, office, day)).containsExactly(holder);
                    }
                }
            }
        }
    }

    private static List<String> holdersOn(Map<String, Holding> holdings, Board board, String office, LocalDate day) {
        return holdings.values().stream()
                .filter(held -> held.begun().bodyId().equals(board.id())
                        && held.begun().office().equals(office)
                        && held.days().has(day))
                .map(held -> held.begun().personId())
                .toList();
    }

    private record Holding(OfficeConferred begun, Days days) {}

    private static Map<String, Holding> holdings(List<Object> events) {
        var holdings = new LinkedHashMap<String, Holding>();
        for (Object event : events) {
            if (event instanceof OfficeConferred begun) {
                holdings.put(begun.tenureId(), new Holding(begun, new Days(begun.from(), null)));
            } else if (event instanceof OfficeVacated ended) {
                holdings.computeIfPresent(
                        ended.tenureId(),
                        (id, held) -> new Holding(held.begun(), held.days().until(ended.until())));
            } else if (event instanceof TenureCorrected right) {
                holdings.computeIfPresent(
                        right.tenureId(),
                        (id, held) -> new Holding(
                                held.begun(),
                                new Days(
                                        right.from(), right.until().asOptional().orElse(null))));
            } else if (event instanceof TenureVoided voided) {
                holdings.remove(voided.tenureId());
            }
        }
        return holdings;
    }

    private static long count(List<Object> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private static List<Object> history(long seed) {
        List<Object> all = new ArrayList<>();
        ManyBoards.tell(seed, BOARDS, all::addAll);
        return all;
    }
}
