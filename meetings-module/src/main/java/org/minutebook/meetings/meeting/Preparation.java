package org.minutebook.meetings.meeting;

import static org.minutebook.meetings.meeting.AgendaRule.AGENDA_HAS_ITEMS;
import static org.minutebook.meetings.meeting.AgendaRule.AGENDA_NOT_PUBLISHED;
import static org.minutebook.meetings.meeting.AgendaRule.CARRIED_FROM_EARLIER;
import static org.minutebook.meetings.meeting.AgendaRule.CARRIED_ITEM_KNOWN;
import static org.minutebook.meetings.meeting.AgendaRule.PAPER_IDENTIFIED;
import static org.minutebook.meetings.meeting.AgendaRule.PUBLISHED_BY_THE_DAY;
import static org.minutebook.meetings.meeting.AgendaRule.SOMETHING_MOVES;
import static org.minutebook.meetings.meeting.AgendaRule.URGENT_AFTER_PUBLICATION;
import static org.minutebook.meetings.meeting.MeetingRule.BODY_ACTIVE;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.AgendaEvent.CarriedFrom;
import org.minutebook.meetings.events.AgendaEvent.PaperAttached;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.Strictness;
import org.minutebook.meetings.meeting.AgendaCommand.AddAgendaItem;
import org.minutebook.meetings.meeting.AgendaCommand.AddUrgentItem;
import org.minutebook.meetings.meeting.AgendaCommand.AttachPaper;
import org.minutebook.meetings.meeting.AgendaCommand.Carried;
import org.minutebook.meetings.meeting.AgendaCommand.PublishAgenda;
import org.minutebook.meetings.meeting.CallingCommand.PublishNotice;
import org.minutebook.meetings.meeting.CallingCommand.RescheduleMeeting;
import org.minutebook.record.Recorded;
import org.minutebook.record.Streams;

/**
 * Decides what comes before a meeting: when it is, who was told, and what it is to deal with.
 *
 * @param live whether rules of live meetings hold
 */
record Preparation(String meetingId, MeetingDetails details, Agenda agenda, boolean live, Streams streams) {
    /** @param waiting whether the meeting was put off, so that any day is new */
    MeetingRescheduled moved(RescheduleMeeting command, boolean waiting) {
        var moved = new MeetingRescheduled(
                meetingId,
                command.heldOn(),
                command.start() == null ? details.start() : command.start(),
                command.end() == null ? details.end() : command.end(),
                command.venue() == null ? details.venue() : command.venue(),
                command.reason());
        SOMETHING_MOVES.require(waiting || !details.at(moved).equals(details));
        BODY_ACTIVE.require(new Convening(streams).isActive(details.bodyId(), command.heldOn()));
        return moved;
    }

    NoticePublished noticed(PublishNotice command, ClearDays clearDays) {
        requirePublishedByTheDay(command.publishedOn());
        return new NoticePublished(
                meetingId,
                details.heldOn(),
                command.publishedOn(),
                clearDays.between(command.publishedOn(), details.heldOn()),
                clearDays.leftOut(command.publishedOn(), details.heldOn()),
                command.where());
    }

    AgendaPublished published(PublishAgenda command, ClearDays clearDays) {
        requirePublishedByTheDay(command.publishedOn());
        AGENDA_HAS_ITEMS.require(!agenda.order().isEmpty(), "Send add-agenda-item first.");
        return new AgendaPublished(
                meetingId,
                agenda.published() + 1,
                details.heldOn(),
                command.publishedOn(),
                clearDays.between(command.publishedOn(), details.heldOn()),
                clearDays.leftOut(command.publishedOn(), details.heldOn()),
                agenda.order());
    }

    private void requirePublishedByTheDay(LocalDate publishedOn) {
        PUBLISHED_BY_THE_DAY.require(
                !live || !publishedOn.isAfter(details.heldOn()), "The meeting is on " + details.heldOn() + ".");
    }

    AgendaItemAdded added(AddAgendaItem command) {
        AGENDA_NOT_PUBLISHED.require(
                !live || agenda.published() == 0 || Strictness.ofLaw(details.regime()) != Strictness.BLOCK,
                "Send add-urgent-item.");
        return new AgendaItemAdded(
                meetingId,
                command.itemId(),
                command.title(),
                command.kind(),
                command.presenter(),
                Recorded.none(),
                command.carriedFrom().map(this::carried),
                command.namedVote());
    }

    AgendaItemAdded added(AddUrgentItem command) {
        URGENT_AFTER_PUBLICATION.require(!live || agenda.published() > 0, "Send add-agenda-item.");
        var opinion = new Names(streams, details.heldOn()).person("inOpinionOf", command.inOpinionOf());
        return new AgendaItemAdded(
                meetingId,
                command.itemId(),
                command.title(),
                command.kind(),
                command.presenter(),
                Recorded.of(new Urgency(command.reason(), opinion, command.wording())),
                command.carriedFrom().map(this::carried),
                command.namedVote());
    }

    private CarriedFrom carried(Carried from) {
        streams.require("carriedFrom.meetingId", from.meetingId(), MeetingEvent.STREAM);
        var history = streams.eventsOf(from.meetingId(), MeetingEvent.class);
        var other = MeetingEvent.detailsOf(history).orElseThrow();
        CARRIED_FROM_EARLIER.require(!live
                || other.bodyId().equals(details.bodyId()) && other.heldOn().isBefore(details.heldOn()));
        var taken = history.stream()
                .filter(event ->
                        event instanceof ItemTaken item && item.itemId().equals(from.itemId()))
                .map(ItemTaken.class::cast)
                .findFirst();
        CARRIED_ITEM_KNOWN.require(
                taken.isPresent() || isPlanned(history, from.itemId()),
                "Field 'carriedFrom.itemId': there is no '" + from.itemId() + "' in that meeting.");
        return new CarriedFrom(
                from.meetingId(),
                other.heldOn(),
                from.itemId(),
                taken.map(ItemTaken::reference).orElseGet(Recorded::notRecorded));
    }

    private static boolean isPlanned(List<MeetingEvent> history, String itemId) {
        return history.stream()
                .anyMatch(event ->
                        event instanceof AgendaItemAdded item && item.itemId().equals(itemId));
    }

    PaperAttached attached(AttachPaper command) {
        agenda.requireItem(command.itemId());
        PAPER_IDENTIFIED.require(command.link().isRecorded() || command.sha256().isRecorded());
        return new PaperAttached(
                meetingId,
                command.itemId(),
                command.paperId(),
                command.title(),
                command.link(),
                command.sha256(),
                command.background());
    }
}
