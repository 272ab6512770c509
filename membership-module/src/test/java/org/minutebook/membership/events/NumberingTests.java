package org.minutebook.membership.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTests {
    @ParameterizedTest
    @CsvSource({"QB {number}/{yy}, QB 12/22", "QB/{number}/{yyyy}, QB/12/2022", "{number}, 12", "{number}.a+, 12.a+"})
    void a_number_is_printed_in_the_body_s_form_and_read_back(String form, String printed) {
        var numbering = new Numbering(form);
        assertThat(numbering.printed(12, 2022)).isEqualTo(printed);
        assertThat(numbering.read(printed, 2022)).hasValue(12);
    }

    @Test
    void january_2023_still_carries_the_first_year_of_its_term() {
        assertThat(new Numbering("QB {number}/{yy}").printed(136, 2013)).isEqualTo("QB 136/13");
    }

    @ParameterizedTest
    @CsvSource({"QB/4724", "QB 12/23", "12", "XB 12/22"})
    void another_form_or_year_states_no_number(String printed) {
        assertThat(new Numbering("QB {number}/{yy}").read(printed, 2022)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"QB/{yy}", "QB {number}/{month}", "QB {number"})
    void a_form_without_its_number_is_none(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Numbering(form));
    }
}
