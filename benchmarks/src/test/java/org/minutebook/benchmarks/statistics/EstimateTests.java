package org.minutebook.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTests {
    @Test
    void equal_values_leave_no_doubt() {
        assertThat(Estimate.of(1, 2, 2, 2, 2)).isEqualTo(new Estimate(2, 2, 2));
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        double[] values = {1, 5, 2, 8, 3, 9, 4};
        assertThat(Estimate.of(7, values)).isEqualTo(Estimate.of(7, values));
    }

    @Test
    void the_interval_lies_around_the_median_and_within_the_values() {
        var estimate = Estimate.of(3, 1, 5, 2, 8, 3, 9, 4);
        assertThat(estimate.value()).isEqualTo(4);
        assertThat(estimate.low()).isBetween(1.0, 4.0);
        assertThat(estimate.high()).isBetween(4.0, 9.0);
    }

    /** Over many samples of a known distribution, about 95 of 100 intervals have to hold its median. */
    @Test
    void the_interval_holds_the_true_median_about_as_often_as_it_says() {
        var random = new Random(42);
        int held = 0;
        for (int sample = 0; sample < 300; sample++) {
            double[] values = random.doubles(25).toArray();
            var estimate = Estimate.of(sample, values);
            if (estimate.low() <= 0.5 && 0.5 <= estimate.high()) {
                held++;
            }
        }
        assertThat(held / 300.0).isBetween(0.9, 0.99);
    }
}
