package org.minutebook.membership.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.membership.body.BodyRule.BODY_ACTIVE;
import static org.minutebook.membership.body.BodyRule.CLASS_KEYS_DIFFER;
import static org.minutebook.membership.body.BodyRule.OFFICE_STAYS_JOINT;
import static org.minutebook.membership.body.BodyRule.RETROACTIVE_CHANGE_HAS_REASON;
import static org.minutebook.membership.body.BodyRule.SUCCESSOR_DIFFERS;
import static org.minutebook.membership.body.BodyRule.VOTE_HAS_BASIS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.body.BodyCommand.AmendConstitution;
import org.minutebook.membership.body.BodyCommand.DissolveBody;
import org.minutebook.membership.body.BodyCommand.RenameBody;
import org.minutebook.membership.body.BodyCommand.SucceedBody;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.BodyDissolved;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.BodyRenamed;
import org.minutebook.membership.events.BodyEvent.BodySucceeded;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.MemberClass;
import org.minutebook.membership.events.MemberClass.Admission;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.ClaimsInMemory;
import org.minutebook.record.test.StreamsInMemory;

class ABodyThroughTheYearsTests {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);

    private final AggregateTestFixture<Body> body = new AggregateTestFixture<>(Body.class);

    ABodyThroughTheYearsTests() {
        body.registerInjectableResource(new ClaimsInMemory())
                .registerInjectableResource(
                        new StreamsInMemory().with(BodyEvent.STREAM, "other").with(BodyEvent.STREAM, "board"));
    }

    @Test
    void it_is_given_another_name_until_it_is_dissolved() {
        body.given(established())
                .when(new RenameBody("board", "Harbour Board", MAY, null))
                .expectEvents(renamed("Harbour Board", MAY));
        body.given(established(), dissolved())
                .when(new RenameBody("board", "Harbour Board", MAY, null))
                .expectNoEvents()
                .expectException(broken(BODY_ACTIVE));
        body.given(established(), dissolved())
                .when(new DissolveBody("board", MAY, null))
                .expectNoEvents()
                .expectException(broken(BODY_ACTIVE));
    }

    @Test
    void it_is_called_what_it_was_called_on_the_day() {
        var history = List.of(established(), renamed("Later", MAY), renamed("Between", MAY.minusYears(1)));
        assertThat(BodyEvent.nameOn(history, MAY)).isEqualTo("Later");
        assertThat(BodyEvent.nameOn(history, MAY.minusDays(1))).isEqualTo("Between");
        assertThat(BodyEvent.nameOn(history, MAY.minusYears(2))).isEqualTo("Quayside Board");
    }

    @Test
    void one_other_body_takes_over() {
        var taken = new BodySucceeded("board", "other", MAY, Recorded.notRecorded());
        body.given(established())
                .when(new SucceedBody("board", "other", MAY, null))
                .expectEvents(taken);
        body.given(established(), taken)
                .when(new SucceedBody("board", "other", MAY, null))
                .expectNoEvents()
                .expectException(broken(SUCCESSOR_DIFFERS));
        body.given(established())
                .when(new SucceedBody("board", "board", MAY, null))
                .expectNoEvents()
                .expectException(broken(SUCCESSOR_DIFFERS));
    }

    @Test
    void each_class_of_members_has_a_key_of_its_own() {
        refused(amend(Regime.OTHER, memberClass(null), memberClass(null)), CLASS_KEYS_DIFFER);
    }

    @Test
    void on_a_committee_who_is_not_elected_votes_by_exception() {
        refused(amend(Regime.COMMITTEE, memberClass(null)), VOTE_HAS_BASIS);
        body.given(established())
                .when(amend(Regime.COMMITTEE, memberClass(Recorded.of("an exception of the regulations"))))
                .expectSuccessfulHandlerExecution();
        body.given(established()).when(amend(Regime.OTHER, memberClass(null))).expectSuccessfulHandlerExecution();
    }

    @Test
    void whether_several_may_hold_an_office_does_not_change() {
        body.given(established())
                .andGivenCommands(settle(MAY, null))
                .when(new AmendConstitution(
                        "board",
                        new Constitution(
                                List.of(new Office("chair", "Chairs", true)),
                                null,
                                new Numbering("QB {number}/{yy}"),
                                new HouseStyle("RESOLVED", null)),
                        null,
                        Recorded.of(MAY.plusYears(1)),
                        null,
                        null))
                .expectNoEvents()
                .expectException(broken(OFFICE_STAYS_JOINT));
    }

    @Test
    void of_two_constitutions_the_one_that_began_last_holds() {
        var history =
                List.of(established(), amended(MAY.plusYears(2)), amended(MAY.plusYears(1)), amended(MAY.plusYears(1)));
        assertThat(ConstitutionAmended.inForce(history, MAY.plusYears(3)))
                .contains((ConstitutionAmended) history.get(1));
        assertThat(ConstitutionAmended.inForce(history, MAY.plusYears(1)))
                .contains((ConstitutionAmended) history.get(3));
        assertThat(ConstitutionAmended.inForce(history, MAY)).isEmpty();
    }

    private static ConstitutionAmended amended(LocalDate from) {
        return new ConstitutionAmended(
                "board",
                constitution(),
                Composition.notRecorded(),
                Recorded.of(from),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }

    @Test
    void what_has_been_settled_for_a_day_is_settled_anew_with_a_reason() {
        body.given(established())
                .andGivenCommands(settle(MAY, null))
                .when(settle(MAY.minusDays(1), null))
                .expectNoEvents()
                .expectException(broken(RETROACTIVE_CHANGE_HAS_REASON));
        body.given(established())
                .andGivenCommands(settle(MAY, null))
                .when(settle(MAY.minusDays(1), "it had been forgotten"))
                .expectSuccessfulHandlerExecution();
        body.given(established())
                .andGivenCommands(settle(MAY, null))
                .when(settle(MAY, null))
                .expectSuccessfulHandlerExecution();
    }

    private void refused(AmendConstitution command, BodyRule rule) {
        body.given(established()).when(command).expectNoEvents().expectException(broken(rule));
    }

    private static AmendConstitution settle(LocalDate from, String reason) {
        return new AmendConstitution(
                "board", constitution(), null, Recorded.of(from), null, reason == null ? null : Recorded.of(reason));
    }

    private static AmendConstitution amend(Regime regime, MemberClass... classes) {
        return new AmendConstitution(
                "board", constitution(), new Composition(Recorded.of(regime), List.of(classes)), null, null, null);
    }

    private static MemberClass memberClass(Recorded<String> votingBasis) {
        return new MemberClass("co-opted", "Co-opted", Admission.CO_OPTED, true, votingBasis, false, null);
    }

    private static Constitution constitution() {
        return new Constitution(
                List.of(new Office("chair", "Chair", false)),
                null,
                new Numbering("QB {number}/{yy}"),
                new HouseStyle("RESOLVED", null));
    }

    private static BodyRenamed renamed(String name, LocalDate from) {
        return new BodyRenamed("board", name, from, Recorded.notRecorded());
    }

    private static BodyDissolved dissolved() {
        return new BodyDissolved("board", MAY, Recorded.notRecorded());
    }

    private static BodyEstablished established() {
        return new BodyEstablished(
                "board", "Quayside Board", "QB", BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded());
    }
}
