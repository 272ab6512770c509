package org.minutebook.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.MeetingFacts.attends;
import static org.minutebook.query.MeetingFacts.closed;
import static org.minutebook.query.MeetingFacts.fact;
import static org.minutebook.query.MeetingFacts.item;
import static org.minutebook.query.MeetingFacts.opened;
import static org.minutebook.query.MeetingFacts.person;
import static org.minutebook.query.MeetingFacts.resolved;
import static org.minutebook.query.MeetingFacts.scheduled;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.Rescinded;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.query.MeetingFacts;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** A year of an invented board, and what is answered about all its meetings and about one of them. */
@ParameterizedClass
@EnumSource
class ManyMeetingsTests {
    private static final String BODY = "/api/v1/bodies/ib";
    private static final String JUNE = id("june");
    private static final String JULY = id("july");
    private static final String CANCELLED = id("cancelled");
    private static final String AUTUMN = id("autumn");
    private static final String WINTER = id("winter");

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;

    /** Whole answers, by address with the position of then. */
    private static final Map<String, String> KEPT = new LinkedHashMap<>();

    /** The ends of commits, by what they recorded. */
    private static final Map<String, Long> AFTER = new LinkedHashMap<>();

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void record(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
        recording = new Recording(minutebook);
        KEPT.clear();
        found();
        june();
        keep();
        july();
        keep();
        year();
        keep();
        afterwards();
        keep();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    private static void found() {
        for (String person : List.of("ada", "ben", "cem", "dora", "sam")) {
            recording.commit(fact(PersonRegistered.class, "personId", id(person), "displayName", "Name of " + person));
        }
        recording.commit(fact(
                BodyEstablished.class,
                "bodyId",
                id("board"),
                "name",
                "Invented Board",
                "code",
                "IB",
                "kind",
                BodyKind.OTHER));
        for (String member : List.of("ada", "ben", "cem", "dora")) {
            recording.commit(fact(
                    MemberAppointed.class,
                    "bodyId",
                    id("board"),
                    "membershipId",
                    id(member + " on the board"),
                    "personId",
                    id(member),
                    "memberClass",
                    "member",
                    "voting",
                    true,
                    "from",
                    LocalDate.of(2031, member.equals("dora") ? 7 : 1, 1)));
        }
        recording.commit(fact(
                SubstituteNamed.class,
                "bodyId",
                id("board"),
                "membershipId",
                id("cem on the board"),
                "personId",
                id("cem"),
                "substitute",
                id("sam"),
                "from",
                LocalDate.of(2031, 1, 1)));
    }

    private static void june() {
        commit("scheduled", scheduled(JUNE, id("board"), LocalDate.of(2031, 6, 4), Quorum.of(2)));
        commit("noticed", fact(NoticePublished.class, "meetingId", JUNE, "publishedOn", LocalDate.of(2031, 5, 20)));
        recording.commit(
                attends(JUNE, id("ada"), Capacity.MEMBER),
                attends(JUNE, id("ben"), Capacity.MEMBER),
                attends(JUNE, id("sam"), Capacity.SUBSTITUTE),
                fact(ApologyRecorded.class, "meetingId", JUNE, "person", person(id("cem"))));
        commit("opened", opened(JUNE, id("ada")));
        recording.commit(
                item(JUNE, "i1", 1),
                fact(
                        VoteRecorded.class,
                        "meetingId",
                        JUNE,
                        "itemId",
                        "i1",
                        "voteId",
                        "v1",
                        "question",
                        "That the harbour be dredged",
                        "method",
                        VoteMethod.ASSENT,
                        "outcome",
                        VoteOutcome.CARRIED),
                resolved(JUNE, "i1", "r1", "The harbour be dredged.", "100% of it be paid for."));
        recording.commit(
                item(JUNE, "i2", 2),
                fact(
                        InterestDeclared.class,
                        "meetingId",
                        JUNE,
                        "person",
                        person(id("ben")),
                        "itemId",
                        "i2",
                        "kind",
                        InterestKind.NON_REGISTRABLE,
                        "conduct",
                        InterestConduct.LEFT),
                fact(
                        ChairTaken.class,
                        "meetingId",
                        JUNE,
                        "person",
                        person(id("ben")),
                        "basis",
                        PresidingBasis.DEPUTY,
                        "at",
                        LocalTime.of(19, 0),
                        "itemId",
                        "i2"),
                resolved(JUNE, "i2", "r2", "The lease be granted."));
        recording.commit(fact(
                RestrictionApplied.class,
                "meetingId",
                JUNE,
                "itemId",
                "i2",
                "scopes",
                List.of(RestrictionScope.PAPER, RestrictionScope.OUTCOME),
                "basis",
                "An invented paragraph",
                "reason",
                "Business affairs",
                "reviewOn",
                LocalDate.of(2031, 12, 1)));
        commit("june", closed(JUNE));
    }

    private static void july() {
        recording.commit(
                scheduled(JULY, id("board"), LocalDate.of(2031, 7, 2), Quorum.of(2)),
                attends(JULY, id("ada"), Capacity.MEMBER),
                fact(
                        AttendanceRecorded.class,
                        "meetingId",
                        JULY,
                        "person",
                        person(id("cem")),
                        "heading",
                        AttendanceHeading.PRESENT,
                        "capacity",
                        Capacity.MEMBER,
                        "mode",
                        AttendanceMode.REMOTE),
                fact(AbsenceRecorded.class, "meetingId", JULY, "person", person(id("ben"))));
        recording.commit(
                opened(JULY, id("ada")),
                item(JULY, "i1", 3),
                item(JULY, "i2", 6),
                item(JULY, "i3", 6),
                resolved(JULY, "i1", "r1", "Resolution 1 of June be rescinded."),
                fact(
                        ResolutionRescinded.class,
                        "meetingId",
                        JULY,
                        "itemId",
                        "i1",
                        "rescinded",
                        fact(Rescinded.class, "meetingId", JUNE, "resolutionId", "r1"),
                        "resolutionId",
                        "r1"),
                closed(JULY));
        commit("circulated", fact(DraftCirculated.class, "meetingId", JUNE, "version", 1, "position", 1L));
        commit("submitted", fact(MinutesSubmitted.class, "meetingId", JUNE, "atMeetingId", JULY));
        commit("deferred", fact(ApprovalDeferred.class, "meetingId", JUNE, "atMeetingId", JULY, "reason", "Late"));
    }

    private static void year() {
        recording.commit(scheduled(CANCELLED, id("board"), LocalDate.of(2031, 7, 2), null));
        commit("cancelled", fact(MeetingCancelled.class, "meetingId", CANCELLED, "reason", "Nothing to do"));
        commit("autumn", scheduled(AUTUMN, id("board"), LocalDate.of(2031, 9, 3), null));
        commit(
                "rescheduled",
                fact(
                        MeetingRescheduled.class,
                        "meetingId",
                        AUTUMN,
                        "heldOn",
                        LocalDate.of(2031, 9, 10),
                        "reason",
                        "A flood"));
        recording.commit(
                scheduled(WINTER, id("board"), LocalDate.of(2031, 12, 3), Quorum.of(3)),
                attends(WINTER, id("ada"), Capacity.MEMBER),
                fact(MeetingAbandoned.class, "meetingId", WINTER, "reason", "No quorum"));
    }

    private static void afterwards() {
        commit(
                "lifted",
                fact(
                        RestrictionLifted.class,
                        "meetingId",
                        JUNE,
                        "itemId",
                        "i2",
                        "scopes",
                        List.of(RestrictionScope.OUTCOME),
                        "reason",
                        "It is signed",
                        "authority",
                        "The clerk"));
        commit(
                "clause",
                corrected(
                        JUNE,
                        ResolutionPassed.class,
                        "clauses",
                        List.of(
                                Map.of("number", 1, "type", "agree", "text", "The whole harbour be dredged."),
                                Map.of("number", 2, "type", "agree", "text", "100% of it be paid for."))));
        commit(
                "person",
                corrected(
                        JULY,
                        AttendanceRecorded.class,
                        "person",
                        Map.of("personId", id("dora"), "printedAs", "Somebody else")));
        commit(
                "approved",
                fact(
                        MinutesApproved.class,
                        "meetingId",
                        JUNE,
                        "atMeetingId",
                        AUTUMN,
                        "approvedOn",
                        LocalDate.of(2031, 9, 10)));
    }

    /** Another value for one field of the first event of a kind. */
    private static RecordCorrected corrected(String meeting, Class<?> type, String field, Object becomes) {
        var event = minutebook.component(EventLog.class).history(List.of(meeting), minutebook.head()).stream()
                .filter(one -> type.isInstance(one.fact()))
                .findFirst()
                .orElseThrow();
        return MeetingFacts.corrected(event, field, becomes);
    }

    private static void commit(String name, Object event) {
        AFTER.put(name, recording.commit(event));
    }

    private static List<String> questions() {
        return List.of(
                BODY + "/meetings?",
                BODY + "/attendance?",
                BODY + "/numbers?",
                BODY + "/minutes/awaiting-approval?on=2032-01-01&",
                "/api/v1/decisions?",
                "/api/v1/restrictions?",
                "/api/v1/people/" + id("cem") + "/attendance?",
                BODY + "/meetings/2031-06-04/attendance?",
                BODY + "/meetings/2031-06-04/quorum?",
                BODY + "/meetings/2031-06-04/presiding?",
                BODY + "/meetings/2031-06-04/votes?",
                BODY + "/meetings/2031-06-04/declarations?");
    }

    private static void keep() {
        minutebook.awaitProjections();
        for (String question : questions()) {
            var path = question + "known=" + minutebook.head();
            KEPT.put(path, minutebook.get(path).expect(200).body());
        }
    }

    @Test
    void what_was_answered_is_answered_again_also_from_rows_made_anew() {
        assertThat(minutebook
                        .get("/api/v1/projections/query.meetings/dead-letters")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        KEPT.forEach((path, then) ->
                assertThat(minutebook.get(path).expect(200).body()).as(path).isEqualTo(then));
        minutebook.rebuildAll();
        KEPT.forEach((path, then) -> assertThat(minutebook.get(path).expect(200).body())
                .as(path + " made anew")
                .isEqualTo(then));
        assertThat(KEPT.values().stream().distinct().count())
                .isGreaterThan(questions().size() * 3 / 2);
    }

    @Test
    void meetings_are_listed_by_day_with_how_far_they_have_come() {
        assertThat(lines(BODY + "/meetings.csv", "slug", "stage", "kind"))
                .containsExactly(
                        "2031-06-04,closed,ordinary",
                        "2031-07-02,closed,ordinary",
                        "2031-07-02-2,cancelled,ordinary",
                        "2031-09-10,scheduled,ordinary",
                        "2031-12-03,abandoned,ordinary");
        assertThat(lines(BODY + "/meetings.csv?known=" + AFTER.get("autumn"), "slug"))
                .contains("2031-09-03")
                .doesNotContain("2031-09-10");
        assertThat(stages("scheduled", "noticed", "opened", "june"))
                .containsExactly("scheduled", "noticed", "open", "closed");
    }

    private static List<String> stages(String... commits) {
        return Arrays.stream(commits)
                .map(commit -> json(BODY + "/meetings?known=" + AFTER.get(commit))
                        .at("/items/0/stage")
                        .stringValue())
                .toList();
    }

    @Test
    void meetings_are_narrowed_by_days_kind_stage_and_term() {
        assertThat(lines(BODY + "/meetings.csv?from=2031-07-02&to=2031-09-10", "slug"))
                .containsExactly("2031-07-02", "2031-07-02-2", "2031-09-10");
        assertThat(lines(BODY + "/meetings.csv?stage=cancelled", "slug")).containsExactly("2031-07-02-2");
        assertThat(lines(BODY + "/meetings.csv?kind=annual", "slug")).isEmpty();
        assertThat(lines(BODY + "/meetings.csv?term=2031/32&kind=ordinary", "slug"))
                .hasSize(5);
        assertThat(lines(BODY + "/meetings.csv?term=2030/31", "slug")).isEmpty();
    }

    @Test
    void a_list_read_part_by_part_stays_the_list_that_was_begun() {
        var first = minutebook.get(BODY + "/meetings?limit=2").expect(200);
        var next = first.json().get("next").stringValue();
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(first.response().headers().firstValue("Link")).contains("<" + next + ">; rel=\"next\"");
        var rest = new ArrayList<String>();
        while (next != null) {
            var part = json(next);
            part.get("items").forEach(one -> rest.add(one.get("slug").stringValue()));
            next = part.get("next").isNull() ? null : part.get("next").stringValue();
        }
        assertThat(rest).containsExactly("2031-07-02-2", "2031-09-10", "2031-12-03");

        var decisions = new ArrayList<String>();
        next = "/api/v1/decisions?limit=1&text=harbour%20BE";
        while (next != null) {
            var part = json(next);
            part.get("items").forEach(one -> decisions.add(one.get("text").stringValue()));
            next = part.get("next").isNull() ? null : part.get("next").stringValue();
        }
        assertThat(decisions).containsExactly("The whole harbour be dredged.");
        assertThat(minutebook
                        .get("/api/v1/decisions.csv?limit=1")
                        .response()
                        .headers()
                        .firstValue("Link"))
                .isPresent();
    }

    @Test
    void every_clause_of_every_decision_is_told_with_what_became_of_it() {
        assertThat(lines("/api/v1/decisions.csv?body=ib", "day", "minute", "clause", "text", "restricted", "rescinded"))
                .containsExactly(
                        "2031-06-04,IB 1/31,1,The whole harbour be dredged.,false,2031-07-02",
                        "2031-06-04,IB 1/31,2,100% of it be paid for.,false,2031-07-02",
                        "2031-06-04,IB 2/31,1,The lease be granted.,false,none",
                        "2031-07-02,IB 3/31,1,Resolution 1 of June be rescinded.,false,none");
        var then = "/api/v1/decisions.csv?known=" + AFTER.get("june");
        assertThat(lines(then, "text", "restricted", "rescinded"))
                .containsExactly(
                        "The harbour be dredged.,false,none",
                        "100% of it be paid for.,false,none",
                        "The lease be granted.,true,none");
        assertThat(lines(then + "&restricted=true", "text")).containsExactly("The lease be granted.");
        assertThat(lines(then + "&restricted=false", "text")).hasSize(2);
        assertThat(lines("/api/v1/decisions.csv?text=100%25", "text")).hasSize(1);
        assertThat(lines("/api/v1/decisions.csv?text=_00", "text")).isEmpty();
        assertThat(lines("/api/v1/decisions.csv?type=note", "text")).isEmpty();
        assertThat(lines("/api/v1/decisions.csv?from=2031-07-01&term=2031/32", "minute"))
                .containsExactly("IB 3/31");
        assertThat(lines("/api/v1/decisions.csv?to=2031-07-01&type=agree", "minute"))
                .hasSize(3);
    }

    @Test
    void members_are_counted_for_the_meetings_held_while_they_were_members() {
        var columns = new String[] {
            "name", "meetings", "present", "remote", "substitute sent", "apologies", "absent", "not recorded"
        };
        assertThat(lines(BODY + "/attendance.csv?known=" + AFTER.get("deferred"), columns))
                .containsExactly(
                        "Name of ada,2,2,0,0,0,0,0",
                        "Name of ben,2,1,0,0,0,1,0",
                        "Name of cem,2,0,1,1,0,0,0",
                        "Name of dora,1,0,0,0,0,0,1");
        assertThat(lines(BODY + "/attendance.csv", columns))
                .as("after a correction: dora had been there, not ada")
                .contains("Name of ada,2,1,0,0,0,0,1", "Name of dora,1,1,0,0,0,0,0");
        assertThat(lines(BODY + "/attendance.csv?to=2031-06-30", "name", "meetings"))
                .containsExactly("Name of ada,1", "Name of ben,1", "Name of cem,1");
        assertThat(lines(BODY + "/attendance.csv?term=2030/31", "name")).isEmpty();
        assertThat(lines("/api/v1/people/" + id("cem") + "/attendance.csv", "body", "meetings", "remote"))
                .containsExactly("IB,2,1");
        assertThat(json("/api/v1/people/" + id("sam") + "/attendance").get("items"))
                .isEmpty();
    }

    @Test
    void minutes_await_approval_until_a_later_meeting_approves_them() {
        var path = BODY + "/minutes/awaiting-approval.csv?on=2031-12-31";
        assertThat(lines(path, "day", "meeting stage", "minutes", "days"))
                .containsExactly("2031-07-02,closed,not started,182", "2031-12-03,abandoned,not started,28");
        assertThat(lines(path + "&known=" + AFTER.get("june"), "day", "minutes"))
                .containsExactly("2031-06-04,not started");
        assertThat(awaiting("circulated")).isEqualTo("2031-06-04,circulated,not recorded");
        assertThat(awaiting("submitted")).isEqualTo("2031-06-04,submitted,2031-07-02");
        assertThat(awaiting("deferred")).isEqualTo("2031-06-04,deferred,2031-07-02");
        assertThat(lines(BODY + "/minutes/awaiting-approval.csv?on=2031-07-01", "day"))
                .isEmpty();
    }

    private static String awaiting(String commit) {
        return lines(
                        BODY + "/minutes/awaiting-approval.csv?on=2031-12-31&known=" + AFTER.get(commit),
                        "day",
                        "minutes",
                        "submitted to")
                .get(0);
    }

    @Test
    void restrictions_are_told_with_what_is_open_of_them() {
        assertThat(lines("/api/v1/restrictions.csv?body=ib", "minute", "state", "scopes", "open", "review on"))
                .containsExactly("IB 2/31,standing,paper; outcome,outcome,2031-12-01");
        assertThat(lines("/api/v1/restrictions.csv?known=" + AFTER.get("june"), "state", "open"))
                .containsExactly("standing,");
        assertThat(lines("/api/v1/restrictions.csv?due-by=2031-11-30", "minute"))
                .isEmpty();
        assertThat(lines("/api/v1/restrictions.csv?due-by=2031-12-01", "minute"))
                .hasSize(1);
        assertThat(json("/api/v1/restrictions")
                        .at("/items/0/liftings/0/authority")
                        .stringValue())
                .isEqualTo("The clerk");
    }

    @Test
    void the_series_of_numbers_names_what_is_missing_and_what_is_there_twice() {
        assertThat(lines(BODY + "/numbers.csv?term=2031/32", "term", "number", "through", "state", "day"))
                .containsExactly(
                        "2031/32,1,1,taken,2031-06-04",
                        "2031/32,2,2,taken,2031-06-04",
                        "2031/32,3,3,taken,2031-07-02",
                        "2031/32,4,5,missing,none",
                        "2031/32,6,6,repeated,2031-07-02",
                        "2031/32,6,6,repeated,2031-07-02");
        assertThat(lines(BODY + "/numbers.csv?term=term-2031", "number")).hasSize(6);
        assertThat(lines(BODY + "/numbers.csv?term=2030/31", "number")).isEmpty();
    }

    @Test
    void one_meeting_is_told_as_it_sat() {
        var june = BODY + "/meetings/2031-06-04";
        assertThat(lines(june + "/attendance.csv", "person", "state", "member", "capacity"))
                .containsExactly(
                        id("ada") + ",present,true,member",
                        id("ben") + ",present,true,member",
                        id("sam") + ",substitute,false,substitute",
                        id("cem") + ",apologies,true,not recorded");
        assertThat(lines(june + "/attendance.csv", "substitute").get(3)).isEqualTo("Somebody " + id("sam"));
        assertThat(lines(june + "/quorum.csv", "present", "needed", "quorate")).containsExactly("3,2,true", "2,2,true");
        assertThat(lines(june + "/presiding.csv", "person", "began", "ended"))
                .containsExactly(id("ada") + ",opened,followed", id("ben") + ",took chair,closed");
        assertThat(lines(june + "/votes.csv", "minute", "method", "outcome", "for"))
                .containsExactly("IB 1/31,assent,carried,not recorded");
        assertThat(lines(june + "/declarations.csv", "minute", "kind", "conduct"))
                .containsExactly("IB 2/31,non registrable,left");
        var july = BODY + "/meetings/2031-07-02/attendance.csv";
        assertThat(lines(july + "?known=" + AFTER.get("deferred"), "name", "state"))
                .contains("Name of dora,not recorded", "Somebody " + id("ben") + ",absent");
        assertThat(lines(july, "name", "state")).contains("Somebody else,present", "Name of ada,not recorded");
        assertThat(lines(BODY + "/meetings/2031-12-03/quorum.csv", "present", "quorate"))
                .containsExactly("1,false");
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        for (String path : List.of("/meetings", "/attendance", "/numbers", "/minutes/awaiting-approval")) {
            assertThat(minutebook
                            .get("/api/v1/bodies/nobody" + path)
                            .expect(404)
                            .code())
                    .isEqualTo("query.body-known");
        }
        assertThat(minutebook.get("/api/v1/decisions?body=nobody").expect(404).code())
                .isEqualTo("query.body-known");
        assertThat(minutebook
                        .get("/api/v1/people/nobody/attendance")
                        .expect(404)
                        .code())
                .isEqualTo("query.person-known");
        assertThat(minutebook
                        .get(BODY + "/meetings/2031-01-01/quorum")
                        .expect(404)
                        .code())
                .isEqualTo("query.meeting-known");
        assertThat(minutebook
                        .get(BODY + "/meetings/2031-06-04/votes?known=1")
                        .expect(404)
                        .code())
                .isEqualTo("query.recorded-by-then");
        for (String bad : List.of(
                BODY + "/meetings?from=june",
                BODY + "/meetings?stage=over",
                BODY + "/meetings?kind=merry",
                BODY + "/meetings?limit=0",
                BODY + "/meetings?cursor=x",
                BODY + "/attendance?to=31-12-2031",
                "/api/v1/people/" + id("sam") + "/attendance?from=june",
                BODY + "/attendance?cursor=" + cursor("1 nobody"),
                BODY + "/numbers?cursor=" + cursor("1 nobody"),
                "/api/v1/decisions?type=refuse",
                "/api/v1/decisions?restricted=perhaps",
                "/api/v1/decisions?cursor=" + cursor("1 nobody"),
                "/api/v1/decisions?cursor=" + cursor("1 2031-02-30 1 1"),
                "/api/v1/restrictions?due-by=soon")) {
            assertThat(minutebook.get(bad).expect(400).code()).as(bad).isEqualTo("query.parameter-readable");
        }
        assertThat(minutebook
                        .get(BODY + "/minutes/awaiting-approval?on=soon")
                        .expect(400)
                        .code())
                .isEqualTo("query.on-readable");
        assertThat(minutebook.get(BODY + "/numbers?year=2031").expect(400).code())
                .isEqualTo("query.parameter-known");
        minutebook.get(BODY + "/meetings?known=999999999").expect(400);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String path) {
        return minutebook.get(path).expect(200).json();
    }

    /** Some columns of a table, line by line. */
    private static List<String> lines(String path, String... columns) {
        var all = minutebook
                .get(path)
                .expect(200)
                .body()
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return all.stream()
                .skip(1)
                .map(line -> String.join(
                        ",",
                        Arrays.stream(columns)
                                .map(column -> line.get(all.get(0).indexOf(column)))
                                .toList()))
                .toList();
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
