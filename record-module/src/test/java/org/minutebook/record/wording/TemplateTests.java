package org.minutebook.record.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {
    @Test
    void slots_are_filled() {
        assertThat(Template.parse("{who} met at {start}.")
                        .fill(Map.of("who", "The Board", "start", LocalTime.of(9, 5))))
                .isEqualTo("The Board met at 09:05.");
    }

    @ParameterizedTest
    @CsvSource({
        "1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "22,22nd", "23,23rd", "31,31st"
    })
    void a_day_can_be_an_ordinal(int day, String printed) {
        var date = LocalDate.of(2022, 10, day);
        assertThat(Template.parse("{d:do MMMM yyyy}").fill(Map.of("d", date))).isEqualTo(printed + " October 2022");
    }

    @Test
    void a_date_is_printed_in_its_pattern() {
        assertThat(Template.parse("{d:EEEE, do MMMM, yyyy}").fill(Map.of("d", LocalDate.of(2022, 9, 28))))
                .isEqualTo("Wednesday, 28th September, 2022");
    }

    @Test
    void an_option_is_printed_when_all_its_slots_have_a_value() {
        var template = Template.parse("{a}[ by {b}][ and {c}]");
        assertThat(template.fill(Map.of("a", "x", "b", "y"))).isEqualTo("x by y");
        assertThat(template.fill(Map.of("a", "x"))).isEqualTo("x");
    }

    @Test
    void a_backslash_makes_a_brace_a_brace() {
        assertThat(Template.parse("\\{a\\} \\[b\\]").fill(Map.of())).isEqualTo("{a} [b]");
    }

    @Test
    void slots_are_named_in_order() {
        assertThat(Template.parse("{b} [{a}] {b:yyyy}").slots()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "[a", "a]", "{d:jjjj}"})
    void what_cannot_be_read_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(text));
    }
}
