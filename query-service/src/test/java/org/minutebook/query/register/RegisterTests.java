package org.minutebook.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.MembershipCorrected;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.membership.events.RosterEvent.SubstituteWithdrawn;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** What the story of Exampleton has no use for. */
class RegisterTests {
    @TempDir
    static Path dir;

    private static RunningMinutebook minutebook;
    private static Recording recording;

    @BeforeAll
    static void start() {
        minutebook = RunningMinutebook.start(TestDatabases.Kind.H2, dir);
        recording = new Recording(minutebook);
        recording.commit(
                person("ana"), person("ben"), new OrganisationRegistered(id("trust"), "Trust", "Trust", List.of()));
    }

    @AfterAll
    static void stop() {
        minutebook.close();
    }

    @Test
    void a_substitute_may_be_named_and_withdrawn_again_and_again() {
        body("SUBS");
        appointed("SUBS");
        for (int year = 2020; year < 2023; year++) {
            recording.commit(named("SUBS", year + "-06-01"));
            minutebook.awaitProjections();
            recording.commit(withdrawn("SUBS", year + "-09-01"));
            minutebook.awaitProjections();
        }
        recording.commit(named("SUBS", "2023-06-01"), withdrawn("SUBS", "2023-09-01"), named("SUBS", "2024-06-01"));
        minutebook.awaitProjections();

        assertThat(minutebook
                        .get("/api/v1/projections/query.register/dead-letters")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        for (int year = 2020; year < 2024; year++) {
            assertThat(member("SUBS", year + "-05-31").get("substitutes")).isEmpty();
            assertThat(member("SUBS", year + "-06-01").get("substitutes")).hasSize(1);
            assertThat(member("SUBS", year + "-09-01").get("substitutes")).isEmpty();
        }
        assertThat(member("SUBS", "2030-01-01").at("/substitutes/0/until/state").stringValue())
                .isEqualTo("not-recorded");
    }

    @Test
    void whom_a_member_was_appointed_for_they_represent_from_the_first_day_that_is_right() {
        body("RIGHT");
        appointed("RIGHT");
        long before = recording.commit(person("cem"));
        long after = recording.commit(new MembershipCorrected(
                id("RIGHT"),
                id("RIGHT-membership"),
                id("ana"),
                "member",
                true,
                Recorded.notRecorded(),
                Recorded.of(LocalDate.of(2019, 1, 1)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                "the letter was found",
                "the clerk"));
        minutebook.awaitProjections();

        assertThat(member("RIGHT", "2019-06-01").at("/organisation/value/id").stringValue())
                .isEqualTo(id("trust"));
        assertThat(representatives("?known=" + after)).contains("RIGHT 2019-01-01");
        assertThat(representatives("?known=" + before)).contains("RIGHT 2020-01-01");
    }

    /** As texts, 99 comes behind 100. */
    @Test
    void a_holding_that_began_and_ended_in_one_commit_is_told_with_its_end() {
        body("ATONCE");
        recording.commit(new ConstitutionAmended(
                id("ATONCE"),
                new Constitution(
                        List.of(new Office("chair", "Chair", false)),
                        Recorded.notRecorded(),
                        new Numbering("E {number}/{yy}"),
                        new HouseStyle("RESOLVED", Map.of())),
                Composition.notRecorded(),
                Recorded.notRecorded(),
                Recorded.none(),
                Recorded.notRecorded()));
        recording.commit(IntStream.range(0, 98 - (int) minutebook.head())
                .mapToObj(number -> person("filler " + number))
                .toArray());
        long position = recording.commit(
                new OfficeConferred(
                        id("ATONCE"),
                        id("ATONCE-holding"),
                        "chair",
                        "Chair",
                        id("ana"),
                        new TermNamed(id("term"), "2023/24", 2023),
                        LocalDate.of(2023, 5, 10),
                        false,
                        new OfficeBasis(OfficeBasis.Kind.APPOINTMENT, Recorded.none(), Recorded.of("A letter"))),
                new OfficeVacated(
                        id("ATONCE"),
                        id("ATONCE-holding"),
                        "chair",
                        id("ana"),
                        LocalDate.of(2024, 5, 8),
                        EndReason.SUCCEEDED,
                        Recorded.none()));
        assertThat(position).isEqualTo(100);

        var answer = minutebook
                .get("/api/v1/bodies/atonce/offices/chair/tenures/" + id("ATONCE-holding") + "?min-position=100")
                .expect(200)
                .json();
        assertThat(answer.get("standing").booleanValue()).isTrue();
        assertThat(answer.at("/until/value").stringValue()).isEqualTo("2024-05-08");
        assertThat(answer.get("changes")).hasSize(2);
    }

    private static List<String> representatives(String query) {
        return minutebook
                .get("/api/v1/organisations/" + id("trust") + "/history" + query)
                .expect(200)
                .json()
                .get("representatives")
                .valueStream()
                .map(one -> one.get("bodyName").stringValue() + " "
                        + one.at("/from/value").stringValue())
                .toList();
    }

    private static JsonNode member(String body, String day) {
        var items = minutebook
                .get("/api/v1/bodies/" + body + "/members?on=" + day)
                .expect(200)
                .json()
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static void body(String code) {
        recording.commit(new BodyEstablished(
                id(code), code, code, BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded()));
    }

    private static void appointed(String body) {
        recording.commit(new MemberAppointed(
                id(body),
                id(body + "-membership"),
                id("ana"),
                "member",
                true,
                Recorded.notRecorded(),
                Recorded.of(id("trust")),
                Recorded.notRecorded(),
                Recorded.of(LocalDate.of(2020, 1, 1))));
    }

    private static SubstituteNamed named(String body, String from) {
        return new SubstituteNamed(
                id(body),
                id(body + "-membership"),
                id("ana"),
                id("ben"),
                Recorded.notRecorded(),
                LocalDate.parse(from));
    }

    private static SubstituteWithdrawn withdrawn(String body, String until) {
        return new SubstituteWithdrawn(
                id(body), id(body + "-membership"), id("ana"), id("ben"), LocalDate.parse(until));
    }

    private static PersonRegistered person(String alias) {
        return new PersonRegistered(
                id(alias), alias, Recorded.notRecorded(), Recorded.notRecorded(), Recorded.none(), List.of());
    }

    private static String id(String alias) {
        return UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
