package org.minutebook.query.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.query.minutes.AsCorrected;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/** The events of one meeting in their order, each as it was corrected, with the items and days that they speak of. */
final class Course {
    private final List<RecordedEvent> events;
    private final MeetingDetails details;
    private final LocalDate heldOn;
    private final Map<String, ItemTaken> items = new HashMap<>();

    private Course(List<RecordedEvent> events, MeetingDetails details) {
        this.events = events;
        this.details = details;
        this.heldOn =
                last(MeetingRescheduled.class).map(MeetingRescheduled::heldOn).orElse(details.heldOn());
        all(ItemTaken.class).forEach(item -> items.put(item.itemId(), item));
    }

    /** @param history a meeting's events, of which the first says which meeting it is */
    static Course of(List<RecordedEvent> history) {
        var facts = history.stream()
                .map(RecordedEvent::fact)
                .map(MeetingEvent.class::cast)
                .toList();
        return new Course(
                AsCorrected.history(history), MeetingEvent.detailsOf(facts).orElseThrow());
    }

    List<RecordedEvent> events() {
        return events;
    }

    MeetingDetails details() {
        return details;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    <E> List<E> all(Class<E> type) {
        return events.stream()
                .map(RecordedEvent::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <E> Optional<E> last(Class<E> type) {
        return all(type).stream().reduce((earlier, later) -> later);
    }

    /** An item's number as printed. */
    Recorded<String> minute(String itemId) {
        return Optional.ofNullable(items.get(itemId)).map(ItemTaken::reference).orElseGet(Recorded::notRecorded);
    }

    When when(RecordedEvent event, Recorded<LocalTime> at, Recorded<String> itemId) {
        return new When(
                sittingAt(event),
                at,
                itemId,
                itemId.asOptional().map(this::minute).orElseGet(Recorded::notRecorded),
                event.eventId(),
                event.position());
    }

    private LocalDate sittingAt(RecordedEvent event) {
        return events.stream()
                .filter(other -> other.position() <= event.position() && other.fact() instanceof MeetingResumed)
                .reduce((earlier, later) -> later)
                .map(resumed -> ((MeetingResumed) resumed.fact()).on())
                .orElse(heldOn);
    }
}
