package org.minutebook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTests {
    private static final List<String> ROW = List.of(
            "1", "2", "e-1", "s-1", "t", "0", "a.b", "1", "2026-11-23T12:00:00.000000Z", "{\"name\":\"Zoë\"}", "{}");

    /** Computed with another program: what is stored must be checkable without this one. */
    @Test
    void a_row_has_the_leaf_and_the_chain_that_the_format_gives() {
        var leaf = Chain.leaf(ROW);
        assertThat(HexFormat.of().formatHex(leaf))
                .isEqualTo("e73965692ae269fe88f308b23836c57ab8d7e069dbc437bb90583dce2c33138d");
        assertThat(HexFormat.of().formatHex(Chain.link(Chain.start(), leaf)))
                .isEqualTo("914cf7208ac11cee6c18b4f23daff9ff02062d25f3d33db1e0211f6632befef8");
    }

    @Test
    void text_that_moves_from_one_column_to_the_next_makes_another_leaf() {
        assertThat(Chain.leaf(List.of("ab", "c"))).isNotEqualTo(Chain.leaf(List.of("a", "bc")));
    }
}
