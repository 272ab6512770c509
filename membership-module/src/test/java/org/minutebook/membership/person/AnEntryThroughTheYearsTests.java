package org.minutebook.membership.person;

import static org.minutebook.membership.person.PersonRule.CONTACT_DATA_KEPT;
import static org.minutebook.membership.person.PersonRule.MERGED_ONCE;
import static org.minutebook.membership.person.PersonRule.NAMES_APART;
import static org.minutebook.membership.person.PersonRule.NAME_HAS_DAYS;
import static org.minutebook.membership.person.PersonRule.SURVIVOR_STANDS;
import static org.minutebook.membership.person.PersonRule.WAS_MERGED;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.contact.ContactDetails;
import org.minutebook.membership.events.NameKind;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.ContactDataErased;
import org.minutebook.membership.events.PersonEvent.PersonNameRecorded;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.membership.events.PersonEvent.PersonSplit;
import org.minutebook.membership.events.PersonEvent.PersonsMerged;
import org.minutebook.membership.person.PersonCommand.EraseContactData;
import org.minutebook.membership.person.PersonCommand.MergePersons;
import org.minutebook.membership.person.PersonCommand.RecordNameOrHonour;
import org.minutebook.membership.person.PersonCommand.SplitPerson;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.ClaimsInMemory;
import org.minutebook.record.test.StreamsInMemory;

class AnEntryThroughTheYearsTests {
    private static final LocalDate WEDDING = LocalDate.of(2016, 9, 10);

    private final ClaimsInMemory claims = new ClaimsInMemory();
    private final ContactDetails details = mock(ContactDetails.class);
    private final AggregateTestFixture<Person> person = new AggregateTestFixture<>(Person.class);

    AnEntryThroughTheYearsTests() {
        person.registerInjectableResource(claims)
                .registerInjectableResource(details)
                .registerInjectableResource(new StreamsInMemory()
                        .with(PersonEvent.STREAM, "eve", registered("eve"))
                        .with(PersonEvent.STREAM, "e", registered("e"))
                        .with(PersonEvent.STREAM, "merged", registered("merged"), merged("merged", "eve"))
                        .with(
                                PersonEvent.STREAM,
                                "split",
                                registered("split"),
                                merged("split", "eve"),
                                new PersonSplit("split", "eve", "two people")));
    }

    @Test
    void a_name_is_had_from_a_day_on() {
        person.given(registered("e"))
                .when(name(NameKind.NAME, "Eve Married", WEDDING, null))
                .expectEvents(named(NameKind.NAME, "Eve Married", WEDDING, null));
    }

    @Test
    void two_names_do_not_begin_on_one_day() {
        person.given(registered("e"), named(NameKind.NAME, "Eve Married", WEDDING, null))
                .when(name(NameKind.NAME, "Eve Other", WEDDING, null))
                .expectNoEvents()
                .expectException(broken(NAMES_APART));
    }

    @Test
    void two_styles_with_an_end_do_not_overlap() {
        person.given(registered("e"), named(NameKind.STYLE, "Cllr", WEDDING, WEDDING.plusYears(4)))
                .when(name(NameKind.STYLE, "Ald", WEDDING.plusYears(1), WEDDING.plusYears(2)))
                .expectNoEvents()
                .expectException(broken(NAMES_APART));
    }

    @Test
    void several_honours_are_had_at_once_each_of_them_once() {
        person.given(registered("e"), named(NameKind.HONOUR, "O.B.E.", WEDDING, null))
                .when(name(NameKind.HONOUR, "D.L.", WEDDING, null))
                .expectSuccessfulHandlerExecution();
        person.given(registered("e"), named(NameKind.HONOUR, "O.B.E.", WEDDING, null))
                .when(name(NameKind.HONOUR, "O.B.E.", WEDDING.plusYears(1), null))
                .expectNoEvents()
                .expectException(broken(NAMES_APART));
    }

    @Test
    void a_name_ends_after_it_begins() {
        person.given(registered("e"))
                .when(name(NameKind.ALIAS, "Evie", WEDDING, WEDDING))
                .expectNoEvents()
                .expectException(broken(NAME_HAS_DAYS));
    }

    @Test
    void two_entries_of_one_person_are_merged_and_split_again() {
        person.given(registered("e")).when(merge("eve")).expectEvents(merged("e", "eve"));
        person.given(registered("e"), merged("e", "eve"))
                .when(new SplitPerson("e", "two people"))
                .expectEvents(new PersonSplit("e", "eve", "two people"));
    }

    @Test
    void an_entry_is_merged_once() {
        person.given(registered("e"), merged("e", "eve"))
                .when(merge("eve"))
                .expectNoEvents()
                .expectException(broken(MERGED_ONCE));
    }

    @Test
    void the_entry_that_stands_for_both_stands_for_itself() {
        for (String other : List.of("e", "merged")) {
            person.given(registered("e")).when(merge(other)).expectNoEvents().expectException(broken(SURVIVOR_STANDS));
        }
        person.given(registered("e")).when(merge("split")).expectSuccessfulHandlerExecution();
    }

    @Test
    void two_entries_that_are_merged_with_each_other_at_once_are_merged_one_way() {
        claims.take("merge:e:eve:0", "eve");
        person.given(registered("e")).when(merge("eve")).expectNoEvents().expectException(broken(SURVIVOR_STANDS));
    }

    @Test
    void an_entry_is_merged_with_one_that_there_is() {
        person.given(registered("e")).when(merge("nobody")).expectNoEvents().expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void only_what_was_merged_is_split() {
        person.given(registered("e"))
                .when(new SplitPerson("e", "two people"))
                .expectNoEvents()
                .expectException(broken(WAS_MERGED));
    }

    @Test
    void contact_data_are_erased_and_that_is_recorded() {
        when(details.erase("e")).thenReturn(true);
        person.given(registered("e"))
                .when(new EraseContactData("e", "left the board"))
                .expectEvents(new ContactDataErased("e", "left the board"));
    }

    @Test
    void where_nothing_is_kept_nothing_is_erased() {
        person.given(registered("e"))
                .when(new EraseContactData("e", "left the board"))
                .expectNoEvents()
                .expectException(broken(CONTACT_DATA_KEPT));
    }

    private static MergePersons merge(String survivor) {
        return new MergePersons("e", survivor, null, "entered twice");
    }

    private static PersonsMerged merged(String person, String survivor) {
        return new PersonsMerged(person, survivor, Recorded.notRecorded(), "entered twice");
    }

    private static RecordNameOrHonour name(NameKind kind, String value, LocalDate from, LocalDate until) {
        return new RecordNameOrHonour("e", kind, value, Recorded.of(from), until == null ? null : Recorded.of(until));
    }

    private static PersonNameRecorded named(NameKind kind, String value, LocalDate from, LocalDate until) {
        return new PersonNameRecorded(
                "e", kind, value, Recorded.of(from), until == null ? Recorded.notRecorded() : Recorded.of(until));
    }

    private static PersonRegistered registered(String id) {
        return new PersonRegistered(
                id, "Eve Example", Recorded.notRecorded(), Recorded.notRecorded(), Recorded.none(), List.of());
    }
}
