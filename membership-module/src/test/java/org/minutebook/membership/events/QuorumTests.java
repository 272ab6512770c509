package org.minutebook.membership.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.membership.events.Quorum.Fraction;
import org.minutebook.membership.events.Quorum.Represented;
import tools.jackson.databind.json.JsonMapper;

class QuorumTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({"56, 14", "57, 15", "8, 3", "0, 3"})
    void a_quarter_counts_a_part_as_a_whole_and_has_a_least(int members, int needed) {
        assertThat(new Quorum(null, new Fraction(4, 3), null).needed(members)).isEqualTo(needed);
    }

    @Test
    void of_a_number_and_a_share_the_greater_counts() {
        assertThat(new Quorum(5, new Fraction(3, 1), null).needed(9)).isEqualTo(5);
        assertThat(new Quorum(5, new Fraction(3, 1), null).needed(30)).isEqualTo(10);
    }

    @Test
    void a_number_alone_is_a_number_in_json() {
        assertThat(JSON.writeValueAsString(Quorum.of(3))).isEqualTo("3");
        assertThat(JSON.readValue("3", Quorum.class)).isEqualTo(Quorum.of(3));
    }

    @Test
    void anything_else_is_an_object_and_comes_back() {
        var composite = new Quorum(null, new Fraction(4, 3), new Represented(2, List.of("a", "b", "c")));
        assertThat(JSON.readValue(JSON.writeValueAsString(composite), Quorum.class))
                .isEqualTo(composite);
    }

    @Test
    void it_asks_for_something_that_can_be() {
        assertThatThrownBy(() -> new Quorum(null, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quorum.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(null, new Fraction(0, 1), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(null, null, new Represented(2, List.of("a", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
