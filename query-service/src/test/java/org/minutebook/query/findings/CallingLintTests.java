package org.minutebook.query.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.Regime;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

class CallingLintTests {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 7);
    private static final PersonAsPrinted ADA = new PersonAsPrinted("ada", "Cllr Ada Example");
    private static final MeetingOpened OPENED = new MeetingOpened("m", LocalTime.of(19, 0), ADA);

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL_COUNCIL, 4, SAY_WHY",
        "PRINCIPAL_COUNCIL, 5,",
        "COMMITTEE, 4, SAY_WHY",
        "COMMITTEE, 5,",
        "PARISH, 2, SAY_WHY",
        "PARISH, 3,",
        "COMMUNITY_SAFETY_PARTNERSHIP, 0,",
        "OTHER, 0,",
        ", 0,"
    })
    void notice_is_short_by_the_regime_s_own_measure(Regime regime, int clearDays, Severity severity) {
        var notice = findings(scheduled(regime), notice(DAY, clearDays), OPENED);
        var agenda = findings(scheduled(regime), agenda(DAY, clearDays, "lamps"), OPENED);
        assertThat(severities(notice, FindingRule.SHORT_NOTICE))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(severities(agenda, FindingRule.SHORT_NOTICE))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(severities(notice, FindingRule.NO_NOTICE)).isEmpty();
    }

    @Test
    void of_several_notices_the_earliest_counts_and_an_agenda_that_came_late_is_late_all_the_same() {
        assertThat(findings(scheduled(Regime.PARISH), notice(DAY, 1), notice(DAY, 3), agenda(DAY, 4), OPENED))
                .isEmpty();
        assertThat(findings(scheduled(Regime.PARISH), notice(DAY, 3), agenda(DAY, 1), OPENED))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(FindingRule.SHORT_NOTICE);
                    assertThat(finding.message()).contains("agenda", "1 clear days", "3 are needed");
                    assertThat(finding.position()).isEqualTo(3);
                });
    }

    @Test
    void notice_of_a_day_from_which_the_meeting_was_moved_is_none() {
        var moved = new MeetingRescheduled(
                "m", DAY.plusDays(7), Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded(), "Flood");
        assertThat(findings(scheduled(Regime.PARISH), notice(DAY, 9), moved, OPENED))
                .extracting(Finding::rule)
                .containsExactly(FindingRule.NO_NOTICE);
        assertThat(findings(scheduled(Regime.PARISH), notice(DAY, 9), moved, notice(DAY.plusDays(7), 3), OPENED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL_COUNCIL, SAY_WHY",
        "COMMITTEE, SAY_WHY",
        "PARISH, SAY_WHY",
        "COMMUNITY_SAFETY_PARTNERSHIP,",
        "OTHER,",
        ","
    })
    void without_any_notice_only_a_body_that_law_asks_for_it_is_asked(Regime regime, Severity severity) {
        assertThat(severities(findings(scheduled(regime), OPENED), FindingRule.NO_NOTICE))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(findings(scheduled(regime))).as("before it opens").isEmpty();
        assertThat(findings(new MeetingTranscribed("m", details(regime, MeetingKind.ORDINARY), Recorded.notRecorded())))
                .as("of a document, which seldom says")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL_COUNCIL, SAY_WHY",
        "COMMITTEE, SAY_WHY",
        "PARISH, SAY_WHY",
        "COMMUNITY_SAFETY_PARTNERSHIP, HINT",
        "OTHER, HINT",
        ", HINT"
    })
    void an_item_is_on_the_published_agenda_or_urgent(Regime regime, Severity severity) {
        var history = new MeetingEvent[] {
            scheduled(regime),
            added("lamps", Recorded.none()),
            agenda(DAY, 9, "lamps"),
            added("late", Recorded.none()),
            added("flood", Recorded.of(new Urgency("It rains.", ADA, Recorded.notRecorded()))),
            OPENED,
            taken("lamps"),
            taken("flood"),
            taken("late"),
            taken("other")
        };
        assertThat(findings(history)).extracting(Finding::place).containsExactly("late", "other");
        assertThat(severities(findings(history), FindingRule.NOT_ON_AGENDA)).containsExactly(severity, severity);
    }

    @Test
    void without_a_published_agenda_nothing_is_off_it() {
        assertThat(findings(
                        scheduled(Regime.PARISH),
                        notice(DAY, 9),
                        added("lamps", Recorded.none()),
                        OPENED,
                        taken("other")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL_COUNCIL, ANNUAL, SAY_WHY",
        "PARISH, ANNUAL, SAY_WHY",
        "PARISH, ORDINARY,",
        "COMMITTEE, ANNUAL,",
        "COMMUNITY_SAFETY_PARTNERSHIP, ANNUAL,",
        ", ANNUAL,"
    })
    void a_council_s_annual_meeting_elects_its_chair_first(Regime regime, MeetingKind kind, Severity severity) {
        var scheduled = new MeetingScheduled("m", details(regime, kind));
        var late = findings(scheduled, notice(DAY, 9), OPENED, taken("lamps"), taken("chair"), nominated("chair"));
        assertThat(severities(late, FindingRule.ELECTION_NOT_FIRST))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(findings(scheduled, notice(DAY, 9), OPENED, taken("chair"), nominated("chair"), taken("lamps")))
                .isEmpty();
        assertThat(findings(scheduled, notice(DAY, 9), OPENED, taken("lamps"), nominated("vice-chair")))
                .isEmpty();
    }

    private static List<Severity> severities(List<Finding> findings, FindingRule rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::severity)
                .toList();
    }

    private static List<Finding> findings(MeetingEvent... events) {
        var history = new ArrayList<RecordedEvent>();
        for (MeetingEvent event : events) {
            long position = history.size() + 1L;
            history.add(new RecordedEvent(position, position, "event-" + position, "m", Instant.EPOCH, event));
        }
        return CallingLint.of(MeetingEvent.detailsOf(List.of(events)).orElseThrow(), history);
    }

    private static MeetingScheduled scheduled(Regime regime) {
        return new MeetingScheduled("m", details(regime, MeetingKind.ORDINARY));
    }

    private static MeetingDetails details(Regime regime, MeetingKind kind) {
        return new MeetingDetails(
                "body",
                "FP",
                "Fictional Parish",
                Recorded.of(kind),
                Recorded.notRecorded(),
                DAY,
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                new Constitution(
                        List.of(new Office("chair", "Chairman", false)),
                        Recorded.notRecorded(),
                        new Numbering("FP {number}/{yy}"),
                        new HouseStyle("RESOLVED", null)),
                Recorded.ofNullable(regime));
    }

    private static NoticePublished notice(LocalDate heldOn, int clearDays) {
        return new NoticePublished(
                "m", heldOn, heldOn.minusDays(clearDays), clearDays, List.of(), Recorded.notRecorded());
    }

    private static AgendaPublished agenda(LocalDate heldOn, int clearDays, String... items) {
        return new AgendaPublished("m", 1, heldOn, heldOn.minusDays(clearDays), clearDays, List.of(), List.of(items));
    }

    private static AgendaItemAdded added(String item, Recorded<Urgency> urgency) {
        return new AgendaItemAdded(
                "m", item, item, AgendaItemKind.DECISION, Recorded.notRecorded(), urgency, Recorded.none(), false);
    }

    private static ItemTaken taken(String item) {
        return new ItemTaken("m", item, item, Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static NominationRecorded nominated(String office) {
        return new NominationRecorded(
                "m",
                office.equals("chair") ? "chair" : "lamps",
                "n-" + office,
                office,
                office,
                new TermNamed("term", "2031/32", 2031),
                ADA,
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
