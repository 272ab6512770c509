package org.minutebook.meetings.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class ClearDaysTests {
    private static final LocalDate BANK_HOLIDAY = LocalDate.of(2022, 5, 2);

    private final ClearDays ordinary = new ClearDays(Set.of());
    private final ClearDays withBankHoliday = new ClearDays(Set.of(BANK_HOLIDAY));

    @ParameterizedTest
    @CsvSource({
        // Monday to Friday of one week: Tuesday, Wednesday, Thursday.
        "2022-09-05, 2022-09-09, 3",
        // A weekend between: Thursday and Friday, then Monday and Tuesday.
        "2022-09-07, 2022-09-14, 4",
        // From a Saturday to a Sunday: the five weekdays between.
        "2022-09-10, 2022-09-18, 5",
        // Friday to Monday: a weekend only.
        "2022-09-09, 2022-09-12, 0",
        // The next day, the same day, the day before.
        "2022-09-05, 2022-09-06, 0",
        "2022-09-05, 2022-09-05, 0",
        "2022-09-06, 2022-09-05, 0",
        // 29 February 2024 is a Thursday that counts; in 2023 there is none.
        "2024-02-28, 2024-03-01, 1",
        "2023-02-28, 2023-03-01, 0",
        // From 29 February, and to it, it does not count.
        "2024-02-29, 2024-03-05, 2",
        "2024-02-26, 2024-02-29, 2"
    })
    void neither_end_counts_nor_a_weekend(LocalDate issued, LocalDate heldOn, int days) {
        assertThat(ordinary.between(issued, heldOn)).isEqualTo(days);
        assertThat(ordinary.leftOut(issued, heldOn)).isEmpty();
    }

    @Test
    void a_bank_holiday_counts_unless_the_installation_names_it() {
        var issued = LocalDate.of(2022, 4, 27);
        var heldOn = LocalDate.of(2022, 5, 5);
        assertThat(ordinary.between(issued, heldOn)).isEqualTo(5);
        assertThat(withBankHoliday.between(issued, heldOn)).isEqualTo(4);
        assertThat(withBankHoliday.leftOut(issued, heldOn)).containsExactly(BANK_HOLIDAY);
    }

    @Test
    void many_weeks_have_five_days_each() {
        assertThat(ordinary.between(LocalDate.of(2022, 9, 5), LocalDate.of(2022, 10, 5)))
                .as("Tuesday 6 September to Tuesday 4 October")
                .isEqualTo(21);
        assertThat(ordinary.between(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31)))
                .isPositive();
    }

    @Test
    void a_day_that_is_named_and_lies_at_an_end_or_on_a_weekend_is_not_left_out_twice() {
        var saturday = LocalDate.of(2022, 4, 30);
        var both = new ClearDays(Set.of(saturday, BANK_HOLIDAY));
        assertThat(both.between(LocalDate.of(2022, 4, 28), BANK_HOLIDAY)).isEqualTo(1);
        assertThat(both.leftOut(LocalDate.of(2022, 4, 28), BANK_HOLIDAY)).isEqualTo(List.of());
    }

    @Test
    void principal_councils_and_their_committees_need_five_parishes_three_and_others_none() {
        assertThat(ClearDays.neededBy(Recorded.of(Regime.PRINCIPAL_COUNCIL))).hasValue(5);
        assertThat(ClearDays.neededBy(Recorded.of(Regime.COMMITTEE))).hasValue(5);
        assertThat(ClearDays.neededBy(Recorded.of(Regime.PARISH))).hasValue(3);
        assertThat(List.of(
                        ClearDays.neededBy(Recorded.of(Regime.COMMUNITY_SAFETY_PARTNERSHIP)),
                        ClearDays.neededBy(Recorded.of(Regime.OTHER)),
                        ClearDays.neededBy(Recorded.notRecorded())))
                .containsOnly(OptionalInt.empty());
    }
}
