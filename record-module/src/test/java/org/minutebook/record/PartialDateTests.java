package org.minutebook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {
    @ParameterizedTest
    @CsvSource({
        "2022,2022-12-31",
        "2022-12,2022-12-31",
        "2024-02,2024-02-29",
        "2022-11-early,2022-11-10",
        "2022-11-mid,2022-11-20",
        "2022-11-late,2022-11-30",
        "2022-11-23,2022-11-23"
    })
    void it_is_over_when_its_last_day_is(String text, LocalDate lastDay) {
        assertThat(PartialDate.of(text).lastDay()).isEqualTo(lastDay);
        assertThat(PartialDate.of(text)).hasToString(text).isEqualTo(PartialDate.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "2022-13", "2022-00", "2022-02-30", "2022-11-middle", "November", "2022-1"})
    void what_is_no_date_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(text));
    }
}
