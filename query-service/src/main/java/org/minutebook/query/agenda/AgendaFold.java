package org.minutebook.query.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.meetings.events.AgendaEvent;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AgendaEvent.AgendaPublished;
import org.minutebook.meetings.events.AgendaEvent.AgendaReordered;
import org.minutebook.meetings.events.AgendaEvent.PaperAttached;
import org.minutebook.meetings.events.CallingEvent;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.query.agenda.AgendaAnswer.Call;
import org.minutebook.query.agenda.AgendaAnswer.Notice;
import org.minutebook.query.agenda.AgendaAnswer.Paper;
import org.minutebook.query.agenda.AgendaAnswer.Standing;
import org.minutebook.query.agenda.AgendaAnswer.Version;
import org.minutebook.query.agenda.AgendaAnswer.Withdrawn;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** Makes the agenda of a meeting's events. */
final class AgendaFold {
    /** An item and the event that put it there. */
    record Planned(AgendaItemAdded fact, RecordedEvent event) {}

    private final Map<String, Planned> items = new LinkedHashMap<>();
    private final Map<String, List<Paper>> papers = new HashMap<>();
    private final Map<String, Recorded<String>> taken = new HashMap<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private Standing standing = Standing.CALLED;

    private AgendaFold() {}

    /** @param history the meeting's events, in order */
    static AgendaFold of(List<RecordedEvent> history) {
        var fold = new AgendaFold();
        history.forEach(fold::take);
        return fold;
    }

    private void take(RecordedEvent event) {
        if (event.fact() instanceof MeetingScheduled fact) {
            call("scheduled", Recorded.of(fact.details().heldOn()), Recorded.none(), event);
        } else if (event.fact() instanceof MeetingTranscribed fact) {
            standing = Standing.BEGUN;
            call("transcribed", Recorded.of(fact.details().heldOn()), Recorded.none(), event);
        } else if (event.fact() instanceof MeetingOpened) {
            standing = Standing.BEGUN;
        } else if (event.fact() instanceof ItemTaken fact) {
            taken.put(fact.itemId(), fact.reference());
        } else if (event.fact() instanceof CallingEvent fact) {
            take(fact, event);
        } else if (event.fact() instanceof AgendaEvent fact) {
            take(fact, event);
        }
    }

    private void take(CallingEvent calling, RecordedEvent event) {
        if (calling instanceof MeetingRescheduled fact) {
            standing = Standing.CALLED;
            call("rescheduled", Recorded.of(fact.heldOn()), Recorded.of(fact.reason()), event);
        } else if (calling instanceof MeetingPostponed fact) {
            standing = Standing.POSTPONED;
            call("postponed", Recorded.none(), Recorded.of(fact.reason()), event);
        } else if (calling instanceof MeetingCancelled fact) {
            standing = Standing.CANCELLED;
            call("cancelled", Recorded.none(), Recorded.of(fact.reason()), event);
        } else if (calling instanceof NoticePublished fact) {
            notices.add(new Notice(
                    fact.heldOn(),
                    fact.publishedOn(),
                    fact.clearDays(),
                    fact.nonWorkingDays(),
                    fact.where(),
                    event.eventId(),
                    event.position()));
        }
    }

    private void take(AgendaEvent agenda, RecordedEvent event) {
        if (agenda instanceof AgendaItemAdded fact) {
            items.put(fact.itemId(), new Planned(fact, event));
        } else if (agenda instanceof AgendaItemWithdrawn fact) {
            withdrawn.add(new Withdrawn(
                    fact.itemId(),
                    items.remove(fact.itemId()).fact().title(),
                    fact.reason(),
                    event.eventId(),
                    event.position()));
        } else if (agenda instanceof AgendaReordered fact) {
            fact.order().forEach(itemId -> items.put(itemId, items.remove(itemId)));
        } else if (agenda instanceof PaperAttached fact) {
            papers.computeIfAbsent(fact.itemId(), none -> new ArrayList<>())
                    .add(new Paper(
                            fact.paperId(),
                            fact.title(),
                            fact.link(),
                            fact.sha256(),
                            fact.background(),
                            event.eventId(),
                            event.position()));
        } else if (agenda instanceof AgendaPublished fact) {
            versions.add(new Version(
                    fact.version(),
                    fact.heldOn(),
                    fact.publishedOn(),
                    fact.clearDays(),
                    fact.nonWorkingDays(),
                    fact.items(),
                    event.eventId(),
                    event.position()));
        }
    }

    private void call(String what, Recorded<LocalDate> heldOn, Recorded<String> reason, RecordedEvent event) {
        calls.add(new Call(what, heldOn, reason, event.eventId(), event.position()));
    }

    /** What stands on it, in its order. */
    List<Planned> items() {
        return List.copyOf(items.values());
    }

    List<Paper> papersOf(String itemId) {
        return papers.getOrDefault(itemId, List.of());
    }

    /** The number that an item got, none when it has not been taken. */
    Recorded<String> takenAs(String itemId) {
        return taken.getOrDefault(itemId, Recorded.none());
    }

    List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    List<Version> versions() {
        return versions;
    }

    List<Notice> notices() {
        return notices;
    }

    List<Call> calls() {
        return calls;
    }

    Standing standing() {
        return standing;
    }
}
