package org.minutebook.query.sitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.RecordJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a meeting as they read since they were corrected. */
public final class Corrected {
    private static final JsonMapper JSON = json();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private Corrected() {}

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        RecordJson.configure(builder);
        return builder.build();
    }

    /** A fact with the fields that a correction gives it. */
    public static MeetingEvent fact(MeetingEvent fact, RecordCorrected correction) {
        var fields = JSON.convertValue(fact, FIELDS);
        fields.putAll(correction.becomes());
        return JSON.convertValue(fields, fact.getClass());
    }

    /**
     * A meeting's history, in which each event stands in its place and says what it does since it was corrected last.
     */
    public static List<RecordedEvent> history(List<RecordedEvent> history) {
        var corrected = new ArrayList<RecordedEvent>(history);
        var places = new HashMap<String, Integer>();
        for (int index = 0; index < history.size(); index++) {
            var event = history.get(index);
            places.put(event.eventId(), index);
            if (event.fact() instanceof RecordCorrected correction) {
                int place = places.get(correction.eventId());
                corrected.set(place, with(corrected.get(place), correction));
            }
        }
        return corrected;
    }

    private static RecordedEvent with(RecordedEvent event, RecordCorrected correction) {
        return new RecordedEvent(
                event.position(),
                event.commitEnd(),
                event.eventId(),
                event.streamId(),
                event.recordedAt(),
                fact((MeetingEvent) event.fact(), correction));
    }
}
