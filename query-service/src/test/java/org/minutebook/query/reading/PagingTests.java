package org.minutebook.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.query.QueryRule;
import org.minutebook.record.RuleBroken;

class PagingTests {
    @Test
    void pages_make_up_the_list_whatever_their_size() {
        var all = IntStream.range(0, 23).mapToObj(number -> "item " + number).toList();
        for (int limit : List.of(1, 5, 23, 24)) {
            var read = new ArrayList<String>();
            var asked = Paging.read(Integer.toString(limit), null, "77");
            while (asked != null) {
                var page = Page.of(all, asked, 77, text -> text);
                read.addAll(page.items());
                asked = page.last() == null ? null : Paging.read(Integer.toString(limit), Paging.cursor(page), null);
            }
            assertThat(read).as("by " + limit).isEqualTo(all);
        }
    }

    @Test
    void a_cursor_keeps_to_the_position_of_the_list() {
        var page = Page.of(List.of("a", "b"), Paging.read("1", null, null), 77, text -> text);
        assertThat(Paging.read(null, Paging.cursor(page), null).known()).isEqualTo("77");
        assertThat(Paging.read(null, Paging.cursor(page), "77").after()).isEqualTo("a");
        refused(() -> Paging.read(null, Paging.cursor(page), "76"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "1000000000000"})
    void a_limit_is_a_number_within_bounds(String limit) {
        refused(() -> Paging.read(limit, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm9uc2Vuc2U", "\u00e9"})
    void a_cursor_is_one_that_was_given(String cursor) {
        refused(() -> Paging.read(null, cursor, null));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var asked = Paging.read(null, Paging.cursor(new Page<>(List.of("z"), 77, "z")), null);
        refused(() -> Page.of(List.of("a", "b"), asked, 77, text -> text));
    }

    private static void refused(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(RuleBroken.class)
                .extracting(refusal -> ((RuleBroken) refusal).rule())
                .isEqualTo(QueryRule.PARAMETER_READABLE);
    }
}
