package org.minutebook.membership.term;

import static org.minutebook.membership.term.TermRule.LABEL_FITS_YEAR;
import static org.minutebook.membership.term.TermRule.TERM_CLOSED_ONCE;
import static org.minutebook.membership.term.TermRule.TERM_ONCE;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.TermEvent.TermClosed;
import org.minutebook.membership.events.TermEvent.TermOpened;
import org.minutebook.membership.term.TermCommand.CloseTerm;
import org.minutebook.membership.term.TermCommand.OpenTerm;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.ClaimsInMemory;
import org.minutebook.record.test.StreamsInMemory;

class OpeningATermTests {
    private final ClaimsInMemory claims = new ClaimsInMemory();
    private final AggregateTestFixture<Term> term = new AggregateTestFixture<>(Term.class);

    OpeningATermTests() {
        term.registerInjectableResource(claims)
                .registerInjectableResource(new StreamsInMemory().with(OrganisationEvent.STREAM, "borough"));
    }

    @Test
    void a_term_belongs_to_an_authority_and_need_not_say_when_it_began() {
        term.givenNoPriorActivity()
                .when(open("borough", "2022/23", 2022))
                .expectEvents(new TermOpened(
                        "term", "borough", "2022/23", 2022, Recorded.notRecorded(), Recorded.notRecorded()));
    }

    @Test
    void a_term_of_a_label_is_opened_once() {
        claims.take("term:borough:2022/23", "another");
        term.givenNoPriorActivity()
                .when(open("borough", "2022/23", 2022))
                .expectNoEvents()
                .expectException(broken(TERM_ONCE));
    }

    @Test
    void a_label_begins_with_the_first_year() {
        term.givenNoPriorActivity()
                .when(open("borough", "2022/23", 2023))
                .expectNoEvents()
                .expectException(broken(LABEL_FITS_YEAR));
    }

    @Test
    void a_label_ends_with_the_year_after() {
        term.givenNoPriorActivity()
                .when(open("borough", "2022/99", 2022))
                .expectNoEvents()
                .expectException(broken(LABEL_FITS_YEAR));
    }

    @Test
    void an_authority_opens_one_term_a_year_whatever_it_is_called() {
        claims.take("term:borough:2022/23", "another");
        term.givenNoPriorActivity()
                .when(open("borough", "2022", 2022))
                .expectNoEvents()
                .expectException(broken(TERM_ONCE));
    }

    @Test
    void an_authority_is_in_the_register() {
        term.givenNoPriorActivity()
                .when(open("nobody", "2022/23", 2022))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_term_that_none_follows_is_closed_once_after_it_began() {
        var opened = new TermOpened(
                "term", "borough", "2022/23", 2022, Recorded.of(LocalDate.of(2022, 5, 11)), Recorded.notRecorded());
        var closed = new TermClosed("term", LocalDate.of(2023, 4, 1), Recorded.notRecorded());
        term.given(opened)
                .when(new CloseTerm("term", LocalDate.of(2023, 4, 1), null))
                .expectEvents(closed);
        term.given(opened, closed)
                .when(new CloseTerm("term", LocalDate.of(2023, 5, 1), null))
                .expectNoEvents()
                .expectException(broken(TERM_CLOSED_ONCE));
        term.given(opened)
                .when(new CloseTerm("term", LocalDate.of(2022, 5, 11), null))
                .expectNoEvents()
                .expectException(broken(TERM_CLOSED_ONCE));
    }

    private static OpenTerm open(String owner, String label, int year) {
        return new OpenTerm("term", owner, label, year, null, null);
    }
}
