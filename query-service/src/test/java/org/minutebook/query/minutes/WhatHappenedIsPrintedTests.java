package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.ItemReferred;
import org.minutebook.meetings.events.BusinessEvent.ItemRuledOut;
import org.minutebook.meetings.events.BusinessEvent.ItemWithdrawn;
import org.minutebook.meetings.events.BusinessEvent.OrderVaried;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.meetings.events.Wording;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.query.minutes.MinutesDocument.Stage;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Each fact of a meeting's sitting, in the standard words, and where it stands. */
class WhatHappenedIsPrintedTests {
    private static final LocalDate HELD_ON = LocalDate.of(2031, 5, 3);
    private static final PersonAsPrinted ADA = new PersonAsPrinted("ada", "Cllr Ada Example");

    static Stream<Arguments> sentences() {
        return Stream.of(
                of(arrived(at(9, 40), nothing(), nothing()), "Cllr Ada Example joined the meeting at 09:40."),
                of(arrived(nothing(), nothing(), nothing()), "Cllr Ada Example joined the meeting."),
                of(
                        new DepartureRecorded("m", ADA, at(9, 50), nothing(), DepartureReason.LEFT, nothing()),
                        "Cllr Ada Example left the meeting at 09:50."),
                of(
                        new DepartureRecorded("m", ADA, nothing(), nothing(), DepartureReason.INTEREST, nothing()),
                        "Cllr Ada Example left the meeting, having an interest."),
                of(
                        new DepartureRecorded("m", ADA, nothing(), nothing(), DepartureReason.EXCLUDED, nothing()),
                        "Cllr Ada Example left the meeting, having been asked to."),
                of(
                        new ChairTaken("m", ADA, PresidingBasis.DEPUTY, at(10, 0), nothing(), nothing()),
                        "Cllr Ada Example took the chair at 10:00."),
                of(
                        new ChairVacated("m", ADA, Recorded.of("an interest"), nothing(), nothing(), nothing()),
                        "Cllr Ada Example left the chair (an interest)."),
                of(
                        interest(Recorded.of("her yard"), InterestConduct.LEFT, false),
                        "Cllr Ada Example declared a disclosable pecuniary interest in 'Cranes' (her yard) and left."),
                of(
                        interest(new Recorded<>(Recorded.State.WITHHELD, null), InterestConduct.STAYED, true),
                        "Cllr Ada Example declared a disclosable pecuniary interest in 'Cranes' and stayed,"
                                + " having a dispensation."),
                of(new NoInterestsDeclared("m", nothing(), nothing()), "No interests were declared."),
                of(
                        new ItemDeferred(
                                "m",
                                "a9",
                                "Gulls",
                                Recorded.of("later"),
                                Recorded.of(HELD_ON.plusMonths(2)),
                                "no time",
                                nothing()),
                        "'Gulls' was deferred to the meeting of 3 July 2031 (no time)."),
                of(
                        new ItemDeferred("m", "a9", "Gulls", nothing(), nothing(), "no time", nothing()),
                        "'Gulls' was deferred (no time)."),
                of(
                        new ItemReferred("m", "a9", "Gulls", "b", "Example Harbour Committee", "theirs", nothing()),
                        "'Gulls' was referred to Example Harbour Committee (theirs)."),
                of(new ItemWithdrawn("m", "a9", "Gulls", "they flew", nothing()), "'Gulls' was withdrawn (they flew)."),
                of(
                        new ItemRuledOut("m", "a9", "Gulls", "not ours", nothing()),
                        "'Gulls' was ruled out of order (not ours)."),
                of(
                        new PublicExcluded(
                                "m",
                                "a9",
                                "Gulls",
                                ExclusionGround.EXEMPT,
                                List.of("3", "5"),
                                "prices",
                                nothing(),
                                nothing()),
                        "The public was excluded for 'Gulls' under paragraph 3, 5 of schedule 12A (prices)."),
                of(
                        new PublicExcluded(
                                "m",
                                "a9",
                                "Gulls",
                                ExclusionGround.CONFIDENTIAL,
                                List.of(),
                                "prices",
                                nothing(),
                                nothing()),
                        "The public was excluded for 'Gulls' (prices)."),
                of(new PublicReadmitted("m", nothing(), nothing()), "The public was readmitted."),
                of(
                        adjourned(HELD_ON, at(23, 50), Recorded.of(HELD_ON.plusDays(1))),
                        "The meeting was adjourned at 23:50 until 4 May 2031 (the hour)."),
                of(
                        adjourned(HELD_ON.plusDays(1), nothing(), nothing()),
                        "The meeting was adjourned on 4 May 2031 (the hour)."),
                of(
                        new MeetingResumed("m", HELD_ON.plusDays(1), at(0, 20), nothing(), nothing()),
                        "The meeting resumed on 4 May 2031 at 00:20."),
                of(new MeetingResumed("m", HELD_ON, nothing(), nothing(), nothing()), "The meeting resumed."),
                of(
                        new MeetingAbandoned("m", at(9, 30), "no quorum", nothing()),
                        "The meeting was abandoned at 09:30 (no quorum)."));
    }

    private static Arguments of(MeetingEvent event, String sentence) {
        return Arguments.of(event, sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_fact_is_worded_and_stands_where_it_happened(MeetingEvent event, String sentence) {
        assertThat(lines(event)).endsWith(sentence);
        assertThat(lines(event, item("i1", "Cranes"))).endsWith(sentence, "Cranes");
        assertThat(lines(item("i1", "Cranes"), event, item("i2", "Tugs"))).endsWith("Cranes", sentence, "Tugs");
    }

    @Test
    void what_belongs_to_an_item_stands_in_it() {
        assertThat(lines(
                        item("i1", "Cranes"),
                        item("i2", "Tugs"),
                        arrived(nothing(), Recorded.of("i1"), nothing()),
                        new ItemWithdrawn("m", "i1", "Cranes", "sold", nothing())))
                .endsWith("Cranes", "Cllr Ada Example joined the meeting.", "'Cranes' was withdrawn (sold).", "Tugs");
    }

    @Test
    void a_document_s_own_words_come_first_and_may_go_on_with_a_paragraph() {
        assertThat(lines(
                        item("i1", "Cranes"),
                        arrived(nothing(), nothing(), nothing()),
                        arrived(
                                at(9, 40),
                                nothing(),
                                Recorded.of(new Wording("It was {at}.", Wording.Flow.CONTINUES)))))
                .endsWith("Cranes", "Cllr Ada Example joined the meeting. It was 09:40.");
    }

    @Test
    void the_absent_are_a_list_where_there_are_any() {
        assertThat(lines(new AbsenceRecorded("m", ADA, nothing(), nothing()))).contains("Absent: Cllr Ada Example");
        assertThat(lines()).noneMatch(line -> line.startsWith("Absent:"));
    }

    @Test
    void a_list_says_in_whose_place_and_that_somebody_was_not_in_the_room() {
        assertThat(lines(new AttendanceRecorded(
                        "m",
                        new PersonAsPrinted("ben", "Ben Example"),
                        AttendanceHeading.PRESENT,
                        Recorded.of(Capacity.SUBSTITUTE),
                        nothing(),
                        nothing(),
                        Recorded.of(ADA),
                        Recorded.of(AttendanceMode.REMOTE),
                        nothing())))
                .contains("Attending members: Ben Example, in place of Cllr Ada Example, remotely");
    }

    @Test
    void some_facts_print_nothing() {
        assertThat(lines(new OrderVaried("m", List.of("i1"), nothing()))).isEqualTo(lines());
    }

    @Test
    void what_is_lifted_is_restricted_no_more() {
        var restricted = new RestrictionApplied(
                "m",
                "i1",
                List.of(RestrictionScope.PAPER, RestrictionScope.OUTCOME),
                "contract",
                List.of(),
                "prices",
                nothing(),
                nothing(),
                nothing(),
                nothing());
        var lifted = new RestrictionLifted("m", "i1", List.of(RestrictionScope.OUTCOME), "it is signed", "the clerk");
        var paper = new RestrictionLifted("m", "i1", List.of(RestrictionScope.PAPER), "it is signed", "the clerk");
        assertThat(document(live(item("i1", "Cranes"), restricted, lifted))
                        .item("i1")
                        .restrictions())
                .singleElement()
                .satisfies(left -> assertThat(left.scopes()).containsExactly("paper"));
        assertThat(document(live(item("i1", "Cranes"), restricted, lifted, paper))
                        .item("i1")
                        .restrictions())
                .isEmpty();
    }

    @Test
    void a_live_meeting_is_adjourned_goes_on_and_may_be_abandoned() {
        var adjourned = adjourned(HELD_ON, nothing(), nothing());
        var resumed = new MeetingResumed("m", HELD_ON, nothing(), nothing(), nothing());
        var abandoned = new MeetingAbandoned("m", nothing(), "fire", nothing());
        assertThat(document(live(adjourned)).stage()).isEqualTo(Stage.ADJOURNED);
        assertThat(document(live(adjourned, resumed)).stage()).isEqualTo(Stage.OPEN);
        assertThat(document(live(abandoned)).stage()).isEqualTo(Stage.ABANDONED);
        var transcribed = new MeetingTranscribed("m", details(), nothing());
        assertThat(document(List.of(transcribed, adjourned)).stage()).isEqualTo(Stage.TRANSCRIBING);
        assertThat(document(List.of(transcribed, adjourned, resumed)).stage()).isEqualTo(Stage.TRANSCRIBING);
    }

    private static List<String> lines(MeetingEvent... more) {
        return MinutesText.of(document(live(more)))
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<MeetingEvent> live(MeetingEvent... more) {
        var events = new ArrayList<MeetingEvent>(
                List.of(new MeetingScheduled("m", details()), new MeetingOpened("m", LocalTime.of(9, 0), ADA)));
        events.addAll(List.of(more));
        return events;
    }

    private static MinutesDocument document(List<? extends MeetingEvent> events) {
        var history = new ArrayList<RecordedEvent>();
        for (MeetingEvent event : events) {
            long position = history.size() + 1L;
            history.add(new RecordedEvent(position, position, "e" + position, "m", Instant.EPOCH, event));
        }
        return MinutesFold.of(history);
    }

    private static MeetingDetails details() {
        return new MeetingDetails(
                "body",
                "XB",
                "Example Board",
                nothing(),
                nothing(),
                HELD_ON,
                nothing(),
                nothing(),
                nothing(),
                new Constitution(
                        List.of(), nothing(), new Numbering("XB {number}/{yy}"), new HouseStyle("AGREED", null)), Recorded.notRecorded());
    }

    private static ItemTaken item(String id, String heading) {
        return new ItemTaken("m", id, heading, nothing(), nothing(), nothing());
    }

    private static ArrivalRecorded arrived(Recorded<LocalTime> at, Recorded<String> itemId, Recorded<Wording> wording) {
        return new ArrivalRecorded("m", ADA, at, itemId, wording);
    }

    private static InterestDeclared interest(Recorded<String> nature, InterestConduct conduct, boolean dispensation) {
        return new InterestDeclared(
                "m",
                ADA,
                "i1",
                "Cranes",
                InterestKind.DISCLOSABLE_PECUNIARY,
                nature,
                conduct,
                dispensation,
                true,
                nothing());
    }

    private static MeetingAdjourned adjourned(LocalDate on, Recorded<LocalTime> at, Recorded<LocalDate> until) {
        return new MeetingAdjourned("m", on, at, until, "the hour", nothing(), nothing());
    }

    private static Recorded<LocalTime> at(int hour, int minute) {
        return Recorded.of(LocalTime.of(hour, minute));
    }

    private static <T> Recorded<T> nothing() {
        return Recorded.notRecorded();
    }
}
