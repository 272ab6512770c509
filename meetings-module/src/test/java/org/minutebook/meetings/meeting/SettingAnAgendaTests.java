package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.AgendaRule.AGENDA_HAS_ITEMS;
import static org.minutebook.meetings.meeting.AgendaRule.AGENDA_NOT_PUBLISHED;
import static org.minutebook.meetings.meeting.AgendaRule.CARRIED_FROM_EARLIER;
import static org.minutebook.meetings.meeting.AgendaRule.CARRIED_ITEM_KNOWN;
import static org.minutebook.meetings.meeting.AgendaRule.HEADING_GIVEN;
import static org.minutebook.meetings.meeting.AgendaRule.NOT_BEGUN;
import static org.minutebook.meetings.meeting.AgendaRule.ON_THE_AGENDA;
import static org.minutebook.meetings.meeting.AgendaRule.ORDER_COMPLETE;
import static org.minutebook.meetings.meeting.AgendaRule.PAPER_IDENTIFIED;
import static org.minutebook.meetings.meeting.AgendaRule.PUBLISHED_BY_THE_DAY;
import static org.minutebook.meetings.meeting.AgendaRule.URGENT_AFTER_PUBLICATION;
import static org.minutebook.meetings.meeting.Given.SEPTEMBER;
import static org.minutebook.meetings.meeting.Given.details;
import static org.minutebook.meetings.meeting.Given.named;
import static org.minutebook.meetings.meeting.Given.openAnd;
import static org.minutebook.meetings.meeting.Given.paragraph;
import static org.minutebook.meetings.meeting.Given.present;
import static org.minutebook.meetings.meeting.Given.scheduled;
import static org.minutebook.meetings.meeting.Given.transcribed;
import static org.minutebook.meetings.meeting.MeetingRule.ID_ONCE;
import static org.minutebook.meetings.meeting.MeetingRule.NOT_CLOSED;
import static org.minutebook.meetings.meeting.MeetingRule.WORDING_FITS;
import static org.minutebook.record.RecordRule.REFERENCE_EXISTS;
import static org.minutebook.record.test.Broken.broken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.AgendaEvent.AgendaReordered;
import org.minutebook.meetings.events.AgendaEvent.CarriedFrom;
import org.minutebook.meetings.events.AgendaEvent.PaperAttached;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.Wording;
import org.minutebook.meetings.meeting.AgendaCommand.AddAgendaItem;
import org.minutebook.meetings.meeting.AgendaCommand.AddUrgentItem;
import org.minutebook.meetings.meeting.AgendaCommand.AttachPaper;
import org.minutebook.meetings.meeting.AgendaCommand.Carried;
import org.minutebook.meetings.meeting.AgendaCommand.PublishAgenda;
import org.minutebook.meetings.meeting.AgendaCommand.ReorderAgenda;
import org.minutebook.meetings.meeting.AgendaCommand.WithdrawAgendaItem;
import org.minutebook.meetings.meeting.MeetingCommand.Named;
import org.minutebook.meetings.meeting.MeetingCommand.TakeItem;
import org.minutebook.membership.events.Regime;
import org.minutebook.record.Recorded;

class SettingAnAgendaTests {
    private static final LocalDate TWENTIETH = LocalDate.of(2022, 9, 20);
    private static final String HASH = "ab".repeat(32);

    private final Given given = new Given();
    private final AggregateTestFixture<Meeting> meeting = given.meeting();

    @Test
    void an_item_is_added() {
        meeting.given(scheduled())
                .when(new AddAgendaItem(
                        "m", "a1", "Lamps", AgendaItemKind.DECISION, Recorded.of("Cllr Ada Example"), null, true))
                .expectEvents(new AgendaItemAdded(
                        "m",
                        "a1",
                        "Lamps",
                        AgendaItemKind.DECISION,
                        Recorded.of("Cllr Ada Example"),
                        Recorded.none(),
                        Recorded.none(),
                        true));
    }

    @Test
    void an_item_s_id_is_used_once_and_by_nothing_else() {
        meeting.given(scheduled(), added("a1")).when(add("a1")).expectNoEvents().expectException(broken(ID_ONCE));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"))
                .when(new AttachPaper("m", "a1", "a1", "Report", Recorded.of("https://papers.example/1"), null, null))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
        new Given()
                .meeting()
                .given(transcribed(), Given.item("i1"), paragraph("p1"))
                .when(add("p1"))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
    }

    @Test
    void the_agenda_of_a_document_may_be_recorded_after_the_items_that_were_taken() {
        meeting.given(transcribed(), Given.item("i1")).when(add("i1")).expectEvents(added("i1"));
    }

    @Test
    void after_the_opening_the_agenda_is_what_it_is() {
        for (Object command : List.of(
                add("a2"),
                new WithdrawAgendaItem("m", "a1", "Settled"),
                new ReorderAgenda("m", List.of("a1")),
                new PublishAgenda("m", SEPTEMBER))) {
            new Given()
                    .meeting()
                    .given(openAnd(added("a1")))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_BEGUN));
        }
    }

    @Test
    void after_the_close_nothing_is_put_on_it() {
        for (Object command : List.of(urgent("a2"), paper("a1", "https://papers.example/1", null))) {
            new Given()
                    .meeting()
                    .given(openAnd(added("a1"), published(1, "a1"), new MeetingClosed("m", Recorded.notRecorded())))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broken(NOT_CLOSED));
        }
    }

    @Test
    void an_item_is_taken_off_once() {
        meeting.given(scheduled(), added("a1"), added("a2"))
                .when(new WithdrawAgendaItem("m", "a1", "Settled"))
                .expectEvents(withdrawn("a1"));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"), withdrawn("a1"))
                .when(new WithdrawAgendaItem("m", "a1", "Settled"))
                .expectNoEvents()
                .expectException(broken(ON_THE_AGENDA));
    }

    @Test
    void a_new_order_has_every_item_once() {
        meeting.given(scheduled(), added("a1"), added("a2"), added("a3"), withdrawn("a2"))
                .when(new ReorderAgenda("m", List.of("a3", "a1")))
                .expectEvents(new AgendaReordered("m", List.of("a3", "a1")));
        for (List<String> order :
                List.of(List.of("a1"), List.of("a1", "a1"), List.of("a1", "a2", "a3"), List.of("a1", "a9"))) {
            new Given()
                    .meeting()
                    .given(scheduled(), added("a1"), added("a2"), added("a3"), withdrawn("a2"))
                    .when(new ReorderAgenda("m", order))
                    .expectNoEvents()
                    .expectException(broken(ORDER_COMPLETE));
        }
    }

    @Test
    void it_is_published_in_versions_with_the_clear_days() {
        meeting.given(scheduled(), added("a1"))
                .when(new PublishAgenda("m", TWENTIETH))
                .expectEvents(published(1, "a1"));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"), published(1, "a1"), added("a2"), reordered("a2", "a1"))
                .when(new PublishAgenda("m", TWENTIETH))
                .expectEvents(published(2, "a2", "a1"));
    }

    @Test
    void days_that_the_installation_names_are_no_clear_days_and_are_named_with_it() {
        var mourning = LocalDate.of(2022, 9, 21);
        var fixture = new AggregateTestFixture<>(Meeting.class);
        fixture.registerInjectableResource(given.streams)
                .registerInjectableResource(given.numbers)
                .registerInjectableResource(given.commands)
                .registerInjectableResource(new ClearDays(Set.of(mourning)));
        fixture.given(scheduled(), added("a1"))
                .when(new PublishAgenda("m", TWENTIETH))
                .expectEvents(new AgendaPublished("m", 1, SEPTEMBER, TWENTIETH, 4, List.of(mourning), List.of("a1")));
    }

    @Test
    void an_empty_agenda_and_one_after_the_day_are_not_published() {
        meeting.given(scheduled())
                .when(new PublishAgenda("m", TWENTIETH))
                .expectNoEvents()
                .expectException(broken(AGENDA_HAS_ITEMS));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"))
                .when(new PublishAgenda("m", SEPTEMBER.plusDays(1)))
                .expectNoEvents()
                .expectException(broken(PUBLISHED_BY_THE_DAY));
    }

    @Test
    void after_publication_a_council_adds_urgent_items_only() {
        for (Regime regime : List.of(Regime.PRINCIPAL_COUNCIL, Regime.PARISH)) {
            new Given()
                    .meeting()
                    .given(scheduledUnder(regime), added("a1"), published(1, "a1"))
                    .when(add("a2"))
                    .expectNoEvents()
                    .expectException(broken(AGENDA_NOT_PUBLISHED));
        }
        meeting.given(scheduledUnder(Regime.PARISH), added("a1"), published(1, "a1"))
                .when(urgent("a2"))
                .expectEvents(addedUrgently("a2"));
    }

    @Test
    void before_publication_a_council_adds_what_it_likes_and_others_do_so_after_it() {
        meeting.given(scheduledUnder(Regime.PARISH)).when(add("a1")).expectEvents(added("a1"));
        for (Regime regime : List.of(Regime.COMMITTEE, Regime.COMMUNITY_SAFETY_PARTNERSHIP, Regime.OTHER)) {
            new Given()
                    .meeting()
                    .given(scheduledUnder(regime), added("a1"), published(1, "a1"))
                    .when(add("a2"))
                    .expectEvents(added("a2"));
        }
        new Given()
                .meeting()
                .given(scheduled(), added("a1"), published(1, "a1"))
                .when(add("a2"))
                .expectEvents(added("a2"));
    }

    @Test
    void nothing_is_urgent_while_it_can_simply_be_added_unless_a_document_says_so() {
        meeting.given(scheduled(), added("a1"))
                .when(urgent("a2"))
                .expectNoEvents()
                .expectException(broken(URGENT_AFTER_PUBLICATION));
        new Given().meeting().given(transcribed()).when(urgent("a2")).expectEvents(addedUrgently("a2"));
    }

    @Test
    void an_urgent_item_comes_up_in_the_meeting_and_is_in_the_opinion_of_somebody_who_is_known() {
        meeting.given(openAnd(added("a1"), published(1, "a1")))
                .when(urgent("a2"))
                .expectEvents(addedUrgently("a2"));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"), published(1, "a1"))
                .when(urgentBy("nobody", null))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void why_it_is_urgent_is_worded_with_what_the_fact_has() {
        meeting.given(scheduled(), added("a1"), published(1, "a1"))
                .when(urgentBy("ada", "{presiding} of {county}"))
                .expectNoEvents()
                .expectException(broken(WORDING_FITS));
    }

    @Test
    void an_item_is_carried_over_from_what_an_earlier_meeting_took_or_had_on_its_agenda() {
        given.streams.with(
                MeetingEvent.STREAM,
                "june",
                new AgendaItemAdded(
                        "june",
                        "planned",
                        "Quay",
                        AgendaItemKind.REPORT,
                        Recorded.notRecorded(),
                        Recorded.none(),
                        Recorded.none(),
                        false),
                new ItemTaken(
                        "june", "taken", "Lamps", Recorded.of(3), Recorded.of("QB 3/22"), Recorded.notRecorded()));
        meeting.given(scheduled()).when(carry("june", "taken")).expectEvents(carried("taken", Recorded.of("QB 3/22")));
        given.meeting()
                .given(scheduled())
                .when(carry("june", "planned"))
                .expectEvents(carried("planned", Recorded.notRecorded()));
        given.meeting()
                .given(scheduled())
                .when(carry("june", "nothing"))
                .expectNoEvents()
                .expectException(broken(CARRIED_ITEM_KNOWN));
        given.meeting()
                .given(scheduled())
                .when(carry("ada", "taken"))
                .expectNoEvents()
                .expectException(broken(REFERENCE_EXISTS));
    }

    @Test
    void nothing_is_carried_over_from_another_body_or_a_later_meeting() {
        for (String other : List.of("elsewhere", "november")) {
            given.meeting()
                    .given(scheduled())
                    .when(carry(other, "taken"))
                    .expectNoEvents()
                    .expectException(broken(CARRIED_FROM_EARLIER));
        }
    }

    @Test
    void a_paper_has_a_link_or_a_hash_and_belongs_to_an_item_of_the_agenda() {
        meeting.given(scheduled(), added("a1"))
                .when(paper("a1", null, HASH))
                .expectEvents(new PaperAttached(
                        "m", "a1", "p1", "Report", Recorded.notRecorded(), Recorded.of(HASH), List.of("Survey")));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"))
                .when(paper("a1", null, null))
                .expectNoEvents()
                .expectException(broken(PAPER_IDENTIFIED));
        new Given()
                .meeting()
                .given(scheduled(), added("a1"))
                .when(paper("a2", null, HASH))
                .expectNoEvents()
                .expectException(broken(ON_THE_AGENDA));
    }

    @Test
    void a_paper_s_id_is_not_used_again() {
        meeting.given(openAnd(
                        added("a1"),
                        new PaperAttached(
                                "m", "a1", "p1", "Report", Recorded.notRecorded(), Recorded.of(HASH), List.of())))
                .when(new TakeItem("m", "p1", "Report", null, null))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
    }

    @Test
    void an_item_of_the_agenda_is_taken_under_its_title_or_another_heading() {
        given.numbers.take("minutes:board:term", 1);
        meeting.given(openAnd(added("a1")))
                .when(new TakeItem("m", "a1", null, null, null))
                .expectEvents(taken("a1", "Lamps"));
        var other = new Given();
        other.numbers.take("minutes:board:term", 1);
        other.meeting()
                .given(openAnd(added("a1")))
                .when(new TakeItem("m", "a1", "Lamps and masts", null, null))
                .expectEvents(taken("a1", "Lamps and masts"));
    }

    @Test
    void what_is_on_no_agenda_is_taken_with_a_heading_of_its_own() {
        given.numbers.take("minutes:board:term", 1);
        meeting.given(openAnd(added("a1"), published(1, "a1")))
                .when(new TakeItem("m", "b1", "Masts", null, null))
                .expectEvents(taken("b1", "Masts"));
        for (String heading : new String[] {null, " "}) {
            new Given()
                    .meeting()
                    .given(openAnd(added("a1")))
                    .when(new TakeItem("m", "b1", heading, null, null))
                    .expectNoEvents()
                    .expectException(broken(HEADING_GIVEN));
        }
    }

    @Test
    void an_item_of_the_agenda_is_taken_once() {
        meeting.given(
                        scheduled(),
                        added("a1"),
                        present("ada"),
                        present("ben"),
                        new MeetingOpened("m", LocalTime.of(9, 0), named("ada")),
                        taken("a1", "Lamps"))
                .when(new TakeItem("m", "a1", null, null, null))
                .expectNoEvents()
                .expectException(broken(ID_ONCE));
    }

    private static MeetingScheduled scheduledUnder(Regime regime) {
        return new MeetingScheduled("m", details("board", SEPTEMBER, Recorded.of(regime)));
    }

    private static AddAgendaItem add(String itemId) {
        return new AddAgendaItem("m", itemId, "Lamps", AgendaItemKind.DECISION, null, null, null);
    }

    private static AgendaItemAdded added(String itemId) {
        return item(itemId, Recorded.none(), Recorded.none());
    }

    private static AgendaItemAdded addedUrgently(String itemId) {
        return item(
                itemId,
                Recorded.of(new Urgency("A lamp is out.", named("ada"), Recorded.notRecorded())),
                Recorded.none());
    }

    private static AgendaItemAdded item(String itemId, Recorded<Urgency> urgency, Recorded<CarriedFrom> carriedFrom) {
        return new AgendaItemAdded(
                "m", itemId, "Lamps", AgendaItemKind.DECISION, Recorded.notRecorded(), urgency, carriedFrom, false);
    }

    private static AddUrgentItem urgent(String itemId) {
        return new AddUrgentItem(
                "m",
                itemId,
                "Lamps",
                AgendaItemKind.DECISION,
                null,
                null,
                null,
                "A lamp is out.",
                new Named("ada", "Cllr ada Example"),
                null);
    }

    private static AddUrgentItem urgentBy(String person, String wording) {
        return new AddUrgentItem(
                "m",
                "a2",
                "Lamps",
                AgendaItemKind.DECISION,
                null,
                null,
                null,
                "A lamp is out.",
                new Named(person, null),
                wording == null ? null : Recorded.of(new Wording(wording, Wording.Flow.STARTS_PARAGRAPH)));
    }

    private static AddAgendaItem carry(String meeting, String item) {
        return new AddAgendaItem(
                "m", "a1", "Lamps", AgendaItemKind.DECISION, null, Recorded.of(new Carried(meeting, item)), null);
    }

    private static AgendaItemAdded carried(String item, Recorded<String> minute) {
        return item(
                "a1", Recorded.none(), Recorded.of(new CarriedFrom("june", LocalDate.of(2022, 6, 8), item, minute)));
    }

    private static AttachPaper paper(String item, String link, String sha256) {
        return new AttachPaper(
                "m", item, "p1", "Report", Recorded.ofNullable(link), Recorded.ofNullable(sha256), List.of("Survey"));
    }

    private static AgendaItemWithdrawn withdrawn(String item) {
        return new AgendaItemWithdrawn("m", item, "Settled");
    }

    private static AgendaReordered reordered(String... order) {
        return new AgendaReordered("m", List.of(order));
    }

    private static AgendaPublished published(int version, String... items) {
        return new AgendaPublished("m", version, SEPTEMBER, TWENTIETH, 5, List.of(), List.of(items));
    }

    private static ItemTaken taken(String item, String heading) {
        return new ItemTaken("m", item, heading, Recorded.of(2), Recorded.of("QB 2/22"), Recorded.notRecorded());
    }
}
