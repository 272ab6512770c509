package org.minutebook.record.log;

import java.time.Instant;

/**
 * One row of the log, as stored.
 *
 * @param position its place in the one order, from 1, without gaps
 * @param commitEnd the last position of its commit
 * @param eventId a UUID
 * @param streamId the history that it belongs to
 * @param streamType what kind of history, such as {@code meetings.meeting}
 * @param sequence its place in that history, from 0
 * @param type its stored name, such as {@code meetings.election-concluded}
 * @param revision the revision of its shape
 * @param recordedAt when it was recorded, by our clock; never earlier than the position before it
 * @param payload the fact, as JSON
 * @param metadata who recorded it and how it came in, as JSON
 */
public record StoredEvent(
        long position,
        long commitEnd,
        String eventId,
        String streamId,
        String streamType,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        String payload,
        String metadata) {}
