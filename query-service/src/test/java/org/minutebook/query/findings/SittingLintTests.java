package org.minutebook.query.findings;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.BusinessEvent.Rescinded;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.DepartureReason;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.InterestConduct;
import org.minutebook.meetings.events.InterestKind;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.PresidingBasis;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.ArrivalRecorded;
import org.minutebook.meetings.events.SittingEvent.ChairTaken;
import org.minutebook.meetings.events.SittingEvent.ChairVacated;
import org.minutebook.meetings.events.SittingEvent.DepartureRecorded;
import org.minutebook.meetings.events.SittingEvent.InterestDeclared;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.meetings.events.SittingEvent.NoInterestsDeclared;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.meetings.events.Speaker;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Quorum;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.RosterEvent;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.SubstituteNamed;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Each rule with a sitting that has the slip and nothing else that is wrong, beside one that has none. */
class SittingLintTests {
    private static final LocalDate HELD_ON = LocalDate.of(2031, 5, 3);

    @ParameterizedTest
    @EnumSource
    void a_sitting_in_which_all_fits_has_no_finding(Regime regime) {
        assertThat(findings(Recorded.of(regime), good())).isEmpty();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(FindingRule.ACTS_AFTER_LEAVING, left("cleo"), said("cleo")),
                slip(FindingRule.ACTS_AFTER_LEAVING, left("cleo"), nominated("ben", "cleo")),
                slip(FindingRule.ACTS_AFTER_LEAVING, left("cleo"), interest("cleo")),
                slip(FindingRule.PRESENCE_UNCLEAR, left("dan")),
                slip(FindingRule.PRESENCE_UNCLEAR, left("cleo"), left("cleo")),
                slip(FindingRule.PRESENCE_UNCLEAR, arrived("dan")),
                slip(FindingRule.PRESENCE_UNCLEAR, new AbsenceRecorded("m", person("cleo"), nothing(), nothing())),
                slip(FindingRule.VOTE_INQUORATE, left("cleo"), left("ben"), vote()),
                slip(FindingRule.PRESIDING_UNCLEAR, taken("ben")),
                slip(FindingRule.PRESIDING_UNCLEAR, vacated("ben")),
                slip(FindingRule.PRESIDING_UNCLEAR, left("ada")),
                slip(FindingRule.CANDIDATE_PRESIDES, nominated("ada", "ben"), vote("n-ada")),
                slip(FindingRule.SUBSTITUTE_WITHOUT_RIGHT, standIn("eve", Recorded.of(person("ada")))),
                slip(FindingRule.SUBSTITUTE_WITHOUT_RIGHT, standIn("eve", nothing())),
                slip(FindingRule.REMOTE_IN_COUNCIL, attends("eve", Capacity.MEMBER, nothing(), AttendanceMode.REMOTE)),
                slip(
                        FindingRule.DECLARATIONS_CONTRADICT,
                        new NoInterestsDeclared("m", nothing(), nothing()),
                        interest("ben")),
                slip(
                        FindingRule.DECLARATIONS_CONTRADICT,
                        interest("ben"),
                        new NoInterestsDeclared("m", nothing(), nothing())),
                slip(FindingRule.EXCLUSION_NOT_ENDED, excluded(List.of("3")), excluded(List.of("3")), readmitted()),
                slip(FindingRule.EXCLUSION_NOT_ENDED, excluded(List.of("3")), closed()),
                slip(FindingRule.EXEMPTION_UNFOUNDED, excluded(List.of()), readmitted()),
                slip(FindingRule.SETTLED_ITEM_GOES_ON, deferred("i1"), said("ben")),
                slip(FindingRule.SETTLED_ITEM_GOES_ON, deferred("i1"), vote()),
                slip(FindingRule.AGENDA_ITEM_LEFT, planned("a1"), planned("a2"), deferred("a2"), closed()),
                slip(
                        FindingRule.RESUMED_TOO_EARLY,
                        new MeetingAdjourned("m", HELD_ON, nothing(), nothing(), "fire", nothing(), nothing()),
                        new MeetingResumed("m", HELD_ON.minusDays(1), nothing(), nothing(), nothing())),
                slip(
                        FindingRule.RESCINDED_WITHIN_SIX_MONTHS,
                        rescinded(HELD_ON.minusMonths(6).plusDays(1))));
    }

    private static Arguments slip(FindingRule rule, MeetingEvent... more) {
        return Arguments.of(rule, List.of(more));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_found_and_nothing_else(FindingRule rule, List<MeetingEvent> more) {
        var events = new ArrayList<>(good());
        events.addAll(more);
        assertThat(findings(Recorded.of(Regime.COMMITTEE), events))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.severity()).isEqualTo(rule.severity());
                    assertThat(finding.position()).isLessThanOrEqualTo(events.size());
                });
    }

    @ParameterizedTest
    @MethodSource("slips")
    void where_the_law_of_councils_does_not_bind_it_is_a_hint_if_anything(FindingRule rule, List<MeetingEvent> more) {
        var events = new ArrayList<>(good());
        events.addAll(more);
        for (Recorded<Regime> regime :
                List.of(Recorded.<Regime>notRecorded(), Recorded.of(Regime.COMMUNITY_SAFETY_PARTNERSHIP))) {
            assertThat(findings(regime, events))
                    .hasSize(rule == FindingRule.REMOTE_IN_COUNCIL ? 0 : 1)
                    .allMatch(finding -> finding.severity() == Severity.HINT);
        }
    }

    @Test
    void who_comes_back_acts_again_and_counts_again() {
        var events = new ArrayList<>(good());
        events.addAll(List.of(left("cleo"), left("ben"), arrived("cleo"), said("cleo"), vote()));
        assertThat(findings(Recorded.of(Regime.PARISH), events)).isEmpty();
    }

    @Test
    void a_decision_of_longer_ago_may_be_rescinded() {
        var events = new ArrayList<>(good());
        events.add(rescinded(HELD_ON.minusMonths(6)));
        assertThat(findings(Recorded.of(Regime.PARISH), events)).isEmpty();
    }

    @Test
    void where_a_document_does_not_say_in_which_capacity_those_in_the_list_of_members_count() {
        var events = new ArrayList<MeetingEvent>(List.of(
                new MeetingTranscribed("m", details(), nothing()),
                attends("ada", null, nothing(), null),
                attends("ben", null, nothing(), null),
                item("i1"),
                vote()));
        assertThat(findings(Recorded.of(Regime.PARISH), events)).isEmpty();
        events.add(left("ben"));
        events.add(vote());
        assertThat(findings(Recorded.of(Regime.PARISH), events))
                .extracting(Finding::rule)
                .containsExactly(FindingRule.VOTE_INQUORATE);
    }

    private static List<Finding> findings(Recorded<Regime> regime, List<MeetingEvent> events) {
        var history = new ArrayList<RecordedEvent>();
        for (MeetingEvent event : events) {
            long position = history.size() + 1L;
            history.add(new RecordedEvent(position, position, "e" + position, "m", Instant.EPOCH, event));
        }
        return SittingLint.of("m", details(), history, new SittingLint.Body(new Composition(regime, null), roster()));
    }

    private static List<RosterEvent> roster() {
        return List.of(
                new MemberAppointed(
                        "body", "membership", "fay", "councillor", true, nothing(), nothing(), nothing(), nothing()),
                new SubstituteNamed("body", "membership", "fay", "eve", nothing(), HELD_ON));
    }

    /** A document in which Ada presides, Ben and Cleo are there, and somebody comes and goes as they may. */
    private static List<MeetingEvent> good() {
        return List.of(
                new MeetingTranscribed("m", details(), nothing()),
                attends("ada", Capacity.MEMBER, nothing(), AttendanceMode.IN_PERSON),
                attends("ben", Capacity.MEMBER, nothing(), null),
                attends("cleo", Capacity.MEMBER, nothing(), null),
                attends("gil", Capacity.OFFICER, nothing(), null),
                standIn("eve", Recorded.of(person("fay"))),
                left("eve"),
                taken("ada"),
                item("i1"),
                said("ben"),
                left("cleo"),
                vote(),
                arrived("cleo"),
                vacated("ada"),
                taken("ben"),
                vacated("ben"),
                taken("ada"),
                excluded(List.of("3")),
                readmitted(),
                new MeetingAdjourned("m", HELD_ON, nothing(), nothing(), "fire", nothing(), nothing()),
                new MeetingResumed("m", HELD_ON.plusDays(1), nothing(), nothing(), nothing()));
    }

    private static MeetingDetails details() {
        return new MeetingDetails(
                "body",
                "XB",
                "Example Board",
                nothing(),
                nothing(),
                HELD_ON,
                Recorded.of(LocalTime.of(9, 0)),
                nothing(),
                nothing(),
                new Constitution(
                        List.of(),
                        Recorded.of(Quorum.of(2)),
                        new Numbering("XB {number}/{yy}"),
                        new HouseStyle("AGREED", null)), Recorded.notRecorded());
    }

    private static PersonAsPrinted person(String id) {
        return new PersonAsPrinted(id, id + " Example");
    }

    private static AttendanceRecorded standIn(String id, Recorded<PersonAsPrinted> member) {
        return attends(id, Capacity.SUBSTITUTE, member, null);
    }

    private static AttendanceRecorded attends(
            String id, Capacity capacity, Recorded<PersonAsPrinted> member, AttendanceMode mode) {
        return new AttendanceRecorded(
                "m",
                person(id),
                AttendanceHeading.PRESENT,
                Recorded.ofNullable(capacity),
                nothing(),
                nothing(),
                member,
                Recorded.ofNullable(mode),
                nothing());
    }

    private static ArrivalRecorded arrived(String id) {
        return new ArrivalRecorded("m", person(id), nothing(), nothing(), nothing());
    }

    private static DepartureRecorded left(String id) {
        return new DepartureRecorded("m", person(id), nothing(), nothing(), DepartureReason.LEFT, nothing());
    }

    private static ChairTaken taken(String id) {
        return new ChairTaken("m", person(id), PresidingBasis.DEPUTY, nothing(), nothing(), nothing());
    }

    private static ChairVacated vacated(String id) {
        return new ChairVacated("m", person(id), nothing(), nothing(), nothing(), nothing());
    }

    private static InterestDeclared interest(String id) {
        return new InterestDeclared(
                "m",
                person(id),
                "i1",
                "Cranes",
                InterestKind.NON_REGISTRABLE,
                nothing(),
                InterestConduct.STAYED,
                false,
                false,
                nothing());
    }

    private static ItemTaken item(String id) {
        return new ItemTaken("m", id, "Cranes", nothing(), nothing(), nothing());
    }

    private static AgendaItemAdded planned(String id) {
        return new AgendaItemAdded(
                "m", id, "Gulls " + id, AgendaItemKind.DECISION, nothing(), nothing(), nothing(), false);
    }

    private static ItemDeferred deferred(String id) {
        return new ItemDeferred("m", id, "Cranes", nothing(), nothing(), "no time", nothing());
    }

    private static DiscussionRecorded said(String id) {
        return new DiscussionRecorded(
                "m", "i1", "p", "It was said.", List.of(new Speaker(id + " Example", Recorded.of(id))));
    }

    private static NominationRecorded nominated(String candidate, String proposer) {
        return new NominationRecorded(
                "m",
                "i1",
                "n-" + candidate,
                "chair",
                "Chair",
                new TermNamed("term", "2031/32", 2031),
                person(candidate),
                Recorded.of(person(proposer)),
                nothing());
    }

    private static VoteRecorded vote(String... nominations) {
        return new VoteRecorded(
                "m",
                "i1",
                "v",
                List.of(nominations), Recorded.notRecorded(),
                nothing(),
                VoteMethod.ASSENT,
                VoteOutcome.CARRIED,
                nothing(), Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded(),
                nothing(),
                nothing());
    }

    private static PublicExcluded excluded(List<String> paragraphs) {
        return new PublicExcluded(
                "m", "i1", "Cranes", ExclusionGround.EXEMPT, paragraphs, "prices", Recorded.of("r1"), nothing());
    }

    private static PublicReadmitted readmitted() {
        return new PublicReadmitted("m", nothing(), nothing());
    }

    private static MeetingClosed closed() {
        return new MeetingClosed("m", nothing());
    }

    private static ResolutionRescinded rescinded(LocalDate decidedOn) {
        return new ResolutionRescinded(
                "m", "i1", new Rescinded("earlier", "r9", decidedOn, nothing()), "r1", nothing());
    }

    private static <T> Recorded<T> nothing() {
        return Recorded.notRecorded();
    }
}
