package org.minutebook.query.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.TenureCorrected;
import org.minutebook.membership.events.RosterEvent.TenureVoided;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.offices.OfficesReading;
import org.minutebook.query.register.RegisterReading;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The oracle: whoever is asked for, on whatever day, as known at whatever position, the rows say what a fold of the
 * events up to there says.
 */
@ParameterizedClass
@EnumSource
class AnyMomentTests {
    private static final int STEPS = 400;
    private static final int ROUNDS = 5;
    private static final int PAIRS = 2_000;
    private static final int PAIRS_ON_A_SERVER = 500;
    private static final List<String> QUESTIONS = List.of(
            "offices?",
            "offices/chair/holders?",
            "offices/chair/history?",
            "offices/chair/beliefs?",
            "members?",
            "seats?",
            "vacancies?",
            "terms?",
            "history?",
            "constitution?",
            "changes?from=0&to=");

    /** What is asked without a day. */
    private static final List<String> OF_MEETINGS = List.of(
            "bodies/%s/meetings?",
            "bodies/%s/attendance?",
            "bodies/%s/numbers?",
            "bodies/%s/minutes/awaiting-approval?on=2033-12-31&",
            "decisions?body=%s&limit=200&",
            "restrictions?body=%s&limit=200&");

    private static final List<String> OF_ONE_MEETING =
            List.of("attendance", "quorum", "presiding", "votes", "declarations");

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private final Map<String, List<RecordedEvent>> histories = new HashMap<>();

    private record Asked(BodyEntry body, LocalDate on, long known) {}

    @Test
    void rows_answer_as_a_fold_of_the_events_does() {
        try (var minutebook = RunningMinutebook.start(kind, dir)) {
            var history = RandomHistory.begin(minutebook, 42);
            var answers = new LinkedHashMap<String, String>();
            for (int round = 0; round < ROUNDS; round++) {
                history.goOn(STEPS / ROUNDS);
                minutebook.awaitProjections();
                answers.putAll(answersNow(minutebook));
            }
            assertThat(answers).hasSizeGreaterThan(ROUNDS * QUESTIONS.size());
            answers.forEach((question, then) ->
                    assertThat(minutebook.get(question).body()).as(question).isEqualTo(then));
            var asked = asked(minutebook, kind == TestDatabases.Kind.H2 ? PAIRS : PAIRS_ON_A_SERVER);
            assertThat(different(minutebook, asked)).isEmpty();
            assertThat(asked.stream()
                            .filter(one -> !fold(minutebook, one).isEmpty())
                            .count())
                    .as("questions with an answer")
                    .isGreaterThan(asked.size() / 20);
            plantFault(minutebook);
            assertThat(different(minutebook, asked.subList(0, asked.size() / 4)))
                    .as("with one row left out")
                    .isNotEmpty();
        }
    }

    /** What is answered as known at the head, whole: what is recorded later must not show through. */
    private static Map<String, String> answersNow(RunningMinutebook minutebook) {
        var answers = new LinkedHashMap<String, String>();
        long head = minutebook.head();
        for (BodyEntry body : minutebook.component(Directory.class).bodies()) {
            for (String question : QUESTIONS) {
                var path = "/api/v1/bodies/" + body.slug() + "/" + question
                        + (question.endsWith("to=") ? head + "&on=2033-01-15" : "on=2033-01-15&known=" + head);
                answers.put(path, minutebook.get(path).body());
            }
            askOfMeetings(minutebook, body, head, answers);
        }
        return answers;
    }

    private static void askOfMeetings(
            RunningMinutebook minutebook, BodyEntry body, long head, Map<String, String> answers) {
        var paths = new ArrayList<String>();
        OF_MEETINGS.forEach(question -> paths.add(question.formatted(body.slug())));
        minutebook.component(Directory.class).meetingsOf(body).stream()
                .limit(3)
                .forEach(meeting -> OF_ONE_MEETING.forEach(question ->
                        paths.add("bodies/" + body.slug() + "/meetings/" + meeting.slug() + "/" + question + "?")));
        for (String path : paths) {
            var question = "/api/v1/" + path + "known=" + head;
            answers.put(question, minutebook.get(question).expect(200).body());
        }
    }

    private static List<Asked> asked(RunningMinutebook minutebook, int pairs) {
        var random = new Random(7);
        var bodies = minutebook.component(Directory.class).bodies();
        var asked = new ArrayList<Asked>();
        for (int pair = 0; pair < pairs; pair++) {
            asked.add(new Asked(
                    bodies.get(random.nextInt(bodies.size())),
                    LocalDate.of(2031, 1, 1).plusDays(random.nextInt(1100)),
                    random.nextLong(minutebook.head() + 1)));
        }
        return asked;
    }

    private List<String> different(RunningMinutebook minutebook, List<Asked> asked) {
        var different = new ArrayList<String>();
        for (Asked one : asked) {
            var rows = rows(minutebook, one);
            var fold = fold(minutebook, one);
            if (!rows.equals(fold)) {
                different.add(one + ": rows say " + rows + ", events " + fold);
            }
        }
        return different;
    }

    private static Map<String, TreeSet<String>> rows(RunningMinutebook minutebook, Asked asked) {
        var code = asked.body().code();
        var on = asked.on().toString();
        var known = Long.toString(asked.known());
        var found = new LinkedHashMap<String, TreeSet<String>>();
        minutebook
                .component(OfficesReading.class)
                .offices(code, on, known)
                .items()
                .forEach(office -> office.holders()
                        .forEach(holder -> found.computeIfAbsent(office.office().key(), first -> new TreeSet<>())
                                .add(holder.id())));
        minutebook
                .component(RegisterReading.class)
                .members(code, on, known)
                .items()
                .forEach(member -> found.computeIfAbsent("member", first -> new TreeSet<>())
                        .add(member.person()));
        return found;
    }

    private record Holding(String office, String person, LocalDate from, LocalDate until) {
        boolean has(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private Map<String, TreeSet<String>> fold(RunningMinutebook minutebook, Asked asked) {
        var log = minutebook.component(EventLog.class);
        var events = log.history(List.of(RosterEvent.rosterOf(asked.body().id())), asked.known()).stream()
                .filter(event -> event.commitEnd() <= asked.known())
                .map(RecordedEvent::fact)
                .map(RosterEvent.class::cast)
                .toList();
        Map<String, Holding> holdings = new LinkedHashMap<>();
        events.forEach(event -> take(event, holdings));
        var found = holdings.values().stream()
                .filter(holding -> holding.has(asked.on()))
                .collect(Collectors.groupingBy(
                        Holding::office,
                        LinkedHashMap::new,
                        Collectors.mapping(Holding::person, Collectors.toCollection(TreeSet::new))));
        var members = new TreeSet<>(RosterEvent.membersOn(events, asked.on()));
        if (!members.isEmpty()) {
            found.put("member", members);
        }
        return found;
    }

    private List<RecordedEvent> historyOf(RunningMinutebook minutebook, BodyEntry body) {
        return histories.computeIfAbsent(
                body.id(),
                id -> minutebook
                        .component(EventLog.class)
                        .history(List.of(RosterEvent.rosterOf(id)), minutebook.head()));
    }

    private static void take(RosterEvent event, Map<String, Holding> holdings) {
        if (event instanceof OfficeConferred to) {
            holdings.put(to.tenureId(), new Holding(to.office(), to.personId(), to.from(), null));
        } else if (event instanceof OfficeVacated ended) {
            holdings.computeIfPresent(
                    ended.tenureId(), (id, was) -> new Holding(was.office(), was.person(), was.from(), ended.until()));
        } else if (event instanceof TenureCorrected to) {
            holdings.computeIfPresent(
                    to.tenureId(),
                    (id, was) -> new Holding(
                            was.office(),
                            was.person(),
                            to.from(),
                            to.until().asOptional().orElse(null)));
        } else if (event instanceof TenureVoided voided) {
            holdings.remove(voided.tenureId());
        }
    }

    /** One holding that goes on is left out. */
    private static void plantFault(RunningMinutebook minutebook) {
        var database = minutebook.component(JdbcClient.class);
        var version = database.sql("select version_id from view_offices_tenure where recorded_to is null"
                        + " and valid_to is null order by recorded_from limit 1")
                .query(String.class)
                .single();
        database.sql("delete from view_offices_tenure where version_id = ?")
                .param(version)
                .update();
    }
}
