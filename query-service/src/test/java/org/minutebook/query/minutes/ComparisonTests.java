package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTests {
    @Test
    void texts_are_compared_word_by_word() {
        assertThat(parts("The lamps were counted.", "The twelve lamps were lit."))
                .isEqualTo("=The |+twelve |=lamps were |-counted.|+lit.");
        assertThat(parts("", "New.")).isEqualTo("+New.");
        assertThat(parts("Old.", "")).isEqualTo("-Old.");
        assertThat(parts("Same.", "Same.")).isEqualTo("=Same.");
        assertThat(parts("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_put_together_again() {
        var before = "One two  three\nfour five";
        var after = "One three  two four\nfive six";
        var parts = Comparison.parts(before, after);
        assertThat(parts.stream()
                        .filter(part -> part.op() != Comparison.Part.Op.ADDED)
                        .map(Comparison.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(parts.stream()
                        .filter(part -> part.op() != Comparison.Part.Op.REMOVED)
                        .map(Comparison.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    private static String parts(String before, String after) {
        return Comparison.parts(before, after).stream()
                .map(part -> switch (part.op()) {
                            case SAME -> "=";
                            case REMOVED -> "-";
                            case ADDED -> "+";
                        }
                        + part.text())
                .collect(Collectors.joining("|"));
    }
}
