package org.minutebook.query.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.VacancyDeclared;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.membership.events.VacantPlace;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource
class OfficesTests {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
    private static final TermNamed TERM = new TermNamed(id("term"), "2023/24", 2023);

    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        minutebook = RunningMinutebook.start(kind, dir.resolve(kind.name()));
        recording = new Recording(minutebook);
        recording.commit(person("ana", "Ana Adams"), person("ben", "Ben Brown"), person("cem", "Cem Clark"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        minutebook.close();
    }

    @Test
    void an_election_tells_who_proposed_who_seconded_and_how_the_vote_went() {
        body("ELECT");
        long position = recording.commit(election("ELECT", "ana"), elected("ELECT", "ana", "one"));

        var answer = holders("ELECT", "on=2023-06-01&min-position=" + position);
        assertThat(answer.at("/body/code").stringValue()).isEqualTo("ELECT");
        assertThat(answer.at("/office/key").stringValue()).isEqualTo("chair");
        assertThat(answer.at("/office/title").stringValue()).isEqualTo("Chair");
        assertThat(answer.get("on").stringValue()).isEqualTo("2023-06-01");
        assertThat(answer.get("known").longValue()).isEqualTo(position);
        assertThat(answer.at("/holder/value/id").stringValue()).isEqualTo(id("ana"));
        assertThat(answer.at("/holder/value/name").stringValue()).isEqualTo("Ana Adams");
        assertThat(answer.at("/term/value/label").stringValue()).isEqualTo("2023/24");
        assertThat(answer.at("/from/value").stringValue()).isEqualTo("2023-05-10");
        assertThat(answer.at("/proposer/state").stringValue()).isEqualTo("not-recorded");
        assertThat(answer.at("/seconder/value/name").stringValue()).isEqualTo("Cllr B. Brown");
        assertThat(answer.at("/vote/value/method").stringValue()).isEqualTo("show-of-hands");
        assertThat(answer.at("/vote/value/outcome").stringValue()).isEqualTo("carried");
        assertThat(answer.at("/vote/value/counts/value/for").intValue()).isEqualTo(5);
        assertThat(answer.at("/vote/value/roll/value").intValue()).isEqualTo(7);
        assertThat(answer.at("/minute/value").stringValue()).isEqualTo("E 3/23");
        assertThat(answer.get("position").longValue()).isEqualTo(position);
    }

    @Test
    void what_was_recorded_together_became_known_together() {
        body("TOGETHER");
        long before = minutebook.head();
        long position = recording.commit(election("TOGETHER", "ana"), elected("TOGETHER", "ana", "one"));
        assertThat(position).isEqualTo(before + 2);

        assertThat(holder("TOGETHER", "on=2023-06-01&known=" + position)).isEqualTo("Ana Adams");
        var inside = holders("TOGETHER", "on=2023-06-01&known=" + (position - 1));
        assertThat(inside.at("/holder/state").stringValue()).isEqualTo("not-recorded");
        assertThat(inside.get("known").longValue()).isEqualTo(before);
        assertThat(inside.get("event").isNull()).isTrue();
    }

    @Test
    void before_the_first_day_and_before_the_body_was_recorded_nobody_is() {
        long nothing = minutebook.head();
        body("EARLY");
        long position = recording.commit(appointed("EARLY", "ana", "one", MAY));

        assertThat(holder("EARLY", "on=2023-05-09&min-position=" + position)).isEqualTo("not-recorded");
        assertThat(holder("EARLY", "on=2023-05-10")).isEqualTo("Ana Adams");
        assertThat(holder("EARLY", "on=2023-05-10&known=" + nothing)).isEqualTo("not-recorded");
        assertThat(holder("EARLY", "on=2023-05-10&known=0")).isEqualTo("not-recorded");
    }

    @Test
    void an_appointment_has_no_vote_to_show() {
        body("APPOINT");
        long position = recording.commit(appointed("APPOINT", "ana", "one", MAY));

        var answer = holders("APPOINT", "min-position=" + position);
        assertThat(answer.at("/holder/value/name").stringValue()).isEqualTo("Ana Adams");
        for (String unknown : List.of("proposer", "seconder", "vote", "minute")) {
            assertThat(answer.at("/" + unknown + "/state").stringValue()).isEqualTo("not-recorded");
        }
    }

    @Test
    void a_successor_ends_the_former_holding_from_then_on_and_not_in_what_was_known_before() {
        body("SUCCEED");
        long first = recording.commit(appointed("SUCCEED", "ana", "one", MAY));
        var nextYear = LocalDate.of(2024, 5, 8);
        long second = recording.commit(
                vacated("SUCCEED", "ana", "one", nextYear), appointed("SUCCEED", "ben", "two", nextYear));

        assertThat(holder("SUCCEED", "on=2024-05-07&min-position=" + second)).isEqualTo("Ana Adams");
        assertThat(holder("SUCCEED", "on=2024-05-08")).isEqualTo("Ben Brown");
        assertThat(holder("SUCCEED", "on=2024-05-08&known=" + first)).isEqualTo("Ana Adams");
        assertThat(holder("SUCCEED", "on=2024-05-08&known=" + (second - 1))).isEqualTo("Ana Adams");
    }

    @Test
    void after_a_holder_who_left_nobody_is_and_after_one_who_was_followed_it_is_not_recorded() {
        body("LEFT");
        long position = recording.commit(
                appointed("LEFT", "ana", "one", MAY),
                vacated("LEFT", "ana", "one", MAY.plusDays(10)),
                appointed("LEFT", "ben", "two", MAY.plusDays(20)),
                ended("LEFT", "ben", "two", MAY.plusDays(30), EndReason.DIED));

        assertThat(holder("LEFT", "on=2023-05-09&min-position=" + position)).isEqualTo("not-recorded");
        assertThat(holder("LEFT", "on=2023-05-25")).isEqualTo("not-recorded");
        assertThat(holder("LEFT", "on=2023-06-08")).isEqualTo("Ben Brown");
        assertThat(holder("LEFT", "on=2023-06-09")).isEqualTo("none");
        assertThat(holder("LEFT", "on=2030-01-01")).isEqualTo("none");
        assertThat(holder("LEFT", "on=2030-01-01&known=" + (position - 4))).isEqualTo("not-recorded");
    }

    @Test
    void a_vacancy_was_declared_only_after_the_last_one_left() {
        body("VACANT");
        recording.commit(
                appointed("VACANT", "ana", "one", MAY),
                ended("VACANT", "ana", "one", MAY.plusDays(10), EndReason.RESIGNED),
                declared("VACANT", MAY.plusDays(11)));
        long earlier = minutebook.head();
        long later = recording.commit(
                appointed("VACANT", "ben", "two", MAY.plusDays(20)),
                ended("VACANT", "ben", "two", MAY.plusDays(30), EndReason.DIED));

        var first = vacancy("VACANT", "on=2023-05-25&known=" + earlier);
        assertThat(first.at("/since/value").stringValue()).isEqualTo("2023-05-20");
        assertThat(first.at("/declared/value").stringValue()).isEqualTo("2023-05-21");
        var second = vacancy("VACANT", "on=2023-07-01&known=" + later);
        assertThat(second.at("/since/value").stringValue()).isEqualTo("2023-06-09");
        assertThat(second.at("/declared/state").stringValue()).isEqualTo("not-recorded");
        recording.commit(declared("VACANT", MAY.plusDays(30)));
        assertThat(vacancy("VACANT", "on=2023-07-01&min-position=" + minutebook.head())
                        .at("/declared/value")
                        .stringValue())
                .isEqualTo("2023-06-09");
    }

    @Test
    void a_joint_office_has_all_its_holders() {
        body("JOINT");
        recording.commit(conferred("JOINT", "convenor", "ana", "one", MAY, notElected()));
        long position = recording.commit(conferred("JOINT", "convenor", "cem", "two", MAY, notElected()));

        var answer = get("JOINT", "convenor/holders", "min-position=" + position);
        assertThat(answer.get("holders")
                        .valueStream()
                        .map(holder -> holder.get("name").stringValue()))
                .containsExactlyInAnyOrder("Ana Adams", "Cem Clark");
    }

    @Test
    void an_office_has_the_title_that_the_constitution_of_the_day_gave_it() {
        body("TITLE");
        long before = minutebook.head();
        long position = recording.commit(amended("TITLE", "Chairing Member", Recorded.of(LocalDate.of(2024, 1, 1))));

        assertThat(title("TITLE", "on=2024-01-01&min-position=" + position)).isEqualTo("Chairing Member");
        assertThat(title("TITLE", "on=2023-12-31")).isEqualTo("Chair");
        assertThat(title("TITLE", "on=2024-01-01&known=" + before)).isEqualTo("Chair");
    }

    @Test
    void the_list_has_every_office_with_its_holder() {
        body("LIST");
        long position = recording.commit(appointed("LIST", "ana", "one", MAY));

        var items = minutebook
                .get("/api/v1/bodies/list/offices?on=2023-06-01&min-position=" + position)
                .expect(200)
                .json()
                .get("items");
        var holders = new TreeMap<String, String>();
        items.forEach(item -> holders.put(
                item.at("/office/key").stringValue(), item.at("/holder/state").stringValue()));
        assertThat(holders).isEqualTo(Map.of("chair", "recorded", "convenor", "not-recorded"));
    }

    @Test
    void an_instant_may_be_written_with_any_offset() {
        body("INSTANT");
        long position = recording.commit(appointed("INSTANT", "ana", "one", MAY));
        var moment = OffsetDateTime.parse(minutebook
                .get("/api/v1/record/events/" + position)
                .json()
                .get("recordedAt")
                .stringValue());

        assertThat(holder("INSTANT", "on=2023-06-01&known=" + moment)).isEqualTo("Ana Adams");
        var elsewhere = moment.withOffsetSameInstant(ZoneOffset.ofHours(2)).toString();
        assertThat(holder("INSTANT", "on=2023-06-01&known=" + elsewhere.replace("+", "%2B")))
                .isEqualTo("Ana Adams");
        assertThat(holder("INSTANT", "on=2023-06-01&known=" + moment.minusYears(1)))
                .isEqualTo("not-recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?known=999999999",
                "?known=9999999999999999999999",
                "?known=2999-01-01T00:00:00Z",
                "?known=2023-06-01",
                "?known=-1",
                "?known=",
                "?on=2023-02-30",
                "?on=",
                "?on=tomorrow",
                "?On=2023-06-01",
                "?on=2023-06-01&on=2023-06-02",
                "?min-position=-1",
                "?min-position=1.5",
                "?nonsense"
            })
    void a_question_that_cannot_be_read_is_refused(String query) {
        body("REFUSE");
        minutebook.awaitProjections();
        assertThat(minutebook
                        .get("/api/v1/bodies/refuse/offices/chair/holders" + query)
                        .expect(400)
                        .code())
                .matches("record\\.known-readable|query\\.(on|min-position)-readable|query\\.parameter-known");
    }

    @Test
    void what_there_never_was_is_not_found() {
        body("NEVER");
        minutebook.awaitProjections();
        assertThat(minutebook
                        .get("/api/v1/bodies/never/offices/mayor/holders")
                        .expect(404)
                        .code())
                .isEqualTo("query.office-known");
        assertThat(minutebook
                        .get("/api/v1/bodies/nobody/offices/chair/holders")
                        .expect(404)
                        .code())
                .isEqualTo("query.body-known");
    }

    @Test
    void a_replay_gives_the_same_rows() {
        body("REPLAY");
        recording.commit(election("REPLAY", "ana"), elected("REPLAY", "ana", "one"));
        recording.commit(vacated("REPLAY", "ana", "one", MAY.plusYears(1)));
        minutebook.awaitProjections();
        var before = rows();
        minutebook.rebuildAll();
        assertThat(rows()).isEqualTo(before).hasSizeGreaterThanOrEqualTo(6);
    }

    private static List<String> rows() {
        var database = minutebook.component(JdbcClient.class);
        var shown = database.sql("select shown from projection where name = 'query.offices'")
                .query(String.class)
                .single();
        return Stream.of("office", "vote", "election", "tenure")
                .flatMap(table -> database
                        .sql("select * from view_offices_" + table + (shown.equals("FIRST") ? "" : "_second"))
                        .query()
                        .listOfRows()
                        .stream()
                        .map(row -> table + new TreeMap<>(row)))
                .sorted()
                .toList();
    }

    private static String holder(String body, String query) {
        var holder = holders(body, query).get("holder");
        return holder.has("value")
                ? holder.at("/value/name").stringValue()
                : holder.get("state").stringValue();
    }

    private static String title(String body, String query) {
        return holders(body, query).at("/office/title").stringValue();
    }

    private static JsonNode holders(String body, String query) {
        return get(body, "chair/holders", query);
    }

    private static JsonNode get(String body, String path, String query) {
        return minutebook
                .get("/api/v1/bodies/" + body + "/offices/" + path + "?" + query)
                .expect(200)
                .json();
    }

    /** A body with a chair and joint convenors. Its name is its code, so that tests do not meet. */
    private static void body(String code) {
        if (minutebook.component(EventLog.class).typeOf(id(code)).isEmpty()) {
            recording.commit(
                    new BodyEstablished(
                            id(code), code, code, BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded()),
                    amended(code, "Chair", Recorded.notRecorded()),
                    meeting(code),
                    item(code),
                    vote(code));
        }
    }

    private static MeetingTranscribed meeting(String body) {
        var details = new MeetingDetails(
                id(body),
                body,
                body,
                Recorded.notRecorded(),
                Recorded.of(TERM),
                MAY,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                constitution("Chair"),
                Recorded.notRecorded());
        return new MeetingTranscribed(id(body + "-meeting"), details, Recorded.notRecorded());
    }

    private static ConstitutionAmended amended(String body, String title, Recorded<LocalDate> from) {
        return new ConstitutionAmended(
                id(body),
                constitution(title),
                Composition.notRecorded(),
                from,
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static Constitution constitution(String chair) {
        return new Constitution(
                List.of(new Office("chair", chair, false), new Office("convenor", "Convenor", true)),
                Recorded.notRecorded(),
                new Numbering("E {number}/{yy}"),
                new HouseStyle("RESOLVED", Map.of()));
    }

    private static PersonRegistered person(String alias, String name) {
        return new PersonRegistered(
                id(alias), name, Recorded.notRecorded(), Recorded.notRecorded(), Recorded.none(), List.of());
    }

    private static ItemTaken item(String body) {
        return new ItemTaken(
                id(body + "-meeting"),
                "item-1",
                "Election",
                Recorded.notRecorded(),
                Recorded.of("E 3/23"),
                Recorded.notRecorded());
    }

    private static VoteRecorded vote(String body) {
        return new VoteRecorded(
                id(body + "-meeting"),
                "item-1",
                "vote-1",
                List.of("nomination-1"),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(new Counts(5, 1, 0)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(7),
                Recorded.notRecorded());
    }

    private static ElectionConcluded election(String body, String person) {
        return new ElectionConcluded(
                id(body + "-meeting"),
                "election-1",
                id(body),
                MAY,
                "chair",
                "Chair",
                TERM,
                new PersonAsPrinted(id(person), "as printed"),
                MAY,
                "nomination-1",
                Recorded.notRecorded(),
                Recorded.of(new PersonAsPrinted(id("ben"), "Cllr B. Brown")),
                "vote-1",
                VoteMethod.SHOW_OF_HANDS,
                VoteOutcome.CARRIED,
                Recorded.of(new Counts(5, 1, 0)),
                "resolution-1",
                Recorded.of("E 3/23"));
    }

    private static OfficeConferred elected(String body, String person, String tenure) {
        var election =
                new OfficeBasis.Election(id(body + "-meeting"), "election-1", "resolution-1", Recorded.of("E 3/23"));
        return conferred(
                body,
                "chair",
                person,
                tenure,
                MAY,
                new OfficeBasis(OfficeBasis.Kind.ELECTION, Recorded.of(election), Recorded.none()));
    }

    private static OfficeConferred appointed(String body, String person, String tenure, LocalDate from) {
        return conferred(body, "chair", person, tenure, from, notElected());
    }

    private static OfficeBasis notElected() {
        return new OfficeBasis(OfficeBasis.Kind.APPOINTMENT, Recorded.none(), Recorded.of("The host's letter"));
    }

    private static OfficeConferred conferred(
            String body, String office, String person, String tenure, LocalDate from, OfficeBasis basis) {
        return new OfficeConferred(
                id(body), id(body + office + tenure), office, "Chair", id(person), TERM, from, false, basis);
    }

    private static JsonNode vacancy(String body, String query) {
        var items = minutebook
                .get("/api/v1/bodies/" + body + "/vacancies?" + query)
                .expect(200)
                .json()
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static VacancyDeclared declared(String body, LocalDate since) {
        return new VacancyDeclared(id(body), VacantPlace.OFFICE, "chair", since, Recorded.notRecorded());
    }

    private static OfficeVacated vacated(String body, String person, String tenure, LocalDate until) {
        return ended(body, person, tenure, until, EndReason.SUCCEEDED);
    }

    private static OfficeVacated ended(String body, String person, String tenure, LocalDate until, EndReason reason) {
        return new OfficeVacated(
                id(body), id(body + "chair" + tenure), "chair", id(person), until, reason, Recorded.none());
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
