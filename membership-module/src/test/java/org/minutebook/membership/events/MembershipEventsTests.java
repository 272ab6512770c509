package org.minutebook.membership.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.record.names.StableNames;
import org.minutebook.record.test.GoldenEvents;

class MembershipEventsTests {
    @TestFactory
    Stream<DynamicTest> every_event_type_reads_its_golden_file() {
        return GoldenEvents.of("membership");
    }

    @Test
    void every_event_type_has_a_stored_name() {
        var named = StableNames.ofEvents().all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("membership."))
                .map(Map.Entry::getValue)
                .collect(Collectors.<Class<?>>toSet());
        var families =
                Set.of(BodyEvent.class, OrganisationEvent.class, PersonEvent.class, RosterEvent.class, TermEvent.class);
        var events = families.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.<Class<?>>toSet());
        assertThat(named).isEqualTo(events).hasSize(32);
    }
}
