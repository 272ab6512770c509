package org.minutebook.query.minutes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.Facts;

/** Reads a meeting's history with its facts as it corrects them. */
public final class AsCorrected {
    private AsCorrected() {}

    /** The same events in the same places, each that was corrected with what it became last. */
    public static List<RecordedEvent> history(Collection<RecordedEvent> history) {
        var corrected = new HashMap<String, Object>();
        history.stream()
                .map(RecordedEvent::fact)
                .filter(RecordCorrected.class::isInstance)
                .map(RecordCorrected.class::cast)
                .forEach(correction ->
                        corrected.put(correction.eventId(), Facts.read(correction.eventType(), correction.fact())));
        return history.stream()
                .map(event -> new RecordedEvent(
                        event.position(),
                        event.commitEnd(),
                        event.eventId(),
                        event.streamId(),
                        event.recordedAt(),
                        corrected.getOrDefault(event.eventId(), event.fact())))
                .toList();
    }
}
