package org.minutebook.meetings.minutes;

import static org.minutebook.meetings.minutes.MinutesGiven.JUNE;
import static org.minutebook.meetings.minutes.MinutesGiven.SEPTEMBER;
import static org.minutebook.meetings.minutes.MinutesGiven.approved;
import static org.minutebook.meetings.minutes.MinutesGiven.circulated;
import static org.minutebook.meetings.minutes.MinutesGiven.edited;
import static org.minutebook.meetings.minutes.MinutesGiven.named;
import static org.minutebook.meetings.minutes.MinutesGiven.sealed;
import static org.minutebook.meetings.minutes.MinutesGiven.signed;
import static org.minutebook.meetings.minutes.MinutesGiven.submitted;
import static org.minutebook.meetings.minutes.MinutesRule.APPROVED;
import static org.minutebook.meetings.minutes.MinutesRule.CIRCULATED;
import static org.minutebook.meetings.minutes.MinutesRule.CIRCULATED_AS_IT_STANDS;
import static org.minutebook.meetings.minutes.MinutesRule.CORRECTION_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.CORRECTION_SAYS_WHAT;
import static org.minutebook.meetings.minutes.MinutesRule.DAYS_IN_ORDER;
import static org.minutebook.meetings.minutes.MinutesRule.ITEM_OF_MEETING;
import static org.minutebook.meetings.minutes.MinutesRule.LATER_MEETING_OF_BODY;
import static org.minutebook.meetings.minutes.MinutesRule.MEETING_OVER;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_BEFORE_A_MEETING;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_SEALED;
import static org.minutebook.meetings.minutes.MinutesRule.NOT_YET_APPROVED;
import static org.minutebook.meetings.minutes.MinutesRule.PARAGRAPH_OF_ITEM;
import static org.minutebook.meetings.minutes.MinutesRule.SEALED;
import static org.minutebook.meetings.minutes.MinutesRule.SEEN_BY_MEMBERS;
import static org.minutebook.meetings.minutes.MinutesRule.SIGNED;
import static org.minutebook.meetings.minutes.MinutesRule.SIGNER_PRESIDED;
import static org.minutebook.meetings.minutes.MinutesRule.SUBMITTED;
import static org.minutebook.meetings.minutes.MinutesRule.SUBMITTED_ONCE;
import static org.minutebook.meetings.minutes.MinutesRule.SUITABLE_MEETING;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.CorrectionAuthority;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.CorrectionProposed;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.MinutesEvent.SealedAnnotated;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SignatureMethod;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.minutes.MinutesCommand.AnnotateSealed;
import org.minutebook.meetings.minutes.MinutesCommand.CirculateDraft;
import org.minutebook.meetings.minutes.MinutesCommand.DeferApproval;
import org.minutebook.meetings.minutes.MinutesCommand.EditNarrative;
import org.minutebook.meetings.minutes.MinutesCommand.ProposeCorrection;
import org.minutebook.meetings.minutes.MinutesCommand.SealMinutes;
import org.minutebook.meetings.minutes.MinutesCommand.SignMinutes;
import org.minutebook.meetings.minutes.MinutesCommand.Signer;
import org.minutebook.meetings.minutes.MinutesCommand.SubmitForApproval;
import org.minutebook.record.RecordRule;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.names.Facts;

class FromDraftToSealTests {
    private final MinutesGiven given = new MinutesGiven();
    private final AggregateTestFixture<Minutes> minutes = given.minutes();

    @Test
    void a_paragraph_is_rewritten_or_added_while_the_words_are_the_clerk_s() {
        minutes.givenNoPriorActivity().when(edit("i1", "p1")).expectEvents(narrative("i1", "p1"));
        new MinutesGiven()
                .minutes()
                .given(narrative("i2", "p2"), circulated("june", 1))
                .when(edit("i2", "p2"))
                .expectEvents(narrative("i2", "p2"));
        new MinutesGiven()
                .minutes()
                .given(circulated("june", 1), submitted("june", "september"), deferred())
                .when(edit("i2", "p3"))
                .expectEvents(narrative("i2", "p3"));
    }

    @Test
    void a_paragraph_belongs_to_an_item_of_the_meeting_and_stays_there() {
        refused(ITEM_OF_MEETING, edit("i9", "p1"));
        refused(PARAGRAPH_OF_ITEM, edit("i2", "p1"));
        refused(PARAGRAPH_OF_ITEM, edit("i1", "p2"), narrative("i2", "p2"));
    }

    @Test
    void words_that_are_before_a_meeting_or_approved_stay() {
        refused(NOT_BEFORE_A_MEETING, edit("i1", "p1"), circulated("june", 1), submitted("june", "september"));
        refused(NOT_YET_APPROVED, edit("i1", "p1"), circulated("june", 1), approved("june", "september"));
    }

    @Test
    void there_are_no_minutes_of_what_is_no_meeting() {
        refused(RecordRule.TARGET_EXISTS, new EditNarrative("parish", "i1", "p1", "Text."));
        refused(RecordRule.TARGET_EXISTS, new SealMinutes("nowhere"));
    }

    @Test
    void drafts_are_numbered_and_say_how_far_they_go() {
        minutes.givenNoPriorActivity()
                .when(circulate("june", JUNE))
                .expectEvents(new DraftCirculated("june", 1, 6, JUNE, Recorded.of("Members")));
        new MinutesGiven()
                .minutes()
                .given(circulated("june", 1), edited("june"))
                .when(circulate("june", JUNE))
                .expectEvents(new DraftCirculated("june", 2, 6, JUNE, Recorded.of("Members")));
    }

    @Test
    void a_draft_goes_round_when_the_meeting_is_over() {
        refused(MEETING_OVER, circulate("september", SEPTEMBER));
        given.streams.with(
                MeetingEvent.STREAM,
                "september",
                new MeetingAbandoned(
                        "september", Recorded.notRecorded(), "There was no quorum.", Recorded.notRecorded()));
        minutes.givenNoPriorActivity().when(circulate("september", SEPTEMBER)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_draft_goes_round_on_a_day_on_which_it_can_and_before_approval() {
        refused(DAYS_IN_ORDER, circulate("june", JUNE.minusDays(1)));
        refused(NOT_BEFORE_A_MEETING, circulate("june", JUNE), circulated("june", 1), submitted("june", "september"));
        refused(NOT_YET_APPROVED, circulate("june", JUNE), circulated("june", 1), approved("june", "september"));
    }

    @Test
    void whoever_has_a_draft_proposes_corrections() {
        minutes.given(circulated("june", 1))
                .when(propose("c1", Recorded.of("eleven"), Recorded.of("twelve"), Recorded.notRecorded()))
                .expectEvents(proposed("c1"));
        new MinutesGiven()
                .minutes()
                .given(circulated("june", 1), submitted("june", "september"), proposed("c1"))
                .when(propose("c2", Recorded.notRecorded(), Recorded.notRecorded(), Recorded.of("Well put.")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_is_proposed_of_what_was_circulated_once_with_what_it_is() {
        Recorded<String> nothing = Recorded.notRecorded();
        var some = Recorded.of("some");
        refused(CIRCULATED, propose("c1", some, some, nothing));
        refused(CORRECTION_ONCE, propose("c1", some, some, nothing), circulated("june", 1), proposed("c1"));
        refused(CORRECTION_SAYS_WHAT, propose("c1", nothing, some, some), circulated("june", 1));
        refused(CORRECTION_SAYS_WHAT, propose("c1", some, nothing, nothing), circulated("june", 1));
        refused(CORRECTION_SAYS_WHAT, propose("c1", nothing, nothing, nothing), circulated("june", 1));
        refused(
                NOT_YET_APPROVED,
                propose("c1", some, some, nothing),
                circulated("june", 1),
                approved("june", "september"));
    }

    @Test
    void minutes_are_put_to_a_later_meeting_of_the_body() {
        minutes.given(circulated("june", 1))
                .when(submit("june", "september"))
                .expectEvents(submitted("june", "september"));
        refused(LATER_MEETING_OF_BODY, submit("june", "june"), circulated("june", 1));
        refused(LATER_MEETING_OF_BODY, submit("june", "may"), circulated("june", 1));
        refused(LATER_MEETING_OF_BODY, submit("june", "partnership-september"), circulated("june", 1));
        refused(RecordRule.REFERENCE_EXISTS, submit("june", "ada"), circulated("june", 1));
    }

    @Test
    void an_extraordinary_meeting_does_not_suit_a_council() {
        refused(SUITABLE_MEETING, submit("june", "july"), circulated("june", 1));
        minutes.givenNoPriorActivity()
                .when(submit("partnership-june", "partnership-july"))
                .expectEvents(submitted("partnership-june", "partnership-july"));
    }

    @Test
    void what_is_put_to_a_council_is_what_was_circulated() {
        refused(SEEN_BY_MEMBERS, submit("june", "september"));
        refused(CIRCULATED_AS_IT_STANDS, submit("june", "september"), circulated("june", 1), edited("june"));
        minutes.given(circulated("june", 1), edited("june"), circulated("june", 2))
                .when(submit("june", "september"))
                .expectEvents(submitted("june", "september"));
        new MinutesGiven()
                .minutes()
                .givenNoPriorActivity()
                .when(submit("may", "september"))
                .expectEvents(submitted("may", "september"));
    }

    @Test
    void minutes_are_before_one_meeting_at_a_time_and_may_be_deferred() {
        refused(SUBMITTED_ONCE, submit("june", "august"), circulated("june", 1), submitted("june", "september"));
        minutes.given(circulated("june", 1), submitted("june", "september"))
                .when(new DeferApproval("june", "There was no time."))
                .expectEvents(deferred());
        new MinutesGiven()
                .minutes()
                .given(circulated("june", 1), submitted("june", "september"), deferred())
                .when(submit("june", "august"))
                .expectEvents(submitted("june", "august"));
        refused(SUBMITTED, new DeferApproval("june", "Why not."), circulated("june", 1));
        refused(NOT_YET_APPROVED, new DeferApproval("june", "Why not."), approved("june", "september"));
    }

    @Test
    void whoever_presided_where_they_were_approved_signs() {
        minutes.given(circulated("june", 1), approved("june", "september"))
                .when(sign("june", "ada", SEPTEMBER))
                .expectEvents(signed("june"));
        refused(SIGNER_PRESIDED, sign("june", "ben", SEPTEMBER), circulated("june", 1), approved("june", "september"));
        refused(RecordRule.REFERENCE_EXISTS, sign("june", "nobody", SEPTEMBER), approved("june", "september"));
    }

    @Test
    void so_does_whoever_took_the_chair_later_or_opened_it_as_corrected() {
        given.streams.with(
                MeetingEvent.STREAM,
                "september",
                new ChairTaken(
                        "september",
                        named("ben"),
                        PresidingBasis.values()[0],
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
        minutes.given(approved("june", "september"))
                .when(sign("june", "ben", SEPTEMBER))
                .expectSuccessfulHandlerExecution();

        var corrected = new MinutesGiven();
        var opened = new MeetingOpened("september", LocalTime.of(19, 0), named("ben"));
        var fixture = corrected.minutes();
        corrected.streams.with(
                MeetingEvent.STREAM,
                "september",
                new RecordCorrected(
                        "september",
                        "event",
                        "meetings.meeting-opened",
                        1,
                        Map.of(),
                        Map.of(),
                        Facts.fieldsOf(opened),
                        "It was Ben.",
                        new CorrectionAuthority(
                                CorrectionAuthority.Kind.CLERICAL, Recorded.of("The clerk"), null, null)));
        fixture.given(approved("june", "september"))
                .when(sign("june", "ada", SEPTEMBER))
                .expectException(broken(SIGNER_PRESIDED));
    }

    @Test
    void of_a_document_that_does_not_say_who_presided_anybody_signs() {
        minutes.given(approved("may", "august"))
                .when(new SignMinutes(
                        "may",
                        new Signer("ben", "B. Example"),
                        JUNE,
                        SignatureMethod.ELECTRONIC,
                        Recorded.notRecorded()))
                .expectEvents(new MinutesSigned(
                        "may",
                        new PersonAsPrinted("ben", "B. Example"),
                        JUNE,
                        SignatureMethod.ELECTRONIC,
                        Recorded.notRecorded()));
    }

    @Test
    void minutes_are_signed_once_approved_and_not_before_that_day() {
        refused(APPROVED, sign("june", "ada", SEPTEMBER), circulated("june", 1));
        refused(APPROVED, sign("june", "ada", SEPTEMBER), approved("june", "september"), signed("june"));
        refused(DAYS_IN_ORDER, sign("june", "ada", SEPTEMBER.minusDays(1)), approved("june", "september"));
    }

    @Test
    void signed_minutes_are_sealed_with_what_the_press_makes_of_them() {
        minutes.given(approved("june", "september"), signed("june"))
                .when(new SealMinutes("june"))
                .expectEvents(sealed("june"));
        refused(SIGNED, new SealMinutes("june"), approved("june", "september"));
        refused(SIGNED, new SealMinutes("june"));
    }

    @Test
    void of_a_document_approved_minutes_are_sealed_when_it_is_written_up() {
        minutes.given(approved("may", "september")).when(new SealMinutes("may")).expectEvents(sealed("may"));
        refused(MEETING_OVER, new SealMinutes("august"), approved("august", "september"));
        refused(SIGNED, new SealMinutes("may"), circulated("may", 1));
    }

    @Test
    void to_sealed_minutes_nothing_happens_but_notes() {
        var history =
                new Object[] {circulated("june", 1), approved("june", "september"), signed("june"), sealed("june")};
        var some = Recorded.of("some");
        for (Object command : List.of(
                edit("i1", "p1"),
                circulate("june", SEPTEMBER),
                propose("c1", some, some, some),
                submit("june", "september"),
                new DeferApproval("june", "Why not."),
                sign("june", "ada", SEPTEMBER),
                new SealMinutes("june"))) {
            refused(NOT_SEALED, command, history);
        }
        minutes.given(history)
                .when(new AnnotateSealed("june", "See May 2033.", "The clerk"))
                .expectEvents(new SealedAnnotated("june", "See May 2033.", "The clerk"));
        refused(
                SEALED,
                new AnnotateSealed("june", "See May 2033.", "The clerk"),
                approved("june", "september"),
                signed("june"));
    }

    private static void refused(Rule rule, Object command, Object... history) {
        new MinutesGiven()
                .minutes()
                .given(history)
                .when(command)
                .expectNoEvents()
                .expectException(broken(rule));
    }

    private static EditNarrative edit(String item, String paragraph) {
        return new EditNarrative("june", item, paragraph, "It was said.");
    }

    private static NarrativeEdited narrative(String item, String paragraph) {
        return new NarrativeEdited("june", item, paragraph, "It was said.");
    }

    private static CirculateDraft circulate(String meeting, LocalDate on) {
        return new CirculateDraft(meeting, on, Recorded.of("Members"));
    }

    private static ProposeCorrection propose(
            String id, Recorded<String> from, Recorded<String> to, Recorded<String> comment) {
        return new ProposeCorrection("june", id, "Cllr Ben Example", from, to, comment);
    }

    private static CorrectionProposed proposed(String id) {
        return new CorrectionProposed(
                "june", id, "Cllr Ben Example", Recorded.of("eleven"), Recorded.of("twelve"), Recorded.notRecorded());
    }

    private static SubmitForApproval submit(String meeting, String at) {
        return new SubmitForApproval(meeting, at);
    }

    private static ApprovalDeferred deferred() {
        return new ApprovalDeferred("june", "september", "There was no time.");
    }

    private static SignMinutes sign(String meeting, String person, LocalDate on) {
        return new SignMinutes(meeting, new Signer(person, null), on, SignatureMethod.WET, Recorded.of(3));
    }
}
