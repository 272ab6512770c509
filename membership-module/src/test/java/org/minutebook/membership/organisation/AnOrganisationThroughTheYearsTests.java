package org.minutebook.membership.organisation;

import static org.minutebook.membership.organisation.OrganisationRule.NAME_BEGINS_ALONE;
import static org.minutebook.membership.organisation.OrganisationRule.ROLE_HAS_DAYS;
import static org.minutebook.membership.organisation.OrganisationRule.TAKEN_OVER_ONCE;
import static org.minutebook.membership.organisation.OrganisationRule.TEAM_NEW;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRenamed;
import org.minutebook.membership.events.OrganisationEvent.OrganisationSucceeded;
import org.minutebook.membership.events.OrganisationEvent.StatutoryRoleRecorded;
import org.minutebook.membership.events.OrganisationEvent.TeamAdded;
import org.minutebook.membership.events.StatutoryRole;
import org.minutebook.membership.organisation.OrganisationCommand.AddTeam;
import org.minutebook.membership.organisation.OrganisationCommand.RecordStatutoryRole;
import org.minutebook.membership.organisation.OrganisationCommand.RenameOrganisation;
import org.minutebook.membership.organisation.OrganisationCommand.SucceedOrganisation;
import org.minutebook.record.Recorded;
import org.minutebook.record.test.StreamsInMemory;

class AnOrganisationThroughTheYearsTests {
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    private final AggregateTestFixture<Organisation> organisation = new AggregateTestFixture<>(Organisation.class);

    AnOrganisationThroughTheYearsTests() {
        organisation.registerInjectableResource(new StreamsInMemory()
                .with(OrganisationEvent.STREAM, "group")
                .with(OrganisationEvent.STREAM, "board")
                .with(BodyEvent.STREAM, "body"));
    }

    @Test
    void another_name_is_printed_from_a_day_on_as_it_is_unless_said_otherwise() {
        organisation
                .given(registered())
                .when(rename())
                .expectEvents(
                        new OrganisationRenamed("group", "Care Group", "Care Group", JULY, Recorded.notRecorded()));
        organisation
                .given(registered(), new OrganisationRenamed("group", "Other", "Other", JULY, Recorded.notRecorded()))
                .when(rename())
                .expectNoEvents()
                .expectException(broken(NAME_BEGINS_ALONE));
    }

    @Test
    void a_team_is_named_once() {
        organisation
                .given(registered())
                .when(new AddTeam("group", "Nursing"))
                .expectEvents(new TeamAdded("group", "Nursing"));
        organisation
                .given(registered())
                .when(new AddTeam("group", "Finance"))
                .expectNoEvents()
                .expectException(broken(TEAM_NEW));
    }

    @Test
    void one_other_organisation_takes_over() {
        var taken = new OrganisationSucceeded("group", "board", JULY, Recorded.notRecorded());
        organisation.given(registered()).when(succeed("board")).expectEvents(taken);
        organisation
                .given(registered(), taken)
                .when(succeed("board"))
                .expectNoEvents()
                .expectException(broken(TAKEN_OVER_ONCE));
        organisation
                .given(registered())
                .when(succeed("group"))
                .expectNoEvents()
                .expectException(broken(TAKEN_OVER_ONCE));
        organisation
                .given(registered())
                .when(succeed("nothing"))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void a_role_by_statute_is_had_for_some_days() {
        organisation
                .given(registered())
                .when(role(JULY.plusYears(1)))
                .expectEvents(new StatutoryRoleRecorded(
                        "group",
                        "body",
                        StatutoryRole.RESPONSIBLE_AUTHORITY,
                        Recorded.of(JULY),
                        Recorded.of(JULY.plusYears(1))));
        organisation.given(registered()).when(role(JULY)).expectNoEvents().expectException(broken(ROLE_HAS_DAYS));
    }

    private static RecordStatutoryRole role(LocalDate until) {
        return new RecordStatutoryRole(
                "group", "body", StatutoryRole.RESPONSIBLE_AUTHORITY, Recorded.of(JULY), Recorded.of(until));
    }

    private static RenameOrganisation rename() {
        return new RenameOrganisation("group", "Care Group", null, JULY, null);
    }

    private static SucceedOrganisation succeed(String successor) {
        return new SucceedOrganisation("group", successor, JULY, null);
    }

    private static OrganisationRegistered registered() {
        return new OrganisationRegistered("group", "Group", "Group", List.of("Finance"));
    }
}
