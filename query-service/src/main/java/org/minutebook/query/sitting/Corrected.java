package org.minutebook.query.sitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.Facts;

/** Facts of a meeting as they read since they were corrected. */
public final class Corrected {
    private Corrected() {}

    /** What a fact says since a correction. */
    public static MeetingEvent fact(RecordCorrected correction) {
        return (MeetingEvent) Facts.read(correction.eventType(), correction.fact());
    }

    /**
     * A meeting's history, in which each event stands in its place and says what it does since it was corrected last.
     */
    public static List<RecordedEvent> history(List<RecordedEvent> history) {
        var corrected = new ArrayList<>(history);
        var places = new HashMap<String, Integer>();
        for (int index = 0; index < history.size(); index++) {
            var event = history.get(index);
            places.put(event.eventId(), index);
            if (event.fact() instanceof RecordCorrected correction) {
                int place = places.get(correction.eventId());
                corrected.set(place, saying(fact(correction), history.get(place)));
            }
        }
        return corrected;
    }

    private static RecordedEvent saying(MeetingEvent fact, RecordedEvent event) {
        return new RecordedEvent(
                event.position(), event.commitEnd(), event.eventId(), event.streamId(), event.recordedAt(), fact);
    }
}
