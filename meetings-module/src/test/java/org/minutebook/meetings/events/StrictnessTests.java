package org.minutebook.meetings.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.meetings.events.Strictness.BLOCK;
import static org.minutebook.meetings.events.Strictness.RECORD;
import static org.minutebook.meetings.events.Strictness.WARN;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class StrictnessTests {
    static Stream<Arguments> regimes() {
        return Stream.of(
                Arguments.of(Recorded.of(Regime.PRINCIPAL_COUNCIL), BLOCK, WARN),
                Arguments.of(Recorded.of(Regime.PARISH), BLOCK, WARN),
                Arguments.of(Recorded.of(Regime.COMMITTEE), WARN, WARN),
                Arguments.of(Recorded.of(Regime.COMMUNITY_SAFETY_PARTNERSHIP), RECORD, RECORD),
                Arguments.of(Recorded.of(Regime.OTHER), RECORD, RECORD),
                Arguments.of(Recorded.notRecorded(), RECORD, RECORD));
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void only_councils_are_stopped_and_only_by_law_that_is_certain(
            Recorded<Regime> regime, Strictness law, Strictness fromMemory) {
        assertThat(Strictness.ofLaw(regime)).isEqualTo(law);
        assertThat(Strictness.ofLawFromMemory(regime)).isEqualTo(fromMemory);
    }
}
