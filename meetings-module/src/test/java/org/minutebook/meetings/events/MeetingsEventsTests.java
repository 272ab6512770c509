package org.minutebook.meetings.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.record.names.StableNames;
import org.minutebook.record.test.GoldenEvents;

class MeetingsEventsTests {
    @TestFactory
    Stream<DynamicTest> every_event_type_reads_its_golden_file() {
        return GoldenEvents.of("meetings");
    }

    @Test
    void every_event_type_has_a_stored_name() {
        var named = StableNames.ofEvents().all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("meetings."))
                .map(Map.Entry::getValue)
                .collect(Collectors.<Class<?>>toSet());
        var events = Stream.of(MeetingEvent.class, MinutesEvent.class)
                .flatMap(MeetingsEventsTests::records)
                .collect(Collectors.<Class<?>>toSet());
        assertThat(named).isEqualTo(events).hasSize(65);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(MeetingsEventsTests::records)
                : Stream.of(family);
    }
}
