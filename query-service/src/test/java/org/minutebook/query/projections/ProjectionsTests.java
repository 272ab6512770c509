package org.minutebook.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.operations.Progress;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class ProjectionsTests {
    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    @Test
    void rebuilding_gives_what_was_there_and_goes_on_with_what_comes() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            for (int number = 0; number < 250; number++) {
                recording.commit(organisation(number));
            }
            minutebook.awaitProjections();
            var before = minutebook.get("/api/v1/organisations").expect(200).body();

            for (int time = 1; time <= 2; time++) {
                minutebook.rebuildAll();
                assertThat(minutebook.get("/api/v1/organisations").body()).isEqualTo(before);
            }

            long position = recording.commit(organisation(250), organisation(251));
            assertThat(minutebook
                            .get("/api/v1/organisations?min-position=" + position)
                            .expect(200)
                            .json()
                            .get("items"))
                    .hasSize(252);
        }
    }

    @Test
    void a_wrong_row_is_shown_until_the_rebuild_is_done_and_then_no_more() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(1));
            minutebook.awaitProjections();
            var database = minutebook.component(JdbcClient.class);
            database.sql("update view_directory_organisation set name = 'Wrong'")
                    .update();

            var projections = minutebook.component(Projections.class);
            List<String> meanwhile = new ArrayList<>();
            projections.rebuild(List.of(Directory.PROJECTION), (done, total) -> meanwhile.add(name(minutebook)));
            assertThat(meanwhile).isNotEmpty().containsOnly("Wrong");
            assertThat(name(minutebook)).isEqualTo("Organisation 1");
        }
    }

    @Test
    void a_rebuild_that_is_stopped_leaves_what_was_there() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(1));
            minutebook.awaitProjections();

            var projections = minutebook.component(Projections.class);
            assertThatThrownBy(() -> projections.rebuild(List.of(Directory.PROJECTION), (done, total) -> {
                        throw new IllegalStateException("stopped here");
                    }))
                    .hasMessage("stopped here");
            assertThat(name(minutebook)).isEqualTo("Organisation 1");
            long position = recording.commit(organisation(2));
            assertThat(minutebook
                            .get("/api/v1/organisations?min-position=" + position)
                            .json()
                            .get("items"))
                    .hasSize(2);
        }
    }

    @Test
    void what_is_recorded_during_a_rebuild_is_in_the_copy_that_is_shown_then() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(0));
            var projections = minutebook.component(Projections.class);
            var number = new AtomicInteger();
            projections.rebuild(List.of(Directory.PROJECTION), (done, total) -> {
                if (number.get() < 100) {
                    recording.commit(organisation(number.incrementAndGet()));
                }
            });
            assertThat(minutebook
                            .get("/api/v1/organisations?min-position=" + minutebook.head())
                            .json()
                            .get("items"))
                    .hasSize(101);
        }
    }

    @Test
    void what_the_live_projection_handles_before_the_exchange_is_in_the_copy_that_is_shown_then() {
        var database = kind.fresh(dir);
        try (var minutebook = RunningMinutebook.start(database, "minutebook.sample.load=true")) {
            minutebook.awaitReady();
            var body = minutebook.get("/api/v1/bodies").json().at("/items/0/id").stringValue();
            var meeting = minutebook
                    .post("/api/v1/meetings/transcribe-meeting", """
                            {"bodyId": "%s", "heldOn": "2023-01-25"}""".formatted(body))
                    .expect(201)
                    .json()
                    .get("id")
                    .stringValue();
            minutebook.awaitProjections();
            var added = new AtomicInteger();
            var last = new AtomicLong(-1);
            minutebook.component(Projections.class).rebuild(List.of("query.minutes"), (done, total) -> {
                if (last.getAndSet(done) == done && added.getAndIncrement() == 0) {
                    minutebook
                            .post("/api/v1/meetings/" + meeting + "/take-item", """
                                    {"itemId": "late", "heading": "A late item"}""")
                            .expect(200);
                    minutebook.awaitProjections();
                }
            });
            assertThat(added.get()).isPositive();
            assertThat(minutebook
                            .get("/bodies/ssp/meetings/2023-01-25/minutes.txt")
                            .body())
                    .contains("A late item");
        }
        try (var minutebook = RunningMinutebook.start(database)) {
            minutebook.component(Projections.class).rebuild(List.of(Directory.PROJECTION), Progress.UNSEEN);
        }
        try (var minutebook = RunningMinutebook.start(database)) {
            assertThat(minutebook.component(Directory.class).bodies())
                    .as("what nobody asked for over HTTP is read from the copy that is shown, too")
                    .hasSize(1);
        }
    }

    @Test
    void a_rebuild_that_another_one_has_overtaken_touches_nothing_more() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(1));
            minutebook.awaitProjections();
            var projections = minutebook.component(Projections.class);
            var overtaken = new AtomicInteger();
            assertThatThrownBy(() -> projections.rebuild(List.of(Directory.PROJECTION), (done, total) -> {
                        if (overtaken.getAndIncrement() == 0) {
                            projections.rebuild(List.of(Directory.PROJECTION), Progress.UNSEEN);
                        }
                    }))
                    .hasMessage("Another process has begun to rebuild query.directory");
            assertThat(name(minutebook)).isEqualTo("Organisation 1");
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_set_aside() {
        var database = kind.fresh(dir);
        try (var minutebook = RunningMinutebook.start(database, "minutebook.projections.live=false")) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(1));
            recording.commit(organisation(2));
            minutebook
                    .component(JdbcClient.class)
                    .sql("update event_log set payload = '{' where position = 1")
                    .update();
        }
        try (var minutebook = RunningMinutebook.start(database)) {
            minutebook.awaitProjections();
            assertThat(name(minutebook)).isEqualTo("Organisation 2");
            assertThat(minutebook
                            .get("/api/v1/projections/query.directory/dead-letters")
                            .json()
                            .get("items"))
                    .hasSize(1);
        }
    }

    @Test
    void two_processes_on_one_database_handle_each_event_once() {
        assumeThat(kind).as("the embedded database is one process's").isEqualTo(TestDatabases.Kind.SERVER);
        var database = kind.fresh(dir);
        try (var one = RunningMinutebook.start(database);
                var other = RunningMinutebook.start(database)) {
            var recording = new Recording(one);
            for (int number = 0; number < 300; number++) {
                recording.commit(organisation(2 * number), organisation(2 * number + 1));
            }
            for (var minutebook : List.of(one, other)) {
                assertThat(minutebook
                                .get("/api/v1/organisations?min-position=600")
                                .expect(200)
                                .json()
                                .get("items"))
                        .hasSize(600);
                assertThat(minutebook
                                .get("/api/v1/projections/query.directory")
                                .json()
                                .get("deadLetters")
                                .intValue())
                        .as("nothing was handled twice")
                        .isZero();
            }
            one.rebuildAll();
            long position = recording.commit(organisation(600));
            assertThat(other.get("/api/v1/organisations?min-position=" + position)
                            .json()
                            .get("items"))
                    .as("the other process reads the copy that is shown")
                    .hasSize(601);
        }
    }

    @Test
    void a_read_waits_for_the_position_that_it_is_given() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            for (int number = 0; number < 20; number++) {
                long position = recording.commit(organisation(2 * number), organisation(2 * number + 1));
                assertThat(minutebook
                                .get("/api/v1/organisations?min-position=" + position)
                                .json()
                                .get("items"))
                        .hasSize(2 * number + 2);
            }
            var behind = minutebook.send(
                    minutebook.request("/api/v1/organisations?min-position=41").GET());
            assertThat(behind.expect(503).code()).isEqualTo("query.projection-behind");
            assertThat(behind.response().headers().firstValue("Retry-After")).contains("1");
        }
    }

    @Test
    void an_event_that_cannot_be_handled_is_set_aside_and_the_rest_of_its_commit_handled() {
        try (var minutebook = RunningMinutebook.startWith(List.of(FailsAtTerms.class), kind.fresh(dir))) {
            var recording = new Recording(minutebook);
            var many = IntStream.rangeClosed(1, 1500).mapToObj(ProjectionsTests::organisation);
            long end = recording.commit(Stream.concat(many, Stream.of(term())).toArray());
            minutebook.awaitProjections();

            var letters = minutebook
                    .get("/api/v1/projections/" + FailsAtTerms.NAME + "/dead-letters")
                    .expect(200)
                    .json()
                    .get("items");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).get("position").longValue()).isEqualTo(end);
            assertThat(letters.get(0).get("reason").stringValue()).isEqualTo("IllegalStateException: no terms, please");
            assertThat(minutebook.get("/api/v1/terms").json().get("items"))
                    .as("other projections have it")
                    .hasSize(1);
        }
    }

    @Test
    void rows_and_place_are_kept_together_or_not_at_all() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var database = minutebook.component(JdbcClient.class);
            database.sql("alter table view_directory_term drop column label").update();
            var recording = new Recording(minutebook);
            recording.commit(organisation(1));
            long end = recording.commit(organisation(2), term());
            minutebook.awaitProjections();

            assertThat(minutebook.get("/api/v1/organisations").json().get("items"))
                    .as("the row of the commit's other event is there")
                    .hasSize(2);
            var letters = minutebook
                    .get("/api/v1/projections/query.directory/dead-letters")
                    .json()
                    .get("items");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).get("position").longValue()).isEqualTo(end);
            assertThat(letters.get(0).get("reason").stringValue()).containsIgnoringCase("label");
        }
    }

    private static String name(RunningMinutebook minutebook) {
        return minutebook
                .get("/api/v1/organisations")
                .json()
                .at("/items/0/name")
                .stringValue();
    }

    private static TermOpened term() {
        return new TermOpened(uuid(0), uuid(1), "2022/23", 2022, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static OrganisationRegistered organisation(int number) {
        return new OrganisationRegistered(uuid(number), "Organisation " + number, "O" + number, List.of("Team"));
    }

    private static String uuid(int number) {
        return new UUID(0, number).toString();
    }

    /** A projection that cannot handle terms, and nothing else. */
    @ProcessingGroup(FailsAtTerms.NAME)
    static class FailsAtTerms {
        static final String NAME = "query.fails-at-terms";

        @EventHandler
        void on(TermOpened event) {
            throw new IllegalStateException("no terms, please");
        }
    }
}
