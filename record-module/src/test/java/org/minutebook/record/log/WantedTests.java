package org.minutebook.record.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minutebook.record.names.StableNames;

class WantedTests {
    private static final StableNames NAMES = StableNames.from("names/three-revisions.properties");

    @Test
    void whoever_wants_everything_sets_no_condition() {
        assertThat(Wanted.ALL.condition()).isEmpty();
        assertThat(Wanted.of(NAMES, type -> true).condition()).isEmpty();
    }

    @Test
    void a_type_that_is_not_wanted_is_left_out_in_its_present_revision_only() {
        var none = Wanted.of(NAMES, type -> false);
        assertThat(none.condition()).isEqualTo(" and not (revision = ? and type in (?))");
        assertThat(none.values()).containsExactly("3", NAMES.all().firstKey());
    }
}
