package org.minutebook.membership.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.membership.body.BodyRule.CODE_FREE;
import static org.minutebook.membership.body.BodyRule.OFFICE_KEYS_DIFFER;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.membership.body.BodyCommand.AmendConstitution;
import org.minutebook.membership.body.BodyCommand.EstablishBody;
import org.minutebook.membership.events.BodyEvent.BodyEstablished;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.BodyKind;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.ClaimsInMemory;
import org.minutebook.record.test.StreamsInMemory;

class EstablishingABodyTests {
    private final ClaimsInMemory claims = new ClaimsInMemory();
    private final AggregateTestFixture<Body> body = new AggregateTestFixture<>(Body.class);

    EstablishingABodyTests() {
        body.registerInjectableResource(claims)
                .registerInjectableResource(new StreamsInMemory().with(OrganisationEvent.STREAM, "borough"));
    }

    @Test
    void a_body_is_entered_with_what_is_known_of_it() {
        body.givenNoPriorActivity()
                .when(establish(Recorded.of("borough")))
                .expectEvents(new BodyEstablished(
                        "board",
                        "Quayside Board",
                        "QB",
                        BodyKind.OTHER,
                        Recorded.of("borough"),
                        Recorded.notRecorded()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QB", "qb"})
    void a_code_means_one_body(String taken) {
        claims.take("body-code:" + BodyEstablished.plain(taken), "another");
        body.givenNoPriorActivity().when(establish(null)).expectNoEvents().expectException(broken(CODE_FREE));
    }

    @Test
    void codes_that_differ_in_punctuation_only_are_one() {
        assertThat(BodyEstablished.plain("A/B"))
                .isEqualTo(BodyEstablished.plain("a - b"))
                .isEqualTo("a-b");
    }

    @Test
    void a_host_is_an_organisation_in_the_register() {
        body.givenNoPriorActivity()
                .when(establish(Recorded.of("nobody")))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_constitution_is_settled_as_a_whole() {
        body.given(established())
                .when(amend(new Office("chair", "Chair", false)))
                .expectEvents(new ConstitutionAmended(
                        "board",
                        constitution(new Office("chair", "Chair", false)),
                        Composition.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()));
    }

    @Test
    void each_office_has_a_key_of_its_own() {
        body.given(established())
                .when(amend(new Office("chair", "Chair", false), new Office("chair", "Deputy Chair", false)))
                .expectNoEvents()
                .expectException(broken(OFFICE_KEYS_DIFFER));
    }

    private static EstablishBody establish(Recorded<String> host) {
        return new EstablishBody("board", "Quayside Board", "QB", BodyKind.OTHER, host, null);
    }

    private static BodyEstablished established() {
        return new BodyEstablished(
                "board", "Quayside Board", "QB", BodyKind.OTHER, Recorded.notRecorded(), Recorded.notRecorded());
    }

    private static AmendConstitution amend(Office... offices) {
        return new AmendConstitution("board", constitution(offices), null, null, null, null);
    }

    private static Constitution constitution(Office... offices) {
        return new Constitution(
                List.of(offices), null, new Numbering("QB {number}/{yy}"), new HouseStyle("RESOLVED", null));
    }
}
