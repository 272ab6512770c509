package org.minutebook.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTests {
    @Test
    void sides_take_turns_there_and_back_after_a_round_that_does_not_count() throws Exception {
        var turns = new ArrayList<String>();
        List<Pairs.Side> sides = List.of(
                () -> {
                    turns.add("a");
                    return 1;
                },
                () -> {
                    turns.add("b");
                    return 2;
                });
        var values = Pairs.inTurn(3, sides);
        assertThat(turns).containsExactly("b", "a", "a", "b", "b", "a", "a", "b");
        assertThat(values.get(0)).containsExactly(1, 1, 1);
        assertThat(values.get(1)).containsExactly(2, 2, 2);
    }

    /** Both sides get slower together, as on a machine that others use: the ratio does not care. */
    @Test
    void what_both_sides_suffer_leaves_the_ratio_alone() {
        var pairs = Pairs.between(new double[] {50, 5, 0.5}, new double[] {100, 10, 1});
        assertThat(pairs.ratio(1)).isEqualTo(new Estimate(0.5, 0.5, 0.5));
    }
}
