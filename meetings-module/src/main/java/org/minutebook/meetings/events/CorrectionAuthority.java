package org.minutebook.meetings.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.minutebook.record.Recorded;

/**
 * Who or what allows a correction of the record.
 *
 * @param kind a slip of the clerk, the chair, or a resolution; after approval only the last will do
 * @param by who, as stated, of the first two; none of a resolution
 * @param meetingId the later meeting that resolved it; none of the others
 * @param resolutionId its resolution; none of the others
 */
public record CorrectionAuthority(
        @NotNull Kind kind, Recorded<String> by, Recorded<String> meetingId, Recorded<String> resolutionId) {
    /** What kind of authority it is. */
    public enum Kind {
        /** A slip of the pen. */
        @JsonProperty("clerical")
        CLERICAL,
        /** Whoever presides. */
        @JsonProperty("chair")
        CHAIR,
        /** A later meeting of the body. */
        @JsonProperty("resolution")
        RESOLUTION
    }

    /** What is left out is none. */
    public CorrectionAuthority {
        by = by == null ? Recorded.none() : by;
        meetingId = meetingId == null ? Recorded.none() : meetingId;
        resolutionId = resolutionId == null ? Recorded.none() : resolutionId;
    }
}
