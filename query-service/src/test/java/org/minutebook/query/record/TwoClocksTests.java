package org.minutebook.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.RecordRule;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.Known;
import org.minutebook.record.log.StoredEvent;
import org.minutebook.record.test.TestDatabases;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The record's time never runs against its order, whatever the clock does; and {@code known} is read alike everywhere.
 */
@ParameterizedClass
@EnumSource
class TwoClocksTests {
    private static final SetClock CLOCK = new SetClock();

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;
    private static Instant begin;
    private static long beforeAnything;
    private static long alone;
    private static long together;

    @Parameter
    TestDatabases.Kind kind;

    /** The sample is recorded at the real time; then the clock is ours. */
    @BeforeParameterizedClassInvocation
    static void record(TestDatabases.Kind kind) {
        CLOCK.set(Instant.parse("2026-10-25T00:30:00Z"));
        minutebook = RunningMinutebook.startWith(
                List.of(SettableClock.class), kind.fresh(dir.resolve(kind.name())), "minutebook.sample.load=true");
        minutebook.awaitReady();
        recording = new Recording(minutebook);
        beforeAnything = minutebook.head();
        begin = Instant.parse("2026-10-25T01:00:00Z");
        CLOCK.set(begin);
        alone = recording.commit(organisation());
        CLOCK.set(begin.plusSeconds(60));
        together = recording.commit(organisation(), organisation(), organisation());
        CLOCK.set(begin.plusSeconds(120));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void a_clock_that_is_set_back_never_takes_the_record_with_it() {
        var hour = later();
        CLOCK.set(hour);
        long first = recording.commit(organisation());
        CLOCK.set(hour.minus(Duration.ofHours(1)));
        long behind = recording.commit(organisation(), organisation());
        CLOCK.set(hour.minusNanos(1));
        long stillBehind = recording.commit(organisation());
        CLOCK.set(hour.plusNanos(1_999));
        long onward = recording.commit(organisation());

        for (long position = first; position <= stillBehind; position++) {
            assertThat(recordedAt(position)).isEqualTo(hour);
        }
        assertThat(stillBehind).isEqualTo(first + 3).isEqualTo(behind + 1);
        assertThat(recordedAt(onward)).isEqualTo(hour.plusNanos(1_000));
        assertThat(known(hour)).isEqualTo(stillBehind);
        assertThat(known(hour.plusNanos(1_000))).isEqualTo(onward);
        assertThat(known(hour.minusNanos(1))).isEqualTo(first - 1);
        assertThat(log().rowsAfter(0, 1000).stream()
                        .map(StoredEvent::recordedAt)
                        .toList())
                .isSorted();
    }

    @Test
    void what_has_been_recorded_has_been_though_the_clock_was_set_back_behind_it() {
        var moment = later();
        CLOCK.set(moment);
        long position = recording.commit(organisation());
        CLOCK.set(begin);
        assertThat(known(moment)).isEqualTo(position);
        assertRefused(moment.plusNanos(1).toString());
    }

    @Test
    void a_position_is_a_commit_s_end_or_the_end_of_the_one_before() {
        assertThat(known("0")).isZero();
        assertThat(known("" + alone)).isEqualTo(alone);
        assertThat(known("" + (together - 2))).isEqualTo(alone);
        assertThat(known("" + (together - 1))).isEqualTo(alone);
        assertThat(known("" + together)).isEqualTo(together);
        for (String zeros : List.of("0", "000", "0".repeat(18), "0".repeat(200))) {
            assertThat(known(zeros + together)).isEqualTo(together);
            assertThat(known(zeros)).isZero();
        }
        assertRefused("" + (minutebook.head() + 1));
        assertRefused("0" + (minutebook.head() + 1));
    }

    @Test
    void an_instant_is_the_last_position_recorded_by_then() {
        assertThat(known(begin)).isEqualTo(alone);
        assertThat(known(begin.minusNanos(1))).isEqualTo(beforeAnything);
        assertThat(known(begin.plusSeconds(60).minusNanos(1))).isEqualTo(alone);
        assertThat(known(begin.plusSeconds(60))).isEqualTo(together);
        assertThat(known(begin.plusSeconds(60).plusNanos(999))).isEqualTo(together);
        assertThat(known("2026-10-25T02:01:00+01:00")).isEqualTo(together);
        assertThat(known("2026-10-24T20:01:00-05:00")).isEqualTo(together);
        assertThat(known("2026-10-25t01:01:00z")).isEqualTo(together);
        for (String early : List.of("2022-10-01T12:00:00Z", "0000-01-01T00:00:00+23:59", "2016-12-31T23:59:60Z")) {
            assertThat(known(early)).isZero();
        }
    }

    /** Whatever endpoint has the parameter reads it in the same way. */
    @Test
    void every_read_that_has_it_takes_and_refuses_the_same_values() {
        var good = List.of(
                "" + beforeAnything, "00" + beforeAnything, begin.toString(), "2026-10-25t02:00:00.000000000+01:00");
        var early = List.of("0", "000", "2022-10-01T12:00:00Z", "2016-12-31T23:59:60Z");
        var bad = List.of(
                "",
                " ",
                "+1",
                "-1",
                "1.0",
                "1e1",
                "0x1",
                " 1",
                "1 ",
                "١",
                "999999999",
                "999999999999999999",
                "9999999999999999999",
                "9".repeat(200),
                "null",
                "now",
                "2026-10-25",
                "2026-10-25T01:00Z",
                "2026-10-25T01:00:00",
                "2026-10-25 01:00:00Z",
                "2026-10-25T01:00:00+01",
                "2026-10-25T23:59:60Z",
                "2026-02-29T00:00:00Z",
                "2999-01-01T00:00:00Z",
                "9999-12-31T23:59:59-23:59");
        assertThat(readsWithKnown()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(read -> {
            for (String value : good) {
                var answer = minutebook.get(read + "?known=" + encoded(value));
                assertThat(answer.status())
                        .as(read + " " + value)
                        .isIn(read.contains("/sealed") ? 404 : read.startsWith("/ref/") ? 303 : 200);
            }
            for (String value : early) {
                var answer = minutebook.get(read + "?known=" + encoded(value));
                assertThat(answer.status()).as(read + " " + value).isIn(200, 404);
            }
            for (String value : bad) {
                assertThat(minutebook
                                .get(read + "?known=" + encoded(value))
                                .expect(400)
                                .code())
                        .as(read + " " + value)
                        .isEqualTo("record.known-readable");
            }
        });
    }

    /** The addresses of all endpoints that read {@code known}, of the sample's meeting, offices and register. */
    private static List<String> readsWithKnown() {
        var holder = minutebook
                .get("/api/v1/bodies/ssp/offices/chair/history?on=2022-10-01")
                .expect(200)
                .json()
                .at("/years/0/stretches/0");
        var person = holder.at("/holder/value/id").stringValue();
        var organisation = minutebook
                .get("/api/v1/organisations")
                .expect(200)
                .json()
                .at("/items/0/id")
                .stringValue();
        return minutebook.component(Endpoints.class).mapping().getHandlerMethods().entrySet().stream()
                .filter(endpoint -> readsKnown(endpoint.getValue()))
                .flatMap(endpoint -> endpoint.getKey().getPatternValues().stream())
                .map(address -> address.replace("{body}", "ssp")
                        .replace("{day}", "2022-09-28")
                        .replace("{office}", "chair")
                        .replace("{tenure}", holder.get("tenure").stringValue())
                        .replace("organisations/{id}", "organisations/" + organisation)
                        .replace("people/{id}", "people/" + person)
                        .replace("{*reference}", "ssp/14/22"))
                .sorted()
                .toList();
    }

    private static boolean readsKnown(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .flatMap(parameter -> Stream.of(
                        parameter.getParameter().getName(),
                        parameter.getParameterAnnotation(RequestParam.class).name()))
                .anyMatch("known"::equals);
    }

    /** A moment that lies behind everything recorded so far. */
    private static Instant later() {
        return recordedAt(minutebook.head()).plus(Duration.ofHours(3));
    }

    private static long known(Instant moment) {
        return known(moment.toString());
    }

    private static long known(String text) {
        return minutebook.component(Known.class).positionOf(text);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> known(text))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo(RecordRule.KNOWN_READABLE));
    }

    private static Instant recordedAt(long position) {
        return log().at(position).orElseThrow().recordedAt();
    }

    private static EventLog log() {
        return minutebook.component(EventLog.class);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static OrganisationRegistered organisation() {
        return new OrganisationRegistered(UUID.randomUUID().toString(), "Port Trust", "PT", List.of());
    }

    @Configuration(proxyBeanMethods = false)
    static class SettableClock {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }

        @Bean
        Endpoints endpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
            return new Endpoints(mapping);
        }
    }

    /** All endpoints of the application. */
    record Endpoints(RequestMappingHandlerMapping mapping) {}

    /** A clock that shows what it is set to. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        private void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
