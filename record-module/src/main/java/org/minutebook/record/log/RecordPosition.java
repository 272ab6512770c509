package org.minutebook.record.log;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Where an event stands in the log.
 *
 * @param at the event's own position, from 1
 * @param commitEnd the last position of the commit that the event belongs to
 */
public record RecordPosition(long at, long commitEnd) implements TrackingToken {
    /** Before the first event. */
    public static final RecordPosition START = new RecordPosition(0, 0);

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return at <= ((RecordPosition) other).at ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return at >= ((RecordPosition) other).at ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return other == null || ((RecordPosition) other).at <= at;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(at);
    }
}
