package org.minutebook.actions.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.record.names.StableNames;
import org.minutebook.record.test.GoldenEvents;

class StoredActionEventsTests {
    @TestFactory
    Stream<DynamicTest> every_event_is_read_and_written_as_it_was_stored() {
        return GoldenEvents.of("actions");
    }

    @Test
    void every_event_has_a_stored_name() {
        assertThat(ActionEvent.class.getPermittedSubclasses())
                .allSatisfy(
                        type -> assertThat(StableNames.ofEvents().nameOf(type)).isPresent());
    }
}
