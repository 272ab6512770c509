package org.minutebook.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTests {
    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Values.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Values.median(9, 1, 5, 6)).isEqualTo(5.5);
    }

    @Test
    void the_values_stay_in_their_order() {
        double[] values = {3, 1, 2};
        Values.median(values);
        Values.percentile(0.5, values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        double[] hundred = new double[100];
        for (int index = 0; index < hundred.length; index++) {
            hundred[index] = 100 - index;
        }
        assertThat(Values.percentile(0.99, hundred)).isEqualTo(99);
        assertThat(Values.percentile(1, hundred)).isEqualTo(100);
        assertThat(Values.percentile(0, hundred)).isEqualTo(1);
    }

    @Test
    void nothing_has_neither() {
        assertThatThrownBy(Values::median).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.percentile(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
