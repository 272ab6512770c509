package org.minutebook.query.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.test.TestDatabases;

/**
 * What a command asks of the database, exactly: four statements for one aggregate that is kept in memory (is it
 * current; lock the head; insert; move the head), two more with a key, one for a further aggregate, history that may
 * have got longer, or claim, two for a number; and one commit.
 */
@ParameterizedClass
@EnumSource
class CommandsCostTests {
    private static final String CURRENT = "select max(stream_sequence)";
    private static final String HISTORY = "select position, commit_end";
    private static final String SNAPSHOT = "select stream_id, stream_type";
    private static final List<String> APPEND = List.of(
            "select last_position, recorded_at, chain from log_head", "insert into event_log", "update log_head");

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static HarbourCouncil council;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        council = new HarbourCouncil();
        minutebook = RunningMinutebook.startWith(List.of(ObservedDatabase.class), kind.fresh(dir.resolve(kind.name())));
        council.convene(minutebook);
        council.resolveToElect(minutebook);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void one_aggregate_costs_four_statements_and_a_commit() {
        assertThat(cost(() -> council.meeting(
                        minutebook, "record-discussion", "{'itemId': 'chair', 'paragraphId': 'p1', 'text': 'Said.'}")))
                .isEqualTo(statements(CURRENT));
    }

    @Test
    void a_key_costs_two_more() {
        assertThat(cost(() -> council.sendWithKey(
                        minutebook,
                        "key-1",
                        "meetings/record-discussion",
                        "meeting",
                        "{'itemId': 'chair', 'paragraphId': 'p2', 'text': 'Said.'}")))
                .containsExactly(
                        "insert into command_receipt",
                        CURRENT,
                        APPEND.get(0),
                        APPEND.get(1),
                        APPEND.get(2),
                        "update command_receipt",
                        "commit");
    }

    @Test
    void a_new_aggregate_that_refers_to_nothing_is_not_asked_for() {
        assertThat(cost(() ->
                        council.start(minutebook, "people/register-person", "new", "{'displayName': 'Newcomer'}")))
                .isEqualTo(statements());
    }

    @Test
    void a_number_costs_two_more() {
        assertThat(cost(() -> council.takeItem(minutebook, "second")))
                .isEqualTo(statements(CURRENT, "select last_number from number_series", "update number_series"));
    }

    @Test
    void a_claim_costs_one_more() {
        assertThat(cost(() -> council.start(
                        minutebook,
                        "terms/open-term",
                        "other-term",
                        "{'calendarOwner': '$guild', 'label': '2032/33', 'firstYear': 2032}")))
                .isEqualTo(statements("insert into claim"));
    }

    @Test
    void attendance_asks_whether_the_histories_of_the_roster_and_of_the_person_have_got_longer() {
        assertThat(cost(() -> council.meeting(
                        minutebook, "record-attendance", "{'person': {'personId': '$eve'}, 'capacity': 'member'}")))
                .isEqualTo(statements(CURRENT, HISTORY, HISTORY));
    }

    @Test
    void an_appointment_asks_for_the_body_and_once_for_the_new_person() {
        council.start(minutebook, "people/register-person", "fay", "{'displayName': 'Cllr Fay'}");
        assertThat(cost(() -> council.send(
                        minutebook,
                        "bodies/appoint-member",
                        "body",
                        "{'personId': '$fay', 'memberClass': 'councillor', 'voting': true}")))
                .isEqualTo(statements(CURRENT, HISTORY, HISTORY));
    }

    @Test
    void an_election_asks_two_aggregates_and_for_the_body() {
        assertThat(cost(() -> council.elect(minutebook, "e1"))).isEqualTo(statements(CURRENT, CURRENT, HISTORY));
    }

    @Test
    void an_aggregate_that_is_not_in_memory_costs_more() {
        minutebook.component(Cache.class).remove(council.id("meeting"));
        assertThat(cost(() -> council.takeItem(minutebook, "third")))
                .isEqualTo(
                        statements(SNAPSHOT, HISTORY, "select last_number from number_series", "update number_series"));
    }

    private static List<String> cost(Runnable command) {
        return minutebook.component(ObservedDatabase.class).observe(command).all().stream()
                .map(CommandsCostTests::beginning)
                .toList();
    }

    private static List<String> statements(String... before) {
        var all = new ArrayList<>(List.of(before));
        all.addAll(APPEND);
        all.add("commit");
        return all;
    }

    private static String beginning(String statement) {
        return Stream.concat(
                        APPEND.stream(),
                        Stream.of(
                                CURRENT,
                                HISTORY,
                                SNAPSHOT,
                                "insert into command_receipt",
                                "update command_receipt",
                                "select last_number from number_series",
                                "update number_series",
                                "insert into claim"))
                .filter(statement::startsWith)
                .findFirst()
                .orElse(statement);
    }
}
