package org.minutebook.record.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Where an event stands in the log, as a projection's token.
 *
 * <p>Two positions are equal when they belong to the same commit: that is what keeps a projection's batch from ending
 * inside one.
 *
 * @param at the event's own position, from 1
 * @param commitEnd the last position of the commit that the event belongs to
 */
public record RecordPosition(
        @JsonProperty("at") long at,
        @JsonProperty("commitEnd") long commitEnd) implements TrackingToken {
    /** Before the first event. */
    public static final RecordPosition START = new RecordPosition(0, 0);

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return commitEnd <= ((RecordPosition) other).commitEnd ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return commitEnd >= ((RecordPosition) other).commitEnd ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return other == null || ((RecordPosition) other).commitEnd <= commitEnd;
    }

    /** The end of the commit: everything up to it has been handled. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(commitEnd);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordPosition that && commitEnd == that.commitEnd;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(commitEnd);
    }
}
