package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.BusinessRule.ITEM_KNOWN;
import static org.minutebook.meetings.meeting.BusinessRule.RESTRICTED;
import static org.minutebook.meetings.meeting.Given.item;
import static org.minutebook.meetings.meeting.Given.open;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.resolved;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.RESOLVED;
import static org.minutebook.meetings.meeting.SittingRule.EXCLUSION_RESOLVED;
import static org.minutebook.meetings.meeting.SittingRule.EXEMPT_DESCRIBED;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_ADMITTED;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_EXCLUDED;
import static org.minutebook.meetings.meeting.SittingRule.PUBLIC_READMITTED;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.ExclusionGround;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.SittingEvent.PublicExcluded;
import org.minutebook.meetings.events.SittingEvent.PublicReadmitted;
import org.minutebook.meetings.meeting.BusinessCommand.LiftRestriction;
import org.minutebook.meetings.meeting.MeetingCommand.CloseMeeting;
import org.minutebook.meetings.meeting.SittingCommand.ExcludePublic;
import org.minutebook.meetings.meeting.SittingCommand.ReadmitPublic;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class KeepingThePublicOutTests {
    private static final PublicReadmitted READMITTED =
            new PublicReadmitted("m", Recorded.notRecorded(), Recorded.notRecorded());

    private final AggregateTestFixture<Meeting> meeting = new Given().meeting();

    @ParameterizedTest
    @EnumSource
    void the_public_is_excluded_by_a_resolution_that_names_the_description(Regime regime) {
        new Given()
                .under(regime)
                .meeting()
                .given(openAnd(resolved("r1")))
                .when(exclude(ExclusionGround.EXEMPT, List.of("3", "7"), "r1"))
                .expectEvents(excluded(ExclusionGround.EXEMPT, List.of("3", "7"), Recorded.of("r1")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINCIPAL_COUNCIL", "COMMITTEE", "PARISH"})
    void in_a_council_exempt_business_is_of_a_description_and_nothing_else_is(Regime regime) {
        refused(regime, exclude(ExclusionGround.EXEMPT, null, "r1"), EXEMPT_DESCRIBED);
        refused(regime, exclude(ExclusionGround.EXEMPT, List.of("8"), "r1"), EXEMPT_DESCRIBED);
        refused(regime, exclude(ExclusionGround.CONFIDENTIAL, List.of("3"), "r1"), EXEMPT_DESCRIBED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINCIPAL_COUNCIL", "COMMITTEE", "PARISH"})
    void in_a_council_the_meeting_has_resolved_it(Regime regime) {
        refused(regime, exclude(ExclusionGround.EXEMPT, List.of("3"), null), EXCLUSION_RESOLVED);
    }

    @Test
    void where_the_law_excludes_no_resolution_is_needed() {
        new Given()
                .under(Regime.PRINCIPAL_COUNCIL)
                .meeting()
                .given(open())
                .when(exclude(ExclusionGround.CONFIDENTIAL, null, null))
                .expectEvents(excluded(ExclusionGround.CONFIDENTIAL, List.of(), Recorded.notRecorded()));
    }

    @Test
    void other_bodies_exclude_as_their_terms_have_it() {
        new Given()
                .under(Regime.COMMUNITY_SAFETY_PARTNERSHIP)
                .meeting()
                .given(open())
                .when(exclude(ExclusionGround.EXEMPT, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_document_of_a_council_may_leave_both_out() {
        new Given()
                .under(Regime.PRINCIPAL_COUNCIL)
                .meeting()
                .given(transcribed(), item("i1"))
                .when(exclude(ExclusionGround.EXEMPT, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_resolution_is_one_of_this_meeting_and_the_item_one_that_there_is() {
        meeting.given(transcribed(), item("i1"))
                .when(exclude(ExclusionGround.EXEMPT, null, "r9"))
                .expectException(broken(RESOLVED));
        new Given()
                .meeting()
                .given(transcribed())
                .when(exclude(ExclusionGround.EXEMPT, null, null))
                .expectException(broken(ITEM_KNOWN));
    }

    @Test
    void it_is_excluded_once() {
        meeting.given(openAnd(out()))
                .when(exclude(ExclusionGround.CONFIDENTIAL, null, null))
                .expectNoEvents()
                .expectException(broken(PUBLIC_ADMITTED));
        new Given()
                .meeting()
                .given(openAnd(out(), READMITTED))
                .when(exclude(ExclusionGround.CONFIDENTIAL, null, null))
                .expectSuccessfulHandlerExecution();
        new Given()
                .meeting()
                .given(transcribed(), item("i1"), out())
                .when(exclude(ExclusionGround.CONFIDENTIAL, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_is_excluded_is_let_in_again() {
        meeting.given(openAnd(out())).when(new ReadmitPublic("m", null, null)).expectEvents(READMITTED);
    }

    @Test
    void who_is_there_is_not_let_in() {
        meeting.given(open())
                .when(new ReadmitPublic("m", null, null))
                .expectNoEvents()
                .expectException(broken(PUBLIC_EXCLUDED));
        new Given()
                .meeting()
                .given(transcribed())
                .when(new ReadmitPublic("m", null, null))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINCIPAL_COUNCIL", "COMMITTEE", "PARISH"})
    void a_council_closes_its_meeting_in_public(Regime regime) {
        new Given()
                .under(regime)
                .meeting()
                .given(openAnd(out()))
                .when(new CloseMeeting("m", null))
                .expectNoEvents()
                .expectException(broken(PUBLIC_READMITTED));
        new Given()
                .under(regime)
                .meeting()
                .given(openAnd(out(), READMITTED))
                .when(new CloseMeeting("m", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void others_need_not() {
        for (Regime regime : List.of(Regime.COMMUNITY_SAFETY_PARTNERSHIP, Regime.OTHER)) {
            new Given()
                    .under(regime)
                    .meeting()
                    .given(openAnd(out()))
                    .when(new CloseMeeting("m", null))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void what_is_restricted_is_opened_part_by_part_and_after_the_close_too() {
        meeting.given(openAnd(
                        restricted(RestrictionScope.PAPER, RestrictionScope.OUTCOME),
                        new MeetingClosed("m", Recorded.notRecorded())))
                .when(lift(RestrictionScope.OUTCOME))
                .expectEvents(lifted(RestrictionScope.OUTCOME));
    }

    @Test
    void what_is_open_is_not_opened() {
        meeting.given(openAnd(restricted(RestrictionScope.PAPER)))
                .when(lift(RestrictionScope.TITLE))
                .expectNoEvents()
                .expectException(broken(RESTRICTED));
        new Given()
                .meeting()
                .given(transcribed(), item("i1"), restricted(RestrictionScope.PAPER), lifted(RestrictionScope.PAPER))
                .when(lift(RestrictionScope.PAPER))
                .expectNoEvents()
                .expectException(broken(RESTRICTED));
    }

    private static void refused(Regime regime, ExcludePublic command, SittingRule rule) {
        new Given()
                .under(regime)
                .meeting()
                .given(openAnd(resolved("r1")))
                .when(command)
                .expectNoEvents()
                .expectException(broken(rule));
    }

    private static ExcludePublic exclude(ExclusionGround ground, List<String> paragraphs, String resolution) {
        return new ExcludePublic("m", "i1", ground, paragraphs, "prices", Recorded.ofNullable(resolution), null);
    }

    private static PublicExcluded excluded(
            ExclusionGround ground, List<String> paragraphs, Recorded<String> resolution) {
        return new PublicExcluded(
                "m", "i1", "Election", ground, paragraphs, "prices", resolution, Recorded.notRecorded());
    }

    private static PublicExcluded out() {
        return excluded(ExclusionGround.CONFIDENTIAL, List.of(), Recorded.none());
    }

    private static RestrictionApplied restricted(RestrictionScope... scopes) {
        return new RestrictionApplied(
                "m",
                "i1",
                List.of(scopes),
                "contract",
                List.of(),
                "prices",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    private static LiftRestriction lift(RestrictionScope... scopes) {
        return new LiftRestriction("m", "i1", List.of(scopes), "it is signed", "the clerk");
    }

    private static RestrictionLifted lifted(RestrictionScope... scopes) {
        return new RestrictionLifted("m", "i1", List.of(scopes), "it is signed", "the clerk");
    }
}
