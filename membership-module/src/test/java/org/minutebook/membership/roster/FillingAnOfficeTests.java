package org.minutebook.membership.roster;

import static org.minutebook.membership.roster.RosterRule.HOLDER_BELONGS;
import static org.minutebook.membership.roster.RosterRule.MEMBER_ONCE;
import static org.minutebook.membership.roster.RosterRule.OFFICE_EXISTS;
import static org.minutebook.membership.roster.RosterRule.OFFICE_FREE;
import static org.minutebook.membership.roster.RosterRule.TENURES_IN_ORDER;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.RecordRule.TARGET_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.ConferOffice;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.EndReason;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OfficeBasis;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.membership.events.TermEvent;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.membership.roster.RosterCommand.AppointMember;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.StreamsInMemory;

class FillingAnOfficeTests {
    private static final LocalDate MAY_2022 = LocalDate.of(2022, 5, 11);
    private static final LocalDate MAY_2023 = LocalDate.of(2023, 5, 10);

    private final AggregateTestFixture<Roster> roster = new AggregateTestFixture<>(Roster.class);

    FillingAnOfficeTests() {
        roster.registerInjectableResource(new StreamsInMemory()
                .with(PersonEvent.STREAM, "ada")
                .with(PersonEvent.STREAM, "ben")
                .with(TermEvent.STREAM, "2022", opened("2022", "2022/23", 2022))
                .with(TermEvent.STREAM, "2023", opened("2023", "2023/24", 2023))
                .with(BodyEvent.STREAM, "board", established(), constituted()));
    }

    @Test
    void a_member_can_be_put_into_an_office() {
        roster.given(member("ada"))
                .when(confer("ada", "chair", "2022", MAY_2022))
                .expectEvents(conferred(0, "chair", "ada", 2022, MAY_2022));
    }

    @Test
    void who_is_no_member_holds_no_office() {
        roster.given(member("ben"))
                .when(confer("ada", "chair", "2022", MAY_2022))
                .expectNoEvents()
                .expectException(broken(HOLDER_BELONGS));
    }

    @Test
    void a_document_may_name_a_holder_whose_membership_is_not_recorded() {
        roster.givenNoPriorActivity()
                .when(new ConferOffice("board", "chair", "ada", "2022", MAY_2022, null, true, false, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_office_has_one_holder_in_a_term() {
        roster.given(member("ada"), member("ben"), conferred(0, "chair", "ada", 2022, MAY_2022))
                .when(confer("ben", "chair", "2022", MAY_2022.plusMonths(3)))
                .expectNoEvents()
                .expectException(broken(OFFICE_FREE));
    }

    @Test
    void a_joint_office_has_several_holders() {
        roster.given(member("ada"), member("ben"), conferred(0, "convener", "ada", 2022, MAY_2022))
                .when(confer("ben", "convener", "2022", MAY_2022))
                .expectEvents(conferred(1, "convener", "ben", 2022, MAY_2022));
    }

    @Test
    void who_follows_in_a_later_term_ends_the_earlier_holding() {
        roster.given(member("ada"), member("ben"), conferred(0, "chair", "ada", 2022, MAY_2022))
                .when(confer("ben", "chair", "2023", MAY_2023))
                .expectEvents(conferred(1, "chair", "ben", 2023, MAY_2023), vacated(0, "chair", "ada", MAY_2023));
    }

    @Test
    void who_is_recorded_later_for_an_earlier_term_held_it_until_the_later_one() {
        roster.given(member("ada"), member("ben"), conferred(0, "chair", "ada", 2023, MAY_2023))
                .when(confer("ben", "chair", "2022", MAY_2022))
                .expectEvents(conferred(1, "chair", "ben", 2022, MAY_2022), vacated(1, "chair", "ben", MAY_2023));
    }

    @Test
    void a_later_term_does_not_begin_before_an_earlier_one() {
        roster.given(member("ada"), member("ben"), conferred(0, "chair", "ada", 2022, MAY_2022))
                .when(confer("ben", "chair", "2023", MAY_2022.minusDays(1)))
                .expectNoEvents()
                .expectException(broken(TENURES_IN_ORDER));
    }

    @Test
    void only_offices_of_the_constitution_are_filled() {
        roster.given(member("ada"))
                .when(confer("ada", "mayor", "2022", MAY_2022))
                .expectNoEvents()
                .expectException(broken(OFFICE_EXISTS));
    }

    @Test
    void who_is_put_into_an_office_is_in_the_register() {
        roster.given(member("ada"))
                .when(confer("nobody", "chair", "2022", MAY_2022))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_roster_is_a_body_s() {
        roster.givenNoPriorActivity()
                .when(new AppointMember("nothing", "ada", "appointed", true, null, null, null, null))
                .expectNoEvents()
                .expectException(broken(TARGET_EXISTS));
    }

    @Test
    void a_member_is_appointed_once() {
        roster.given(member("ada"))
                .when(new AppointMember("board", "ada", "appointed", true, null, null, null, null))
                .expectNoEvents()
                .expectException(broken(MEMBER_ONCE));
    }

    private static ConferOffice confer(String person, String office, String term, LocalDate from) {
        return new ConferOffice("board", office, person, term, from, null, false, false, null);
    }

    private static MemberAppointed member(String person) {
        return new MemberAppointed(
                "board",
                id("member/" + person, 0),
                person,
                "appointed",
                true,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static OfficeConferred conferred(int count, String office, String person, int year, LocalDate from) {
        return new OfficeConferred(
                "board",
                tenure(office, count),
                office,
                office.equals("chair") ? "Chair" : "Convener",
                person,
                new TermNamed(Integer.toString(year), year + "/" + (year - 1999), year),
                from,
                false,
                new OfficeBasis(OfficeBasis.Kind.APPOINTMENT, Recorded.none(), Recorded.notRecorded()));
    }

    private static OfficeVacated vacated(int count, String office, String person, LocalDate until) {
        return new OfficeVacated(
                "board", tenure(office, count), office, person, until, EndReason.SUCCEEDED, Recorded.none());
    }

    private static String tenure(String office, int count) {
        return id(office, count);
    }

    private static String id(String what, int count) {
        return UUID.nameUUIDFromBytes(("board:roster/" + what + "/" + count).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static TermOpened opened(String id, String label, int year) {
        return new TermOpened(id, "borough", label, year, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static BodyEstablished established() {
        return new BodyEstablished(
                "board", "Quayside Board", "QB", BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static ConstitutionAmended constituted() {
        var offices = List.of(new Office("chair", "Chair", false), new Office("convener", "Convener", true));
        return new ConstitutionAmended(
                "board",
                new Constitution(offices, null, new Numbering("{number}"), new HouseStyle("RESOLVED", null)),
                Composition.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
