package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.ITEM_KNOWN;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.left;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.planned;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ENTITLED;
import static org.minutebook.meetings.meeting.MeetingRule.QUORUM_PRESENT;
import static org.minutebook.meetings.meeting.SittingRule.NOBODY_DECLARED;
import static org.minutebook.meetings.meeting.SittingRule.THERE;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.meetings.meeting.DebateCommand.Nominate;
import org.minutebook.meetings.meeting.DebateCommand.RecordVote;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.SittingCommand.DeclareInterest;
import org.minutebook.meetings.meeting.SittingCommand.RecordNoDeclarations;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class DeclaringInterestsTests {
    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @Test
    void an_interest_is_declared_in_an_item_of_the_agenda() {
        meeting.given(openAnd(planned("a1", "Quay walls")))
                .when(new DeclareInterest(
                        "m",
                        new Named("ben", null),
                        "a1",
                        InterestKind.OTHER_REGISTRABLE,
                        Recorded.of("his yard"),
                        InterestConduct.LEFT,
                        null,
                        null))
                .expectEvents(new InterestDeclared(
                        "m",
                        named("ben"),
                        "a1",
                        "Quay walls",
                        InterestKind.OTHER_REGISTRABLE,
                        Recorded.of("his yard"),
                        InterestConduct.LEFT,
                        false,
                        true,
                        Recorded.notRecorded()));
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL_COUNCIL, DISCLOSABLE_PECUNIARY, STAYED, false, true",
        "COMMITTEE, DISCLOSABLE_PECUNIARY, STAYED, false, true",
        "PARISH, DISCLOSABLE_PECUNIARY, STAYED, false, true",
        "PARISH, DISCLOSABLE_PECUNIARY, STAYED, true, false",
        "PARISH, DISCLOSABLE_PECUNIARY, LEFT, true, true",
        "COMMITTEE, OTHER_REGISTRABLE, STAYED, false, false",
        "COMMITTEE, NON_REGISTRABLE, STAYED_SILENT, false, true",
        "COMMUNITY_SAFETY_PARTNERSHIP, DISCLOSABLE_PECUNIARY, STAYED, false, false",
        "COMMUNITY_SAFETY_PARTNERSHIP, DISCLOSABLE_PECUNIARY, STAYED_SILENT, false, true",
        "OTHER, NON_REGISTRABLE, SPOKE_THEN_LEFT, false, true"
    })
    void what_bars_from_the_vote_is_the_law_of_the_body_and_what_they_did(
            Regime regime, InterestKind kind, InterestConduct conduct, boolean dispensation, boolean barred) {
        new Given()
                .under(regime)
                .meeting()
                .given(open())
                .when(new DeclareInterest("m", new Named("ben", null), "i1", kind, null, conduct, dispensation, null))
                .expectEvents(declared("ben", "i1", kind, conduct, dispensation, barred));
    }

    @Test
    void who_is_barred_is_off_the_roll_of_that_item_alone() {
        meeting.given(barredFrom("i1", InterestConduct.STAYED)).when(vote("i1")).expectEvents(voted("i1", 2));
        new Given()
                .meeting()
                .given(barredFrom("i2", InterestConduct.STAYED))
                .when(vote("i1"))
                .expectEvents(voted("i1", 3));
    }

    @Test
    void who_is_barred_proposes_nothing() {
        meeting.given(barredFrom("i1", InterestConduct.STAYED))
                .when(new Nominate(
                        "m",
                        "i1",
                        "n1",
                        "chair",
                        "term",
                        new Named("ada", null),
                        Recorded.of(new Named("ben", null)),
                        null))
                .expectNoEvents()
                .expectException(broken(ENTITLED));
    }

    @Test
    void who_leaves_for_an_interest_counts_for_no_quorum_of_that_item() {
        meeting.given(openAnd(
                        item("i2"),
                        declared("ben", "i1", InterestKind.NON_REGISTRABLE, InterestConduct.LEFT, false, true)))
                .when(vote("i1"))
                .expectNoEvents()
                .expectException(broken(QUORUM_PRESENT));
        new Given()
                .meeting()
                .given(openAnd(
                        item("i2"),
                        declared("ben", "i1", InterestKind.NON_REGISTRABLE, InterestConduct.LEFT, false, true)))
                .when(vote("i2"))
                .expectEvents(voted("i2", 2));
    }

    @Test
    void who_stays_without_voting_counts_for_the_quorum() {
        meeting.given(openAnd(declared(
                        "ben", "i1", InterestKind.NON_REGISTRABLE, InterestConduct.STAYED_SILENT, false, true)))
                .when(vote("i1"))
                .expectEvents(voted("i1", 1));
    }

    @Test
    void who_is_not_there_declares_nothing() {
        meeting.given(open()).when(declare("cleo", "i1")).expectNoEvents().expectException(broken(THERE));
        new Given()
                .meeting()
                .given(openAnd(left("ben")))
                .when(declare("ben", "i1"))
                .expectNoEvents()
                .expectException(broken(THERE));
        new Given()
                .meeting()
                .given(transcribed(), item("i1"))
                .when(declare("cleo", "i1"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_interest_is_in_something() {
        meeting.given(transcribed()).when(declare("ben", "i9")).expectNoEvents().expectException(broken(ITEM_KNOWN));
    }

    @Test
    void that_nobody_declared_anything_is_recorded_once() {
        var none = new NoInterestsDeclared("m", Recorded.of("i1"), Recorded.notRecorded());
        meeting.given(open())
                .when(new RecordNoDeclarations("m", Recorded.of("i1"), null))
                .expectEvents(none);
        new Given()
                .meeting()
                .given(openAnd(none))
                .when(new RecordNoDeclarations("m", null, null))
                .expectNoEvents()
                .expectException(broken(NOBODY_DECLARED));
    }

    @Test
    void it_is_not_recorded_beside_a_declaration() {
        var interest = declared("ben", "i1", InterestKind.NON_REGISTRABLE, InterestConduct.STAYED, false, false);
        meeting.given(openAnd(interest))
                .when(new RecordNoDeclarations("m", null, null))
                .expectNoEvents()
                .expectException(broken(NOBODY_DECLARED));
        new Given()
                .meeting()
                .given(transcribed(), item("i1"), interest)
                .when(new RecordNoDeclarations("m", null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void somebody_may_think_of_an_interest_later() {
        meeting.given(openAnd(new NoInterestsDeclared("m", Recorded.notRecorded(), Recorded.notRecorded())))
                .when(declare("ben", "i1"))
                .expectSuccessfulHandlerExecution();
    }

    /** Ada, Ben and Cleo are there, and Ben may not vote on an item. */
    private static Object[] barredFrom(String itemId, InterestConduct conduct) {
        return openAnd(
                present("cleo"),
                item("i2"),
                declared("ben", itemId, InterestKind.DISCLOSABLE_PECUNIARY, conduct, false, true));
    }

    private static InterestDeclared declared(
            String person,
            String itemId,
            InterestKind kind,
            InterestConduct conduct,
            boolean dispensation,
            boolean barred) {
        return new InterestDeclared(
                "m",
                named(person),
                itemId,
                "Election",
                kind,
                Recorded.notRecorded(),
                conduct,
                dispensation,
                barred,
                Recorded.notRecorded());
    }

    private static DeclareInterest declare(String person, String itemId) {
        return new DeclareInterest(
                "m",
                new Named(person, null),
                itemId,
                InterestKind.NON_REGISTRABLE,
                null,
                InterestConduct.STAYED,
                null,
                null);
    }

    private static RecordVote vote(String itemId) {
        return new RecordVote(
                "m",
                itemId,
                "v1",
                null,
                null,
                Recorded.of("the plan"),
                VoteMethod.ASSENT,
                VoteOutcome.CARRIED,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static VoteRecorded voted(String itemId, int roll) {
        return new VoteRecorded(
                "m",
                itemId,
                "v1",
                List.of(),
                Recorded.notRecorded(),
                Recorded.of("the plan"),
                VoteMethod.ASSENT,
                VoteOutcome.CARRIED,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.of(roll),
                Recorded.notRecorded());
    }
}
