package org.minutebook.query.offices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.writing.ObservedDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * What the answer to who held an office asks of the database, exactly: six statements, and no commit, since each stands
 * for itself.
 */
@ParameterizedClass
@EnumSource
class AnswersCostTests {
    private static final String PLACES = "select name, position, shown from projection";
    private static final String COMMIT_END = "select coalesce(";
    private static final String HEAD = "select last_position from log_head";
    private static final String BODY = "select * from view_directory_body";
    private static final String OFFICE = "select * from view_offices_office";
    private static final String HELD = "select * from view_offices_tenure";
    private static final String NAMES = "select * from view_register_fact";
    private static final String CHAIR = "/api/v1/bodies/ssp/offices/chair/holders?on=2022-10-01";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.startWith(
                List.of(ObservedDatabase.class), kind.fresh(dir.resolve(kind.name())), "minutebook.sample.load=true");
        minutebook.awaitReady();
        minutebook.awaitProjections();
        minutebook.get(CHAIR).expect(200);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void who_held_an_office_as_known_at_a_position_costs_six_statements() {
        assertThat(cost(CHAIR + "&known=77", 200)).containsExactly(PLACES, COMMIT_END, BODY, OFFICE, HELD, NAMES);
    }

    @Test
    void a_position_inside_a_commit_costs_no_more() {
        assertThat(minutebook.get(CHAIR + "&known=76").json().get("known").longValue())
                .isLessThan(76);
        assertThat(cost(CHAIR + "&known=76", 200)).containsOnlyOnce(COMMIT_END).doesNotContain(HEAD);
    }

    @Test
    void as_far_as_the_views_have_read_they_are_asked_for_it() {
        assertThat(cost(CHAIR, 200)).containsExactly(PLACES, PLACES, BODY, OFFICE, HELD, NAMES);
    }

    @Test
    void where_nobody_held_it_the_last_holder_before_is_asked_for() {
        assertThat(cost(CHAIR.replace("2022", "1950") + "&known=77", 200))
                .containsExactly(PLACES, COMMIT_END, BODY, OFFICE, HELD, NAMES, HELD);
    }

    @Test
    void a_position_beyond_the_end_is_refused_for_one_more_look_at_the_end() {
        assertThat(cost(CHAIR + "&known=999999", 400)).containsExactly(PLACES, COMMIT_END, HEAD);
    }

    /** Asks on this thread, without a server in between: only what this thread executes is observed. */
    private static List<String> cost(String path, int status) {
        var address = URI.create(path);
        var request = new MockHttpServletRequest("GET", address.getPath());
        Stream.of(address.getQuery().split("&"))
                .map(parameter -> parameter.split("="))
                .forEach(parameter -> request.addParameter(parameter[0], parameter[1]));
        var response = new MockHttpServletResponse();
        var observed = minutebook.component(ObservedDatabase.class).observe(() -> serve(request, response));
        assertThat(response.getStatus()).isEqualTo(status);
        return observed.all().stream().map(AnswersCostTests::beginning).toList();
    }

    private static void serve(MockHttpServletRequest request, MockHttpServletResponse response) {
        try {
            minutebook.component(DispatcherServlet.class).service(request, response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String beginning(String statement) {
        return Stream.of(PLACES, COMMIT_END, HEAD, BODY, OFFICE, HELD, NAMES)
                .filter(statement::startsWith)
                .findFirst()
                .orElse(statement);
    }
}
