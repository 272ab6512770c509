package org.minutebook.membership.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.RosterEvent.MemberAppointed;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.membership.events.RosterEvent.OfficeVacated;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.GoldenEvents;

class MembershipRevisionsTests {
    @Test
    void a_membership_of_the_first_revision_has_the_id_of_a_first_membership() throws IOException {
        var name = "b0d1e5f0-0000-4000-8000-000000000001:roster/member/b0d1e5f0-0000-4000-8000-000000000002/0";
        assertThat(GoldenEvents.read("membership.member-appointed", 1))
                .isInstanceOfSatisfying(MemberAppointed.class, appointed -> {
                    assertThat(appointed.membershipId())
                            .isEqualTo(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                    .toString());
                    assertThat(appointed.seat()).isEqualTo(Recorded.notRecorded());
                    assertThat(appointed.memberClass()).isEqualTo("co-opted");
                });
    }

    @Test
    void of_a_constitution_of_the_first_revision_the_composition_is_not_recorded() throws IOException {
        assertThat(GoldenEvents.read("membership.constitution-amended", 1))
                .isInstanceOfSatisfying(ConstitutionAmended.class, amended -> {
                    assertThat(amended.composition()).isEqualTo(Composition.notRecorded());
                    assertThat(amended.reason()).isEqualTo(Recorded.notRecorded());
                });
    }

    @Test
    void nobody_acted_and_nothing_was_noted_of_ends_before() throws IOException {
        assertThat(GoldenEvents.read("membership.office-conferred", 1))
                .isInstanceOfSatisfying(
                        OfficeConferred.class,
                        conferred -> assertThat(conferred.acting()).isFalse());
        assertThat(GoldenEvents.read("membership.office-vacated", 1))
                .isInstanceOfSatisfying(
                        OfficeVacated.class,
                        vacated -> assertThat(vacated.authority()).isEqualTo(Recorded.notRecorded()));
    }
}
