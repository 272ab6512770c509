package org.minutebook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventLineTests {
    private static final List<String> COLUMNS = List.of(
            "7",
            "8",
            "e-1",
            "s-1",
            "t",
            "0",
            "a.b",
            "1",
            "2031-05-07T18:00:00.000000Z",
            "{\"name\":\"Zoë \\\"Ex\\\" \uD83D\uDE00\"}",
            "{\n\t\u0001}");

    private static EventLine event() {
        var leaf = Chain.leaf(COLUMNS);
        return new EventLine(COLUMNS, leaf, Chain.link(Chain.start(), leaf));
    }

    @Test
    void an_event_survives_being_written() {
        var again = EventLine.read(event().toString());
        assertThat(again.columns()).isEqualTo(COLUMNS);
        assertThat(again.isAsRecorded()).isTrue();
        assertThat(again.position()).isEqualTo(7);
        assertThat(event().toString())
                .startsWith("{\"position\":7,\"commit_end\":8,\"event_id\":\"e-1\",")
                .doesNotContain("\n");
    }

    /** Every place, every kind of change: either the line is refused or it is another event. */
    @Test
    void no_character_of_a_line_changes_unnoticed() {
        var line = event().toString();
        var random = new Random(7);
        for (int place = 0; place < line.length(); place++) {
            var other = (char) (random.nextInt(95) + ' ');
            for (String changed : List.of(
                    line.substring(0, place) + line.substring(place + 1),
                    line.substring(0, place) + other + line.substring(place),
                    line.substring(0, place) + other + line.substring(place + 1),
                    line.substring(0, place))) {
                if (!changed.equals(line)) {
                    assertThat(isUnnoticed(changed)).as(changed).isFalse();
                }
            }
        }
    }

    private static boolean isUnnoticed(String line) {
        try {
            var event = EventLine.read(line);
            return event.isAsRecorded() && Arrays.equals(event.chain(), event().chain());
        } catch (Unreadable noticed) {
            return false;
        }
    }

    @Test
    void another_way_to_write_the_same_is_refused() {
        var line = event().toString();
        for (String other : List.of(
                " " + line,
                line + " ",
                line.replace("\\u0009", "\\t"),
                line.replace("\"t\"", "\"\\u0074\""),
                line.replace(":7,", ":07,"),
                line.replace(":7,", ": 7,"))) {
            assertThat(other).isNotEqualTo(line);
            assertThatThrownBy(() -> EventLine.read(other)).isInstanceOf(Unreadable.class);
        }
    }
}
