package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.common.caching.WeakReferenceCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Two processes write one record: each has aggregates in memory, and neither decides on what the other has left behind.
 */
@ParameterizedClass
@EnumSource
class TwoProcessesTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final HarbourCouncil council = new HarbourCouncil();
    private TestDatabase database;

    @BeforeEach
    void database() {
        database = kind.fresh(dir);
    }

    @Test
    void what_the_other_has_opened_closed_or_elected_is_known() {
        try (var here = RunningMinutebook.start(database);
                var there = RunningMinutebook.start(database)) {
            council.convene(here);
            council.resolveToElect(there);

            council.takeItem(here, "second");
            council.elect(there, "e1");
            assertRefused("membership.office-free", () -> council.elect(here, "e2"));

            council.takeItem(here, "third");
            council.meeting(there, "close-meeting", "{'closedAt': '20:00'}");
            assertRefused("meetings.not-closed", () -> council.takeItem(here, "late"));
        }
    }

    @Test
    void a_refusal_rests_on_what_the_other_has_recorded() {
        try (var here = RunningMinutebook.start(database);
                var there = RunningMinutebook.start(database)) {
            council.convene(here);
            open(there);
            assertThat(council.takeItem(here, "first").position()).isEqualTo(here.head());
        }
    }

    /** The control: a refusal appends nothing, so a cache that does not ask the store would keep refusing. */
    @Test
    void a_cache_that_does_not_ask_refuses_wrongly() {
        try (var here = RunningMinutebook.startWith(List.of(CacheThatDoesNotAsk.class), database);
                var there = RunningMinutebook.start(database)) {
            council.convene(here);
            open(there);
            assertRefused("meetings.in-progress", () -> council.takeItem(here, "first"));
        }
    }

    @Test
    void a_history_that_the_other_made_longer_is_read_to_its_end() {
        try (var here = RunningMinutebook.start(database);
                var there = RunningMinutebook.start(database)) {
            council.convene(here);
            council.start(there, "people/register-person", "fay", "{'displayName': 'Cllr Fay'}");
            var attending = "{'person': {'personId': '$fay'}, 'capacity': 'member'}";
            assertRefused("meetings.capacity-fits", () -> council.meeting(here, "record-attendance", attending));
            council.send(
                    there,
                    "bodies/appoint-member",
                    "body",
                    "{'personId': '$fay', 'memberClass': 'councillor', 'voting': true}");
            assertThat(council.meeting(here, "record-attendance", attending).position())
                    .isEqualTo(here.head());
        }
    }

    private void open(RunningMinutebook minutebook) {
        council.meeting(minutebook, "open-meeting", "{'openedAt': '19:02', 'presiding': {'personId': '$ada'}}");
    }

    private static void assertRefused(String code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.rule().code()).isEqualTo(code));
    }

    /** Axon's own cache, in the place of ours. */
    static class CacheThatDoesNotAsk implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("aggregateCache") ? new WeakReferenceCache() : bean;
        }
    }
}
