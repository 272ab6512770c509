package org.minutebook.query.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.actions.events.ActionEvent.ActionAssigned;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionEvent.CompletionAccepted;
import org.minutebook.actions.events.ActionEvent.CompletionClaimed;
import org.minutebook.actions.events.ActionEvent.DueSet;
import org.minutebook.actions.events.ActionEvent.ProgressReported;
import org.minutebook.actions.events.ActionKind;
import org.minutebook.actions.events.ActionOrigin;
import org.minutebook.actions.events.ActionOrigin.ResolvedClause;
import org.minutebook.actions.events.ActionOrigin.Undertaking;
import org.minutebook.actions.events.Due;
import org.minutebook.actions.events.MeetingNamed;
import org.minutebook.actions.events.Owner;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.query.operations.Progress;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** Every test has an invented board of its own, which met on 3 May 2031. */
@ParameterizedClass
@EnumSource
class ActionTrackerTests {
    private static final LocalDate HELD_ON = LocalDate.of(2031, 5, 3);
    private static final String ITEM = "lighting";
    private static final String OTHER_ITEM = "welcome";

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;
    private static int boards;

    private final int number = ++boards;
    private final String code = "XB" + number;
    private final String bodyId = uuid(1, number);
    private final String meetingId = uuid(2, number);

    ActionTrackerTests(TestDatabases.Kind kind) {
        recording.commit(
                new BodyEstablished(
                        bodyId,
                        "Example Board " + number,
                        code,
                        BodyKind.values()[0],
                        Recorded.notRecorded(),
                        Recorded.notRecorded()),
                new MeetingTranscribed(meetingId, details(HELD_ON, Recorded.notRecorded()), Recorded.notRecorded()),
                item(ITEM),
                item(OTHER_ITEM));
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
        recording = new Recording(minutebook);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void an_action_is_shown_with_everything_that_its_events_say() {
        var lamps = uuid(3, number);
        long position = recording.commit(raised(lamps, "Count the lamps", clause()));
        recording.commit(new ActionAssigned(
                lamps,
                List.of(
                        new Owner(
                                Owner.Kind.PERSON,
                                Recorded.of(uuid(4, number)),
                                Recorded.of("Ada Example"),
                                Recorded.notRecorded(),
                                true),
                        new Owner(
                                Owner.Kind.TEAM,
                                Recorded.notRecorded(),
                                Recorded.notRecorded(),
                                Recorded.of("Ladder team"),
                                false))));
        recording.commit(due(lamps, LocalDate.of(2031, 6, 1)));

        var item = items("").get(0);
        assertThat(item.get("id").stringValue()).isEqualTo(lamps);
        assertThat(item.get("text").stringValue()).isEqualTo("Count the lamps");
        assertThat(item.get("kind").stringValue()).isEqualTo("task");
        assertThat(item.get("status").stringValue()).isEqualTo("open");
        assertThat(item.get("position").longValue()).isEqualTo(position);
        assertThat(item.get("event").stringValue()).isEqualTo(eventAt(position));
        assertThat(item.get("restricted").toString()).isEqualTo("[\"paper\"]");
        assertThat(item.get("owners").toString()).isEqualTo("""
                        [{"kind":"person","id":{"state":"recorded","value":"%s"},\
                        "name":{"state":"recorded","value":"Ada Example"},"statedAs":{"state":"not-recorded"},"lead":true},\
                        {"kind":"team","id":{"state":"not-recorded"},"name":{"state":"not-recorded"},\
                        "statedAs":{"state":"recorded","value":"Ladder team"},"lead":false}]""".formatted(uuid(4, number)));
        assertThat(item.get("due").toString()).isEqualTo("""
                        {"kind":"date","on":{"state":"recorded","value":"2031-06-01"},\
                        "lastDay":{"state":"recorded","value":"2031-06-01"},"meeting":{"state":"none"},\
                        "partial":{"state":"none"},"statedAs":{"state":"not-recorded"}}""");
        assertThat(item.get("origin").toString()).isEqualTo("""
                        {"meeting":{"id":"%s","heldOn":"2031-05-03"},"item":"lighting",\
                        "minute":{"state":"recorded","value":"XB 4/31"},\
                        "clause":{"state":"recorded","value":{"resolution":"r1","number":2,"text":"The lamps be counted."}},\
                        "undertaking":{"state":"none"}}""".formatted(meetingId));
    }

    @Test
    void an_action_that_nobody_was_given_is_unassigned_and_has_no_day() {
        recording.commit(raised(uuid(3, number), "Lend a ladder", undertaking()));

        var item = items("?status=open").get(0);
        assertThat(item.get("owners")).hasSize(1);
        assertThat(item.get("owners").get(0).get("kind").stringValue()).isEqualTo("unassigned");
        assertThat(item.get("due").get("kind").stringValue()).isEqualTo("open");
        assertThat(item.get("due").get("on").toString()).isEqualTo("{\"state\":\"not-recorded\"}");
        assertThat(item.get("origin").get("clause").toString()).isEqualTo("{\"state\":\"none\"}");
        assertThat(item.get("origin").get("undertaking").get("value").toString())
                .isEqualTo("{\"id\":\"u1\",\"text\":\"Someone will lend a ladder.\"}");
    }

    @Test
    void a_status_is_reached_step_by_step_and_each_step_stays_known() {
        var lamps = uuid(3, number);
        long raised = recording.commit(raised(lamps, "Count the lamps", clause()));
        long reported = recording.commit(new ProgressReported(lamps, "Half of them"));
        long claimed = recording.commit(new CompletionClaimed(lamps, "A list"));
        long added = recording.commit(new ProgressReported(lamps, "The list is attached"));
        long accepted = recording.commit(new CompletionAccepted(lamps, Recorded.notRecorded()));

        assertThat(items("?known=" + (raised - 1))).isEmpty();
        assertThat(statusAt(raised)).isEqualTo("open");
        assertThat(statusAt(reported)).isEqualTo("in-progress");
        assertThat(statusAt(claimed)).isEqualTo("claimed-complete");
        assertThat(statusAt(added)).isEqualTo("claimed-complete");
        assertThat(statusAt(accepted)).isEqualTo("closed");
        assertThat(items("?status=open")).isEmpty();
        assertThat(items("?status=closed")).hasSize(1);
        assertThat(items("?status=open&known=" + added)).hasSize(1);
        assertThat(items("?status=in-progress&known=" + added)).isEmpty();
        assertThat(items("?status=in-progress&known=" + reported)).hasSize(1);
    }

    @Test
    void what_was_recorded_together_became_known_together() {
        var lamps = uuid(3, number);
        long end = recording.commit(
                raised(lamps, "Count the lamps", clause()),
                due(lamps, LocalDate.of(2031, 6, 1)),
                new ProgressReported(lamps, "Half of them"));

        assertThat(items("?known=" + (end - 1))).isEmpty();
        var item = items("?known=" + end).get(0);
        assertThat(item.get("status").stringValue()).isEqualTo("in-progress");
        assertThat(onOf(item)).isEqualTo("2031-06-01");
        assertThat(item.get("position").longValue()).isEqualTo(end - 2);
    }

    @Test
    void the_next_meeting_has_its_day_as_soon_as_one_is_recorded() {
        var lamps = uuid(3, number);
        long before = recording.commit(
                raised(lamps, "Count the lamps", clause()), due(lamps, Due.Kind.NEXT_ORDINARY, null, null, null));
        long july = scheduled(5, LocalDate.of(2031, 7, 5), MeetingKind.ORDINARY);
        long earlier = scheduled(6, LocalDate.of(2031, 4, 5), MeetingKind.ORDINARY);
        long extraordinary = scheduled(7, LocalDate.of(2031, 5, 20), MeetingKind.EXTRAORDINARY);
        long june = scheduled(8, LocalDate.of(2031, 6, 7), null);

        assertThat(onAt(before)).isNull();
        assertThat(onAt(july)).isEqualTo("2031-07-05");
        assertThat(onAt(earlier)).isEqualTo("2031-07-05");
        assertThat(onAt(extraordinary)).isEqualTo("2031-07-05");
        assertThat(onAt(june)).isEqualTo("2031-06-07");
        assertThat(items("").get(0).get("due").get("meeting").get("value").toString())
                .isEqualTo("{\"id\":\"%s\",\"heldOn\":\"2031-06-07\"}".formatted(uuid(8, number)));
    }

    @Test
    void due_before_compares_the_last_day_on_which_an_action_is_not_late() {
        scheduled(5, LocalDate.of(2031, 7, 5), MeetingKind.ORDINARY);
        recording.commit(
                raised(uuid(10, number), "no date", clause()),
                raised(uuid(11, number), "middle of July", clause()),
                raised(uuid(12, number), "the July meeting", clause()),
                raised(uuid(13, number), "the next meeting", clause()),
                raised(uuid(14, number), "on 1 July", clause()),
                due(uuid(11, number), Due.Kind.PARTIAL, null, null, "2031-07-mid"),
                due(
                        uuid(12, number),
                        Due.Kind.MEETING,
                        null,
                        new MeetingNamed(uuid(5, number), LocalDate.of(2031, 7, 5)),
                        null),
                due(uuid(13, number), Due.Kind.NEXT_ORDINARY, null, null, null),
                due(uuid(14, number), LocalDate.of(2031, 7, 1)));

        assertThat(texts(""))
                .containsExactly("on 1 July", "the July meeting", "the next meeting", "middle of July", "no date");
        assertThat(texts("?due-before=2031-07-01")).isEmpty();
        assertThat(texts("?due-before=2031-07-02")).containsExactly("on 1 July");
        assertThat(texts("?due-before=2031-07-05")).containsExactly("on 1 July");
        assertThat(texts("?due-before=2031-07-06"))
                .containsExactly("on 1 July", "the July meeting", "the next meeting");
        assertThat(texts("?due-before=2031-07-20")).hasSize(3);
        assertThat(texts("?due-before=2031-07-21")).hasSize(4).doesNotContain("no date");
        assertThat(texts("?due-before=9999-12-31")).doesNotContain("no date");

        var partial = items("").get(3).get("due");
        assertThat(partial.get("on").toString()).isEqualTo("{\"state\":\"not-recorded\"}");
        assertThat(partial.get("partial").get("value").stringValue()).isEqualTo("2031-07-mid");
        assertThat(partial.get("lastDay").get("value").stringValue()).isEqualTo("2031-07-20");
    }

    @Test
    void an_item_that_is_restricted_later_restricts_its_actions_from_then_on() {
        var lamps = uuid(3, number);
        long raised = recording.commit(raised(lamps, "Count the lamps", clause()));
        recording.commit(restriction(OTHER_ITEM, RestrictionScope.OUTCOME));
        long restricted = recording.commit(restriction(ITEM, RestrictionScope.TITLE, RestrictionScope.PAPER));

        assertThat(items("?known=" + raised).get(0).get("restricted").toString())
                .isEqualTo("[\"paper\"]");
        assertThat(items("?known=" + restricted).get(0).get("restricted").toString())
                .isEqualTo("[\"title\",\"paper\"]");
    }

    @Test
    void another_bodys_actions_are_not_shown() {
        var lamps = uuid(3, number);
        recording.commit(raised(lamps, "Count the lamps", clause()));
        var other = new ActionTrackerTests(null);

        assertThat(other.items("")).isEmpty();
        assertThat(items("")).hasSize(1);
    }

    @Test
    void a_replay_gives_every_answer_again() {
        var lamps = uuid(3, number);
        long first = recording.commit(raised(lamps, "Count the lamps", clause()));
        recording.commit(due(lamps, Due.Kind.NEXT_ORDINARY, null, null, null), new ProgressReported(lamps, "Some"));
        scheduled(5, LocalDate.of(2031, 7, 5), MeetingKind.ORDINARY);
        recording.commit(restriction(ITEM, RestrictionScope.TITLE));
        long last = recording.commit(new CompletionClaimed(lamps, "A list"));

        var before = answersBetween(first - 1, last);
        rebuild();
        assertThat(answersBetween(first - 1, last)).isEqualTo(before);
        assertThat(before.stream().distinct().count()).isEqualTo(6);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        for (var query : List.of("status=done", "status=", "due-before=tomorrow", "due-before=2031-02-30")) {
            var refused = minutebook.get(path("?" + query)).expect(400);
            assertThat(refused.code()).isEqualTo("query.parameter-readable");
        }
        assertThat(minutebook.get(path("?state=open")).expect(400).code()).isEqualTo("query.parameter-known");
        assertThat(minutebook.get(path("?known=soon")).expect(400).code()).isEqualTo("record.known-readable");
        assertThat(minutebook.get("/api/v1/bodies/nobody/actions").expect(404).code())
                .isEqualTo("query.body-known");
    }

    private static void rebuild() {
        minutebook.component(Projections.class).rebuild(List.of(ActionsReading.PROJECTION), Progress.UNSEEN);
    }

    private List<String> answersBetween(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(known ->
                        minutebook.get(path("?known=" + known)).expect(200).body())
                .toList();
    }

    private static String eventAt(long position) {
        return minutebook.component(EventLog.class).at(position).orElseThrow().eventId();
    }

    private String statusAt(long known) {
        return items("?known=" + known).get(0).get("status").stringValue();
    }

    private String onAt(long known) {
        return onOf(items("?known=" + known).get(0));
    }

    private static String onOf(JsonNode item) {
        var on = item.get("due").get("on");
        return on.has("value") ? on.get("value").stringValue() : null;
    }

    private List<String> texts(String query) {
        return items(query).stream().map(item -> item.get("text").stringValue()).toList();
    }

    /** The items answered once everything recorded so far has been handled. */
    private List<JsonNode> items(String query) {
        var answer = minutebook.get(path(query + (query.isEmpty() ? "?" : "&") + "min-position=" + minutebook.head()));
        var items = new ArrayList<JsonNode>();
        answer.expect(200).json().get("items").forEach(items::add);
        return items;
    }

    private String path(String query) {
        return "/api/v1/bodies/" + code.toLowerCase(Locale.ROOT) + "/actions" + query;
    }

    private ActionRaised raised(String actionId, String text, ActionOrigin origin) {
        return new ActionRaised(actionId, origin, ActionKind.TASK, text, List.of(RestrictionScope.PAPER));
    }

    private ActionOrigin clause() {
        return new ActionOrigin(
                meetingId,
                bodyId,
                HELD_ON,
                ITEM,
                Recorded.of("XB 4/31"),
                Recorded.of(new ResolvedClause("r1", 2, "The lamps be counted.")),
                Recorded.none());
    }

    private ActionOrigin undertaking() {
        return new ActionOrigin(
                meetingId,
                bodyId,
                HELD_ON,
                ITEM,
                Recorded.of("XB 4/31"),
                Recorded.none(),
                Recorded.of(new Undertaking("u1", "Someone will lend a ladder.")));
    }

    private static DueSet due(String actionId, LocalDate date) {
        return due(actionId, Due.Kind.DATE, date, null, null);
    }

    private static DueSet due(String actionId, Due.Kind kind, LocalDate date, MeetingNamed meeting, String partial) {
        return new DueSet(
                actionId,
                new Due(
                        kind,
                        date == null ? Recorded.none() : Recorded.of(date),
                        meeting == null ? Recorded.none() : Recorded.of(meeting),
                        partial == null ? Recorded.none() : Recorded.of(PartialDate.of(partial)),
                        Recorded.notRecorded()));
    }

    private long scheduled(int meeting, LocalDate heldOn, MeetingKind kind) {
        return recording.commit(new MeetingScheduled(
                uuid(meeting, number), details(heldOn, kind == null ? Recorded.notRecorded() : Recorded.of(kind))));
    }

    private ItemTaken item(String itemId) {
        return new ItemTaken(
                meetingId,
                itemId,
                "Heading of " + itemId,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private RestrictionApplied restriction(String itemId, RestrictionScope... scopes) {
        return new RestrictionApplied(
                meetingId,
                itemId,
                List.of(scopes),
                "third-party",
                List.of(),
                "It is under embargo.",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private MeetingDetails details(LocalDate heldOn, Recorded<MeetingKind> kind) {
        return new MeetingDetails(
                bodyId,
                code,
                "Example Board " + number,
                kind,
                Recorded.notRecorded(),
                heldOn,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                new Constitution(
                        List.of(new Office("chair", "Chair", false)),
                        Recorded.notRecorded(),
                        new Numbering("XB {number}/{yy}"),
                        new HouseStyle("RESOLVED", null)),
                Recorded.notRecorded());
    }

    private static String uuid(int kind, int number) {
        return new UUID(kind, number).toString();
    }
}
