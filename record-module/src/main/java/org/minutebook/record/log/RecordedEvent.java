package org.minutebook.record.log;

import java.time.Instant;

/**
 * One event of the record, read for what it says.
 *
 * @param position its place in the one order
 * @param commitEnd the last position of its commit
 * @param eventId a UUID
 * @param streamId the history that it belongs to
 * @param recordedAt when it was recorded
 * @param fact the event, of its present revision
 */
public record RecordedEvent(
        long position, long commitEnd, String eventId, String streamId, Instant recordedAt, Object fact) {}
