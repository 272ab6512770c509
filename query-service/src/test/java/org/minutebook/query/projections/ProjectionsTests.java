package org.minutebook.query.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
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
    void a_replay_gives_what_was_there_and_goes_on_with_what_comes() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var recording = new Recording(minutebook);
            for (int number = 0; number < 250; number++) {
                recording.commit(organisation(number));
            }
            minutebook.awaitProjections();
            var before = minutebook.get("/api/v1/organisations").expect(200).body();

            minutebook.replayAll();
            assertThat(minutebook.get("/api/v1/organisations").body()).isEqualTo(before);

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
    void a_replay_that_is_interrupted_goes_on_after_the_next_start() {
        var database = kind.fresh(dir);
        try (var minutebook = RunningMinutebook.start(database)) {
            var recording = new Recording(minutebook);
            recording.commit(organisation(1), organisation(2));
            recording.commit(organisation(3));
            minutebook.awaitProjections();

            var projections = minutebook.component(Projections.class);
            var processor = minutebook
                    .component(EventProcessingConfiguration.class)
                    .eventProcessor(Directory.PROJECTION, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            assertThat(projections.troubleOf(Directory.PROJECTION)).contains("It has been stopped.");
            processor.resetTokens();
            assertThat(tokenType(minutebook)).isEqualTo(ReplayToken.class.getName());
            assertThat(projections.handledBy(Directory.PROJECTION)).isZero();
            assertThat(minutebook.get("/api/v1/organisations").json().get("items"))
                    .isEmpty();
        }
        try (var minutebook = RunningMinutebook.start(database)) {
            minutebook.awaitProjections();
            assertThat(minutebook.get("/api/v1/organisations").json().get("items"))
                    .hasSize(3);
            assertThat(minutebook.component(Projections.class).troubleOf(Directory.PROJECTION))
                    .isEmpty();
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
    void a_commit_that_fails_at_its_end_is_not_noted_as_read_however_long_it_is() {
        try (var minutebook = RunningMinutebook.startWith(List.of(FailsAtTerms.class), kind.fresh(dir))) {
            var recording = new Recording(minutebook);
            long first = recording.commit(organisation(0));
            var unhandled = IntStream.rangeClosed(1, 1500).mapToObj(ProjectionsTests::organisation);
            recording.commit(Stream.concat(unhandled, Stream.of(term())).toArray());

            var projections = minutebook.component(Projections.class);
            minutebook.await(
                    "trouble", () -> projections.troubleOf(FailsAtTerms.NAME).isPresent());
            assertThat(projections.handledBy(FailsAtTerms.NAME)).isEqualTo(first);
            assertThat(projections.troubleOf(FailsAtTerms.NAME).orElseThrow()).contains("no terms, please");
        }
    }

    @Test
    void rows_and_token_are_kept_together_or_not_at_all() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            minutebook
                    .component(JdbcClient.class)
                    .sql("drop table directory_term")
                    .update();
            var recording = new Recording(minutebook);
            long good = recording.commit(organisation(1));
            minutebook.awaitProjections();
            recording.commit(organisation(2), term());

            var projections = minutebook.component(Projections.class);
            minutebook.await(
                    "trouble", () -> projections.troubleOf(Directory.PROJECTION).isPresent());
            assertThat(minutebook.get("/api/v1/organisations").json().get("items"))
                    .hasSize(1);
            assertThat(projections.handledBy(Directory.PROJECTION)).isEqualTo(good);
        }
    }

    private static String tokenType(RunningMinutebook minutebook) {
        var database = minutebook.component(JdbcClient.class);
        return database.sql("select token_type from projection_token where processor = ?")
                .param(Directory.PROJECTION)
                .query(String.class)
                .single();
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
