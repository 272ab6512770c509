package org.minutebook.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.Speaker;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Each rule with minutes that have the slip and nothing else that is wrong, beside minutes that have none. */
class MinutesLintTests {
    private static final LocalDate HELD_ON = LocalDate.of(2022, 9, 28);
    private static final TermNamed TERM = new TermNamed("term", "2022/23", 2022);

    @Test
    void minutes_without_a_slip_have_one_finding_since_nothing_is_signed_yet() {
        assertThat(rules(good())).containsExactly(FindingRule.SIGNATURE_MISSING);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        FindingRule.NUMBER_MISSING,
                        item("i3", "Plans", null, null),
                        resolved("i3", "The plans be noted.")),
                slip(FindingRule.NUMBER_REPEATED, item("i3", "Plans", 2, "QB 2/22"), resolved("i3", "It be noted.")),
                slip(
                        FindingRule.NUMBER_OUT_OF_SERIES,
                        item("i3", "Plans", 5, "QB 5/22"),
                        resolved("i3", "It be noted.")),
                slip(
                        FindingRule.NUMBER_OF_ANOTHER_YEAR,
                        item("i3", "Plans", null, "QB 3/21"),
                        resolved("i3", "It be noted.")),
                slip(FindingRule.PLACEHOLDER_TEXT, said("i2", "The sum was xxx pounds.")),
                slip(FindingRule.PLACEHOLDER_TEXT, said("i2", "To be held at [venue].")),
                slip(FindingRule.APPROVES_ITSELF, considered("i2", "meeting", HELD_ON)),
                slip(
                        FindingRule.APPROVES_ITSELF,
                        new ResolutionPassed(
                                "meeting",
                                "i2",
                                "own",
                                Recorded.notRecorded(),
                                List.of(new Clause(
                                        1, ClauseType.APPROVE, "The minutes be approved.", Recorded.of("meeting"))),
                                false,
                                List.of())),
                slip(
                        FindingRule.APPROVAL_OF_ONE_MEETING,
                        item("i3", "Minutes of the last meeting", 3, "QB 3/22"),
                        resolved("i3", "The minutes be approved.")),
                slip(
                        FindingRule.APPROVAL_OF_ONE_MEETING,
                        considered("i2", "june", HELD_ON.minusMonths(3)),
                        considered("i2", "july", HELD_ON.minusMonths(2))),
                slip(FindingRule.ITEM_WITHOUT_OUTCOME, item("i3", "Plans", 3, "QB 3/22")),
                slip(
                        FindingRule.DECISION_IN_NARRATIVE_ONLY,
                        item("i3", "Plans", 3, "QB 3/22"),
                        said("i3", "It was RESOLVED to go ahead.")),
                slip(FindingRule.DECISION_WITHOUT_TEXT, resolved("i2", "…")),
                slip(
                        FindingRule.ACTS_WITHOUT_ATTENDING,
                        said("i2", "They reported.", "The Harbour Pilots representative")),
                slip(FindingRule.ORGANISATION_UNKNOWN, attends("dan", "Dan Unknown", null, null)),
                slip(FindingRule.OFFICE_NOT_HELD, attends("eve", "Cllr Eve Example", null, "Chair")),
                slip(FindingRule.PROPOSER_MISSING, nominated(Recorded.notRecorded())),
                slip(
                        FindingRule.ELECTION_WITHOUT_YEAR,
                        resolution("elects", "i2", "Cllr Ada Example be elected Chair."),
                        elected("elects")),
                slip(FindingRule.RESTRICTION_WITHOUT_END, restricted(Recorded.notRecorded())),
                slip(FindingRule.NEXT_MEETING_IN_THE_PAST, next(HELD_ON.minusDays(1))));
    }

    private static Arguments slip(FindingRule rule, MeetingEvent... more) {
        return Arguments.of(rule, List.of(more));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_found_and_nothing_else(FindingRule rule, List<MeetingEvent> more) {
        var events = new ArrayList<>(good());
        events.addAll(more);
        assertThat(rules(events)).containsOnlyOnce(rule).containsOnly(rule, FindingRule.SIGNATURE_MISSING);
    }

    @Test
    void of_a_document_without_opening_nobody_presided_nothing_began_and_no_quorum_is_shown() {
        var events = new ArrayList<MeetingEvent>(good().subList(2, good().size()));
        events.add(0, new MeetingTranscribed("meeting", details(Recorded.notRecorded()), Recorded.notRecorded()));
        assertThat(rules(events))
                .containsExactly(
                        FindingRule.PRESIDER_MISSING,
                        FindingRule.START_MISSING,
                        FindingRule.QUORUM_NOT_SHOWN,
                        FindingRule.SIGNATURE_MISSING);
    }

    @Test
    void a_finding_says_where_and_which_event() {
        var events = new ArrayList<>(good());
        events.add(said("i2", "The sum was xxx pounds."));
        assertThat(findings(events))
                .filteredOn(finding -> finding.rule() == FindingRule.PLACEHOLDER_TEXT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("QB 2/22");
                    assertThat(finding.position()).isEqualTo(events.size());
                    assertThat(finding.severity()).isEqualTo(Severity.MUST_FIX);
                    assertThat(finding.message()).contains("xxx");
                });
    }

    private static List<FindingRule> rules(List<MeetingEvent> events) {
        return findings(events).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(List<MeetingEvent> events) {
        var history = new ArrayList<RecordedEvent>();
        for (MeetingEvent event : events) {
            long position = history.size() + 1L;
            history.add(new RecordedEvent(
                    position, position, UUID.randomUUID().toString(), "meeting", Instant.EPOCH, event));
        }
        return MinutesLint.of(
                "meeting",
                MeetingEvent.detailsOf(events).orElseThrow(),
                history,
                (title, person) -> person.equals("ada"));
    }

    /** A live meeting with two items, of which something came. */
    private static List<MeetingEvent> good() {
        return List.of(
                new MeetingScheduled("meeting", details(Recorded.of(LocalTime.of(9, 0)))),
                new MeetingOpened("meeting", LocalTime.of(9, 0), new PersonAsPrinted("ada", "Cllr Ada Example")),
                attends("ada", "Cllr Ada Example", null, "Chair"),
                attends("ben", "Ben Example", "Harbour Trust", null),
                item("i1", "Minutes of the last meeting", 1, "QB 1/22"),
                considered("i1", "june", HELD_ON.minusMonths(3)),
                resolved("i1", "The minutes be approved."),
                item("i2", "Chair", 2, "QB 2/22"),
                said("i2", "They spoke.", "The Harbour Trust representative", "Members"),
                nominated(Recorded.of(new PersonAsPrinted("ben", "Ben Example"))),
                resolution("year", "i2", "Cllr Ada Example be elected Chair for 2022/23."),
                elected("year"),
                restricted(Recorded.of("until it is published")),
                next(HELD_ON.plusMonths(2)));
    }

    private static MeetingDetails details(Recorded<LocalTime> start) {
        return new MeetingDetails(
                "body",
                "QB",
                "Quayside Board",
                Recorded.of(MeetingKind.ORDINARY),
                Recorded.of(TERM),
                HELD_ON,
                start,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                new Constitution(
                        List.of(new Office("chair", "Chair", false)),
                        Recorded.notRecorded(),
                        new Numbering("QB {number}/{yy}"),
                        new HouseStyle("RESOLVED", null)),
                Recorded.notRecorded());
    }

    private static AttendanceRecorded attends(String id, String name, String organisation, String office) {
        return new AttendanceRecorded(
                "meeting",
                new PersonAsPrinted(id, name),
                AttendanceHeading.PRESENT,
                Recorded.of(Capacity.MEMBER),
                office == null ? Recorded.none() : Recorded.of(office),
                organisation == null
                        ? Recorded.notRecorded()
                        : Recorded.of(new Affiliation(
                                organisation, organisation, Recorded.none(), Affiliation.Provenance.STATED)),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static ItemTaken item(String id, String heading, Integer number, String reference) {
        return new ItemTaken(
                "meeting",
                id,
                heading,
                number == null ? Recorded.notRecorded() : Recorded.of(number),
                reference == null ? Recorded.notRecorded() : Recorded.of(reference),
                Recorded.notRecorded());
    }

    private static DiscussionRecorded said(String item, String text, String... speakers) {
        return new DiscussionRecorded(
                "meeting",
                item,
                "p" + text.hashCode(),
                text,
                Arrays.stream(speakers)
                        .map(speaker -> new Speaker(speaker, null))
                        .toList());
    }

    private static MinutesConsidered considered(String item, String of, LocalDate heldOn) {
        return new MinutesConsidered("meeting", item, of, heldOn, Recorded.notRecorded());
    }

    private static ResolutionPassed resolved(String item, String text) {
        return resolution("r" + text.hashCode(), item, text);
    }

    private static ResolutionPassed resolution(String id, String item, String text) {
        return new ResolutionPassed(
                "meeting",
                item,
                id,
                Recorded.notRecorded(),
                List.of(new Clause(1, ClauseType.AGREE, text, null)),
                false,
                List.of());
    }

    private static NominationRecorded nominated(Recorded<PersonAsPrinted> proposer) {
        return new NominationRecorded(
                "meeting",
                "i2",
                "n" + proposer.hashCode(),
                "chair",
                "Chair",
                TERM,
                new PersonAsPrinted("ada", "Cllr Ada Example"),
                proposer,
                Recorded.notRecorded());
    }

    private static ElectionConcluded elected(String resolution) {
        return new ElectionConcluded(
                "meeting",
                "e-" + resolution,
                "body",
                HELD_ON,
                "chair",
                "Chair",
                TERM,
                new PersonAsPrinted("ada", "Cllr Ada Example"),
                HELD_ON,
                "n",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                "v",
                VoteMethod.ASSENT,
                VoteOutcome.CARRIED,
                Recorded.notRecorded(),
                resolution,
                Recorded.of("QB 2/22"));
    }

    private static RestrictionApplied restricted(Recorded<String> release) {
        return new RestrictionApplied(
                "meeting",
                "i2",
                List.of(RestrictionScope.values()[0]),
                "a condition of its source",
                List.of(),
                "it is not published",
                Recorded.notRecorded(),
                release,
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static NextMeetingAnnounced next(LocalDate heldOn) {
        return new NextMeetingAnnounced(
                "meeting",
                "i2",
                Recorded.notRecorded(),
                heldOn,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
