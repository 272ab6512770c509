package org.minutebook.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTests {
    private static final double[] SIZES = {10, 100, 1000, 10_000};

    @Test
    void what_does_not_grow_has_the_exponent_0() {
        assertThat(Growth.exponent(SIZES, new double[] {7, 7, 7, 7})).isCloseTo(0, within(1e-12));
    }

    @Test
    void what_grows_as_the_size_has_the_exponent_1() {
        assertThat(Growth.exponent(SIZES, new double[] {3, 30, 300, 3000})).isCloseTo(1, within(1e-12));
    }

    @Test
    void what_grows_as_the_square_has_the_exponent_2() {
        assertThat(Growth.exponent(SIZES, new double[] {1, 100, 10_000, 1_000_000}))
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void one_size_says_nothing_of_growth() {
        assertThatThrownBy(() -> Growth.exponent(new double[] {10}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Growth.exponent(SIZES, new double[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_takes_no_time_was_not_measured() {
        assertThatThrownBy(() -> Growth.exponent(SIZES, new double[] {0, 1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
