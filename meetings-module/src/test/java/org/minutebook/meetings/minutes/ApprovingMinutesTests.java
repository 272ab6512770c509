package org.minutebook.meetings.minutes;

import static org.minutebook.meetings.minutes.MinutesGiven.CORRECTIONS;
import static org.minutebook.meetings.minutes.MinutesGiven.SEPTEMBER;
import static org.minutebook.meetings.minutes.MinutesGiven.approved;
import static org.minutebook.meetings.minutes.MinutesGiven.circulated;
import static org.minutebook.meetings.minutes.MinutesGiven.edited;
import static org.minutebook.meetings.minutes.MinutesGiven.sealed;
import static org.minutebook.meetings.minutes.MinutesGiven.signed;
import static org.minutebook.meetings.minutes.MinutesGiven.submitted;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED_WHERE_SUBMITTED;
import static org.minutebook.meetings.minutes.MinutesRule.CIRCULATED_AS_IT_STANDS;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_BY_ITSELF;
import static org.minutebook.meetings.minutes.MinutesRule.SEEN_BY_MEMBERS;
import static org.minutebook.meetings.minutes.MinutesRule.SUITABLE_MEETING;
import static org.minutebook.record.test.Broken.broken;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;

class ApprovingMinutesTests {
    private final AggregateTestFixture<Minutes> minutes = new MinutesGiven().minutes();

    @Test
    void minutes_are_approved_with_the_corrections_that_were_agreed() {
        minutes.given(circulated("june", 1), submitted("june", "september"))
                .when(approve("june", "september", false))
                .expectEvents(approved("june", "september"));
    }

    @Test
    void minutes_are_approved_once() {
        refused(APPROVED_ONCE, approve("june", "september", false), circulated("june", 1), approved("june", "july"));
        refused(
                APPROVED_ONCE,
                approve("june", "september", false),
                circulated("june", 1),
                approved("june", "july"),
                signed("june"),
                sealed("june"));
    }

    @Test
    void a_document_may_say_that_they_were_approved_again() {
        minutes.given(approved("june", "september"))
                .when(approve("june", "september", true))
                .expectEvents(approved("june", "september"));
    }

    @Test
    void what_a_document_says_of_sealed_minutes_changes_nothing_in_them() {
        minutes.given(approved("june", "september"), signed("june"), sealed("june"))
                .when(approve("june", "september", true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void minutes_never_approve_themselves_whatever_a_document_says() {
        refused(NOT_BY_ITSELF, approve("june", "june", false), circulated("june", 1));
        refused(NOT_BY_ITSELF, approve("june", "june", true), circulated("june", 1));
    }

    @Test
    void members_of_a_council_approve_what_was_circulated_to_them() {
        refused(SEEN_BY_MEMBERS, approve("june", "september", false));
        refused(CIRCULATED_AS_IT_STANDS, approve("june", "september", false), circulated("june", 1), edited("june"));
    }

    @Test
    void a_partnership_and_a_document_approve_what_nobody_circulated() {
        minutes.givenNoPriorActivity()
                .when(approve("partnership-june", "partnership-september", false))
                .expectEvents(approved("partnership-june", "partnership-september"));
        new MinutesGiven()
                .minutes()
                .givenNoPriorActivity()
                .when(approve("june", "september", true))
                .expectEvents(approved("june", "september"));
        new MinutesGiven()
                .minutes()
                .givenNoPriorActivity()
                .when(approve("may", "september", false))
                .expectEvents(approved("may", "september"));
    }

    @Test
    void an_extraordinary_meeting_approves_no_minutes_of_a_council() {
        refused(SUITABLE_MEETING, approve("june", "july", false), circulated("june", 1));
        minutes.given(circulated("partnership-june", 1))
                .when(approve("partnership-june", "partnership-july", false))
                .expectEvents(approved("partnership-june", "partnership-july"));
    }

    @Test
    void a_council_approves_where_they_were_submitted() {
        refused(
                APPROVED_WHERE_SUBMITTED,
                approve("june", "september", false),
                circulated("june", 1),
                submitted("june", "august"));
    }

    private static void refused(Rule rule, RecordApproval approval, Object... given) {
        new MinutesGiven()
                .minutes()
                .given(given)
                .when(approval)
                .expectNoEvents()
                .expectException(broken(rule));
    }

    private static RecordApproval approve(String meeting, String at, boolean repeatable) {
        return new RecordApproval(meeting, at, SEPTEMBER, "r1", Recorded.of("EX 2"), repeatable, CORRECTIONS);
    }
}
