package org.minutebook.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.MeetingFacts.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordPosition;

class NumberSeriesTests {
    private static final TermNamed TERM = new TermNamed("term", "2031/32", 2031);

    @Test
    void numbers_in_a_row_are_taken() {
        assertThat(series(7, 8, 9)).containsExactly("7-7 TAKEN", "8-8 TAKEN", "9-9 TAKEN");
    }

    @Test
    void what_is_left_out_between_two_numbers_is_missing_and_nothing_before_the_first() {
        assertThat(series(12, 13, 17, 19))
                .containsExactly(
                        "12-12 TAKEN", "13-13 TAKEN", "14-16 MISSING", "17-17 TAKEN", "18-18 MISSING", "19-19 TAKEN");
    }

    @Test
    void a_number_that_several_items_have_is_repeated_in_each() {
        assertThat(series(3, 2, 3)).containsExactly("2-2 TAKEN", "3-3 REPEATED", "3-3 REPEATED");
    }

    @Test
    void without_numbers_there_is_no_series() {
        assertThat(series()).isEmpty();
    }

    private static List<String> series(int... numbers) {
        var rows = new ArrayList<ItemRow>();
        for (int number : numbers) {
            long position = rows.size() + 1L;
            rows.add(new ItemRow(
                    item("meeting", "i" + position, number),
                    Origin.of("event-" + position, new RecordPosition(position, position))));
        }
        return NumberSeries.of(
                        rows,
                        row -> Recorded.of(TERM),
                        row -> new MeetingNamed("meeting", "board", "IB", LocalDate.of(2031, 6, 4), "2031-06-04"))
                .stream()
                .map(line -> line.number() + "-" + line.through() + " " + line.state())
                .toList();
    }
}
