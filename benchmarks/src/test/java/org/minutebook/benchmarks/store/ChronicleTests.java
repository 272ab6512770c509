package org.minutebook.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;

class ChronicleTests {
    @Test
    void the_same_seed_gives_the_same_history() {
        assertThat(history(7, 3000)).isEqualTo(history(7, 3000)).isNotEqualTo(history(8, 3000));
    }

    @Test
    void all_kinds_of_occasions_happen() {
        assertThat(history(7, 20_000).stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(25);
    }

    @Test
    void every_election_confers_the_office_and_ends_the_one_before() {
        var events = history(7, 20_000);
        long conferred = count(events, OfficeConferred.class);
        assertThat(conferred).isPositive().isEqualTo(count(events, ElectionConcluded.class));
        assertThat(count(events, OfficeVacated.class)).isEqualTo(conferred - new Chronicle(7, 20_000).bodies());
    }

    @Test
    void bodies_meet_about_as_often_as_each_other() {
        var meetings = history(7, 20_000).stream()
                .filter(MeetingScheduled.class::isInstance)
                .map(MeetingScheduled.class::cast)
                .collect(Collectors.groupingBy(event -> event.details().bodyId(), Collectors.counting()));
        assertThat(meetings).hasSize(new Chronicle(7, 20_000).bodies());
        long most = meetings.values().stream().max(Long::compare).orElseThrow();
        assertThat(meetings.values()).allMatch(count -> count >= most - 1);
    }

    private static long count(List<Object> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private static List<Object> history(long seed, int events) {
        var chronicle = new Chronicle(seed, events);
        List<Object> all = new ArrayList<>();
        while (all.size() < events) {
            all.addAll(chronicle.next());
        }
        return all;
    }
}
