package org.minutebook.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.core.io.ClassPathResource;

class SampleTests {
    @TempDir
    Path dir;

    @Test
    void an_alias_is_the_same_id_for_ever_and_two_dollars_are_one() {
        var sample = Sample.read(new ClassPathResource("samples/two-people.yaml"));
        assertThat(sample.named("$ana")).isEqualTo("7d22e6ce-df4e-357b-b2c8-db7f954af258");
        assertThat(sample.named("$ben")).isNotEqualTo(sample.named("$ana"));
        assertThat(sample.named("$$ana")).isEqualTo("$ana");
        assertThat(sample.named("ana")).isEqualTo("ana");
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_is_loaded_once_however_often_it_is_loaded(TestDatabases.Kind kind) {
        var database = kind.fresh(dir);
        String before;
        try (var minutebook = load(database, "two-people")) {
            minutebook.awaitReady();
            assertThat(minutebook.head()).isEqualTo(2);
            before = minutebook.get("/api/v1/record/events").expect(200).body();
            var person = minutebook.get("/api/v1/people").json().get("items").get(1);
            assertThat(person.get("name").stringValue()).isEqualTo("$ben");
            var event = minutebook.get("/api/v1/record/events/2").json();
            assertThat(event.get("commandId").stringValue()).isEqualTo("two-people/ben");
            assertThat(event.get("source").stringValue()).isEqualTo("sample");
        }
        try (var minutebook = load(database, "two-people")) {
            minutebook.awaitReady();
            assertThat(minutebook.get("/api/v1/record/events").body()).isEqualTo(before);
        }
    }

    @Test
    void a_refused_command_stops_the_sample_and_health_says_why() {
        var database = TestDatabases.h2(dir);
        try (var minutebook = load(database, "refused")) {
            var health = minutebook.get("/actuator/health").expect(503).json();
            assertThat(health.at("/components/sample/status").stringValue()).isEqualTo("DOWN");
            assertThat(health.at("/components/sample/details/command").stringValue())
                    .isEqualTo("nobody");
            assertThat(health.at("/components/sample/details/refusal").stringValue())
                    .contains("displayName");
            assertThat(minutebook.get("/api/v1/record/events").json().get("items"))
                    .hasSize(1);
        }
        try (var minutebook = load(database, "two-people")) {
            minutebook.awaitReady();
            assertThat(minutebook.head()).as("goes on behind the first").isEqualTo(2);
        }
    }

    private static RunningMinutebook load(TestDatabase database, String file) {
        return RunningMinutebook.start(
                database, "minutebook.sample.load=true", "minutebook.sample.files=classpath:samples/" + file + ".yaml");
    }
}
