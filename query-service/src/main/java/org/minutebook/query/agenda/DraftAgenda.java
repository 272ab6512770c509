package org.minutebook.query.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemAdded;
import org.minutebook.meetings.events.AgendaEvent.AgendaItemWithdrawn;
import org.minutebook.meetings.events.AgendaItemKind;
import org.minutebook.meetings.events.BusinessEvent.ItemDeferred;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.query.actions.ActionsReading;
import org.minutebook.query.agenda.AgendaAnswer.Body;
import org.minutebook.query.agenda.AgendaAnswer.Carried;
import org.minutebook.query.agenda.DraftAnswer.Held;
import org.minutebook.query.agenda.DraftAnswer.Suggestion;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Works out what a meeting may have to deal with, from what the earlier meetings of its body left. */
@Component
class DraftAgenda {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Directory directory;
    private final ActionsReading actions;
    private final Moments moments;
    private final EventLog log;

    DraftAgenda(Directory directory, ActionsReading actions, Moments moments, EventLog log) {
        this.directory = directory;
        this.actions = actions;
        this.moments = moments;
        this.log = log;
    }

    /**
     * A meeting of the body, as known.
     *
     * @param facts its events and those of its minutes
     */
    private record Known(MeetingEntry entry, MeetingDetails details, List<Object> facts) {
        <E> Stream<E> all(Class<E> type) {
            return facts.stream().filter(type::isInstance).map(type::cast);
        }

        boolean has(Class<?> type) {
            return all(type).findAny().isPresent();
        }

        boolean wasHeld() {
            return has(MeetingOpened.class) || has(MeetingTranscribed.class);
        }

        boolean isExtraordinary() {
            return details.kind().equals(Recorded.of(MeetingKind.EXTRAORDINARY));
        }

        LocalDate heldOn() {
            return details.heldOn();
        }

        Held held() {
            return new Held(entry.id(), details.heldOn(), entry.slug());
        }

        /** The item of its agenda that carries on one of another meeting. */
        Optional<String> carrying(String meetingId, String itemId) {
            return all(AgendaItemAdded.class)
                    .filter(item -> item.carriedFrom()
                            .asOptional()
                            .filter(from -> from.meetingId().equals(meetingId)
                                    && from.itemId().equals(itemId))
                            .isPresent())
                    .map(AgendaItemAdded::itemId)
                    .filter(item -> all(AgendaItemWithdrawn.class)
                            .noneMatch(withdrawn -> withdrawn.itemId().equals(item)))
                    .findFirst();
        }
    }

    /** The draft of a meeting's agenda; see {@link AgendaReading#agenda}. */
    DraftAnswer draft(String body, String day, String known) {
        var entry = directory.body(body);
        var asked = directory.meetingOf(entry, day);
        long position = moments.known(known, Directory.PROJECTION, ActionsReading.PROJECTION);
        var details = AgendaReading.detailsOf(log.history(List.of(asked.id()), position), position);
        var meetings = meetings(entry, position);
        var meeting = meetings.stream()
                .filter(one -> one.entry().id().equals(asked.id()))
                .findFirst()
                .orElseThrow();
        var earlier = meetings.stream()
                .filter(one -> one.heldOn().isBefore(details.heldOn()))
                .sorted(Comparator.comparing(Known::heldOn))
                .toList();
        var items = new ArrayList<Suggestion>();
        if (!meeting.isExtraordinary()) {
            items.addAll(minutes(earlier));
            mattersArising(earlier).ifPresent(items::add);
        }
        actionsDue(entry, details.heldOn(), position).ifPresent(items::add);
        items.addAll(deferred(meeting, earlier));
        return new DraftAnswer(meeting.held(), new Body(entry.id(), entry.code(), details.bodyName()), position, items);
    }

    /** Those of which something had been recorded by then. */
    private List<Known> meetings(BodyEntry body, long known) {
        var entries = directory.meetingsOf(body);
        var streams = entries.stream()
                .flatMap(entry -> Stream.of(entry.id(), MinutesEvent.minutesOf(entry.id())))
                .toList();
        var histories = log.history(streams, known).stream().collect(Collectors.groupingBy(DraftAgenda::meetingOf));
        return entries.stream()
                .filter(entry -> histories.containsKey(entry.id()))
                .map(entry -> known(entry, histories.get(entry.id()), known))
                .toList();
    }

    private static String meetingOf(RecordedEvent event) {
        return event.fact() instanceof MinutesEvent minutes
                ? minutes.meetingId()
                : ((MeetingEvent) event.fact()).meetingId();
    }

    private static Known known(MeetingEntry entry, List<RecordedEvent> history, long known) {
        return new Known(
                entry,
                AgendaReading.detailsOf(history, known),
                history.stream().map(RecordedEvent::fact).toList());
    }

    /** An extraordinary meeting is not a suitable one to approve minutes (SI 1993/202, schedule 2, paragraph 2). */
    private static List<Suggestion> minutes(List<Known> earlier) {
        return earlier.stream()
                .filter(meeting -> meeting.wasHeld() && !meeting.has(MinutesApproved.class))
                .map(meeting -> new Suggestion(
                        "Minutes of the meeting held on " + meeting.heldOn().format(DAY),
                        AgendaItemKind.MINUTES,
                        "That they were approved is not recorded.",
                        Recorded.of(meeting.held()),
                        Recorded.none(),
                        List.of(),
                        Recorded.none()))
                .toList();
    }

    private static Optional<Suggestion> mattersArising(List<Known> earlier) {
        return earlier.stream()
                .filter(Known::wasHeld)
                .reduce((one, later) -> later)
                .map(last -> new Suggestion(
                        "Matters arising",
                        AgendaItemKind.MATTERS_ARISING,
                        "The last meeting was on " + last.heldOn().format(DAY) + ".",
                        Recorded.none(),
                        Recorded.none(),
                        List.of(),
                        Recorded.none()));
    }

    private Optional<Suggestion> actionsDue(BodyEntry body, LocalDate heldOn, long known) {
        var due = actions.dueBy(heldOn, body.id(), Long.toString(known));
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "Actions due",
                        AgendaItemKind.ACTIONS,
                        "They are open, and due by the day of the meeting.",
                        Recorded.none(),
                        Recorded.none(),
                        due,
                        Recorded.none()));
    }

    /** What was put off to this meeting or left open, unless another meeting since has taken it over. */
    private static List<Suggestion> deferred(Known meeting, List<Known> earlier) {
        return earlier.stream()
                .flatMap(from -> from.all(ItemDeferred.class)
                        .filter(deferral -> isFor(deferral, meeting))
                        .filter(deferral -> earlier.stream()
                                .filter(other -> !other.has(MeetingCancelled.class))
                                .allMatch(other -> other.carrying(from.entry().id(), deferral.itemId())
                                        .isEmpty()))
                        .map(deferral -> deferred(deferral, from, meeting)))
                .toList();
    }

    private static boolean isFor(ItemDeferred deferral, Known meeting) {
        return meeting.isExtraordinary()
                ? deferral.toMeetingId().equals(Recorded.of(meeting.entry().id()))
                : deferral.toMeetingId()
                        .asOptional()
                        .filter(other -> !other.equals(meeting.entry().id()))
                        .isEmpty();
    }

    private static Suggestion deferred(ItemDeferred deferral, Known from, Known meeting) {
        var planned = from.all(AgendaItemAdded.class)
                .filter(item -> item.itemId().equals(deferral.itemId()))
                .findFirst();
        var taken = from.all(ItemTaken.class)
                .filter(item -> item.itemId().equals(deferral.itemId()))
                .findFirst();
        return new Suggestion(
                planned.map(AgendaItemAdded::title)
                        .or(() -> taken.map(ItemTaken::heading))
                        .orElse(deferral.itemId()),
                planned.map(AgendaItemAdded::kind).orElse(AgendaItemKind.OTHER),
                "Deferred on " + from.heldOn().format(DAY) + ": " + deferral.reason(),
                Recorded.none(),
                Recorded.of(new Carried(
                        from.entry().id(),
                        from.heldOn(),
                        from.entry().slug(),
                        deferral.itemId(),
                        taken.map(ItemTaken::reference).orElseGet(Recorded::notRecorded))),
                List.of(),
                meeting.carrying(from.entry().id(), deferral.itemId())
                        .map(Recorded::of)
                        .orElseGet(Recorded::none));
    }
}
