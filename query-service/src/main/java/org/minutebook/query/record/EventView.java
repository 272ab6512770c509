package org.minutebook.query.record;

import java.time.Instant;
import org.minutebook.record.Origin;
import org.minutebook.record.log.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as clients read it.
 *
 * @param commit the last position of the commit that recorded it
 * @param name its stored name
 * @param payload as stored
 */
record EventView(
        long position,
        long commit,
        String id,
        Stream stream,
        String name,
        String revision,
        Instant recordedAt,
        String actor,
        String commandId,
        String source,
        JsonNode payload) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The history that it belongs to, and its place there, from 0. */
    record Stream(String id, String type, long sequence) {}

    static EventView of(StoredEvent event) {
        var metadata = JSON.readTree(event.metadata());
        return new EventView(
                event.position(),
                event.commitEnd(),
                event.eventId(),
                new Stream(event.streamId(), event.streamType(), event.sequence()),
                event.type(),
                event.revision(),
                event.recordedAt(),
                text(metadata, Origin.ACTOR),
                text(metadata, Origin.COMMAND_ID),
                text(metadata, Origin.SOURCE),
                JSON.readTree(event.payload()));
    }

    private static String text(JsonNode metadata, String name) {
        return metadata.path(name).asString("");
    }
}
