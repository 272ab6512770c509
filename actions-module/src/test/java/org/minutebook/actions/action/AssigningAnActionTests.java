package org.minutebook.actions.action;

import static org.minutebook.actions.action.ActionRule.OFFICE_EXISTS;
import static org.minutebook.actions.action.ActionRule.ONE_LEAD;
import static org.minutebook.actions.action.ActionRule.OWNERS_DIFFER;
import static org.minutebook.actions.action.ActionRule.OWNER_ID_BELONGS;
import static org.minutebook.actions.action.ActionRule.OWNER_NAMED;
import static org.minutebook.actions.action.ActionRule.UNASSIGNED_ALONE;
import static org.minutebook.actions.action.ExampleMeeting.ACTION;
import static org.minutebook.actions.action.ExampleMeeting.BODY;
import static org.minutebook.actions.action.ExampleMeeting.raised;
import static org.minutebook.actions.events.Owner.Kind.ALL_MEMBERS;
import static org.minutebook.actions.events.Owner.Kind.OFFICE;
import static org.minutebook.actions.events.Owner.Kind.ORGANISATION;
import static org.minutebook.actions.events.Owner.Kind.PERSON;
import static org.minutebook.actions.events.Owner.Kind.TEAM;
import static org.minutebook.actions.events.Owner.Kind.UNASSIGNED;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.actions.action.ActionCommand.AssignAction;
import org.minutebook.actions.action.ActionCommand.Assignee;
import org.minutebook.actions.events.ActionEvent.ActionAssigned;
import org.minutebook.actions.events.Owner;
import org.minutebook.membership.events.BodyEvent;
import org.minutebook.membership.events.BodyEvent.ConstitutionAmended;
import org.minutebook.membership.events.Composition;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.Office;
import org.minutebook.membership.events.OrganisationEvent;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.membership.events.PersonEvent.PersonRegistered;
import org.minutebook.record.Recorded;
import org.minutebook.record.Rule;
import org.minutebook.record.test.StreamsInMemory;

class AssigningAnActionTests {
    private static final String ADA = "a1000000-0000-4000-8000-000000000001";
    private static final String LAMP_COMPANY = "c1000000-0000-4000-8000-000000000001";

    private final AggregateTestFixture<Action> action = new AggregateTestFixture<>(Action.class);

    @BeforeEach
    void there_are_a_person_an_organisation_and_an_office() {
        action.registerInjectableResource(new StreamsInMemory()
                .with(
                        PersonEvent.STREAM,
                        ADA,
                        new PersonRegistered(
                                ADA,
                                "Ada Example",
                                Recorded.notRecorded(),
                                Recorded.notRecorded(),
                                Recorded.of("Cllr"),
                                List.of()))
                .with(
                        OrganisationEvent.STREAM,
                        LAMP_COMPANY,
                        new OrganisationRegistered(LAMP_COMPANY, "Example Lamp Company", "ELC", List.of("Ladders")))
                .with(BodyEvent.STREAM, BODY, offices("Secretary"), offices("Clerk")));
    }

    @Test
    void owners_known_by_id_carry_the_name_that_the_register_has() {
        action.given(raised())
                .when(assign(
                        lead(PERSON, ADA, null),
                        owner(ORGANISATION, LAMP_COMPANY, "the lamp people"),
                        owner(TEAM, LAMP_COMPANY, "ELC – Ladders"),
                        owner(OFFICE, "clerk", null)))
                .expectEvents(assigned(
                        new Owner(
                                PERSON,
                                Recorded.of(ADA),
                                Recorded.of("Cllr Ada Example"),
                                Recorded.notRecorded(),
                                true),
                        new Owner(
                                ORGANISATION,
                                Recorded.of(LAMP_COMPANY),
                                Recorded.of("Example Lamp Company"),
                                Recorded.of("the lamp people"),
                                false),
                        new Owner(
                                TEAM,
                                Recorded.of(LAMP_COMPANY),
                                Recorded.of("Example Lamp Company"),
                                Recorded.of("ELC – Ladders"),
                                false),
                        new Owner(OFFICE, Recorded.of("clerk"), Recorded.of("Clerk"), Recorded.notRecorded(), false)));
    }

    @Test
    void an_owner_may_be_known_by_the_words_of_the_source_alone() {
        action.given(raised())
                .when(assign(owner(ORGANISATION, null, "unnamed, who made offers")))
                .expectEvents(assigned(new Owner(
                        ORGANISATION,
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of("unnamed, who made offers"),
                        false)));
    }

    @Test
    void all_members_may_own_it() {
        action.given(raised())
                .when(assign(owner(ALL_MEMBERS, null, null)))
                .expectEvents(assigned(nobodyInParticular(ALL_MEMBERS)));
    }

    @Test
    void an_action_may_go_back_to_nobody() {
        action.given(raised(), assigned(nobodyInParticular(ALL_MEMBERS)))
                .when(assign(owner(UNASSIGNED, null, null)))
                .expectEvents(assigned(nobodyInParticular(UNASSIGNED)));
    }

    @Test
    void unassigned_beside_an_owner_is_refused() {
        refuse(UNASSIGNED_ALONE, owner(UNASSIGNED, null, null), owner(PERSON, ADA, null));
    }

    @Test
    void unassigned_in_the_lead_is_refused() {
        refuse(UNASSIGNED_ALONE, lead(UNASSIGNED, null, null));
    }

    @Test
    void two_leads_are_refused() {
        refuse(ONE_LEAD, lead(PERSON, ADA, null), lead(OFFICE, "clerk", null));
    }

    @Test
    void the_same_owner_twice_is_refused() {
        refuse(OWNERS_DIFFER, lead(PERSON, ADA, null), owner(PERSON, ADA, null));
    }

    @Test
    void an_owner_with_neither_id_nor_words_is_refused() {
        refuse(OWNER_NAMED, owner(PERSON, null, null));
    }

    @Test
    void an_owner_with_blank_words_is_refused() {
        refuse(OWNER_NAMED, owner(PERSON, null, " "));
    }

    @Test
    void a_team_known_by_its_organisation_only_is_refused() {
        refuse(OWNER_NAMED, owner(TEAM, LAMP_COMPANY, null));
    }

    @Test
    void all_members_with_an_id_are_refused() {
        refuse(OWNER_ID_BELONGS, owner(ALL_MEMBERS, ADA, null));
    }

    @Test
    void a_person_that_is_not_in_the_register_is_refused() {
        refuse(REFERENCE_EXISTS, owner(PERSON, "a1000000-0000-4000-8000-000000000002", null));
    }

    @Test
    void a_person_in_the_place_of_an_organisation_is_refused() {
        refuse(REFERENCE_EXISTS, owner(ORGANISATION, ADA, null));
    }

    @Test
    void an_office_that_the_body_does_not_have_is_refused() {
        refuse(OFFICE_EXISTS, owner(OFFICE, "lamplighter", null));
    }

    private void refuse(Rule rule, Assignee... owners) {
        action.given(raised()).when(assign(owners)).expectNoEvents().expectException(broken(rule));
    }

    private static AssignAction assign(Assignee... owners) {
        return new AssignAction(ACTION, List.of(owners));
    }

    private static Assignee lead(Owner.Kind kind, String id, String statedAs) {
        return new Assignee(kind, stated(id), stated(statedAs), true);
    }

    private static Assignee owner(Owner.Kind kind, String id, String statedAs) {
        return new Assignee(kind, stated(id), stated(statedAs), null);
    }

    private static Recorded<String> stated(String value) {
        return value == null ? null : Recorded.of(value);
    }

    private static ActionAssigned assigned(Owner... owners) {
        return new ActionAssigned(ACTION, List.of(owners));
    }

    private static Owner nobodyInParticular(Owner.Kind kind) {
        return new Owner(kind, Recorded.none(), Recorded.none(), Recorded.notRecorded(), false);
    }

    private static ConstitutionAmended offices(String title) {
        var constitution =
                new Constitution(List.of(new Office("clerk", title, false)), Recorded.notRecorded(), null, null);
        return new ConstitutionAmended(
                BODY,
                constitution,
                Composition.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded());
    }
}
