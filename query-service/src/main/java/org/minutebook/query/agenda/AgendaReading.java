package org.minutebook.query.agenda;

import static org.minutebook.query.QueryRule.AGENDA_VERSION_KNOWN;
import static org.minutebook.query.QueryRule.PARAMETER_READABLE;
import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;

import java.util.List;
import org.minutebook.meetings.events.AgendaEvent.CarriedFrom;
import org.minutebook.meetings.events.ClearDays;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.query.agenda.AgendaAnswer.Body;
import org.minutebook.query.agenda.AgendaAnswer.Carried;
import org.minutebook.query.agenda.AgendaAnswer.Item;
import org.minutebook.query.agenda.AgendaAnswer.Meeting;
import org.minutebook.query.agenda.AgendaAnswer.Version;
import org.minutebook.query.agenda.AgendaFold.Planned;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Gives agendas, as they stand or stood and as they were published. */
@Component
class AgendaReading {
    private static final String VERSION = "\\d{1,9}";

    private final Directory directory;
    private final Moments moments;
    private final EventLog log;

    AgendaReading(Directory directory, Moments moments, EventLog log) {
        this.directory = directory;
        this.moments = moments;
        this.log = log;
    }

    /**
     * The agenda of a meeting.
     *
     * @param body the body's code or id
     * @param day the meeting's day, with a number behind it from the second meeting of a day on
     * @param version the version that was published, null for the agenda as it stands
     * @param known as recorded by then, null for as far as the directory has read
     */
    AgendaAnswer agenda(String body, String day, String version, String known) {
        PARAMETER_READABLE.require(
                version == null || version.matches(VERSION),
                "'version' is a number, such as 1, not '" + version + "'.");
        var entry = directory.body(body);
        var meeting = directory.meetingOf(entry, day);
        long position = moments.known(known, Directory.PROJECTION);
        var history = log.history(List.of(meeting.id()), position);
        var details = detailsOf(history, position);
        var whole = AgendaFold.of(history);
        var shown = version == null ? whole : asPublished(whole, Integer.parseInt(version), history);
        return new AgendaAnswer(
                new Meeting(
                        meeting.id(),
                        details.heldOn(),
                        meeting.slug(),
                        details.start(),
                        details.end(),
                        details.venue()),
                new Body(entry.id(), entry.code(), details.bodyName()),
                position,
                whole.standing(),
                version == null ? Recorded.none() : Recorded.of(Integer.parseInt(version)),
                neededFor(details),
                shown.items().stream().map(item -> item(item, shown, whole)).toList(),
                shown.withdrawn(),
                whole.versions(),
                whole.notices(),
                whole.calls());
    }

    static MeetingDetails detailsOf(List<RecordedEvent> history, long position) {
        return MeetingEvent.detailsOf(history.stream()
                        .map(RecordedEvent::fact)
                        .filter(MeetingEvent.class::isInstance)
                        .map(MeetingEvent.class::cast)
                        .toList())
                .orElseThrow(() -> new RuleBroken(RECORDED_BY_THEN, "Asked for position " + position + "."));
    }

    private static AgendaFold asPublished(AgendaFold whole, int version, List<RecordedEvent> history) {
        long at = whole.versions().stream()
                .filter(published -> published.version() == version)
                .mapToLong(Version::position)
                .findFirst()
                .orElseThrow(() -> AGENDA_VERSION_KNOWN.broken("Asked for: " + version + ". There are "
                        + whole.versions().size() + "."));
        return AgendaFold.of(
                history.stream().filter(event -> event.position() <= at).toList());
    }

    private static Recorded<Integer> neededFor(MeetingDetails details) {
        var needed = ClearDays.neededBy(details.regime());
        return needed.isPresent() ? Recorded.of(needed.getAsInt()) : Recorded.none();
    }

    private Item item(Planned planned, AgendaFold shown, AgendaFold whole) {
        var fact = planned.fact();
        return new Item(
                fact.itemId(),
                fact.title(),
                fact.kind(),
                fact.presenter(),
                fact.urgency(),
                fact.carriedFrom().map(this::carried),
                fact.namedVote(),
                shown.papersOf(fact.itemId()),
                whole.takenAs(fact.itemId()),
                planned.event().eventId(),
                planned.event().position());
    }

    private Carried carried(CarriedFrom from) {
        return new Carried(
                from.meetingId(),
                from.heldOn(),
                directory.meeting(from.meetingId()).slug(),
                from.itemId(),
                from.minute());
    }
}
