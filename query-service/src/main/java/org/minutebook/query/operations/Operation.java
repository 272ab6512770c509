package org.minutebook.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An operation as clients read it.
 *
 * @param subject what it is done to; empty when there is but one thing
 * @param done how much is done, in units
 * @param total how much there is to do, as far as is known; 0 before that
 * @param etaSeconds how long it will take from now at the speed so far; null when nobody can tell, and at the end
 * @param endedAt null while it runs
 * @param message a sentence
 * @param result what came out, null when there is nothing but the message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        String id,
        String kind,
        String subject,
        State state,
        long done,
        long total,
        String unit,
        Instant startedAt,
        Long etaSeconds,
        Instant endedAt,
        String message,
        JsonNode result) {
    /** How far an operation is. */
    public enum State {
        /** It goes on. */
        @JsonProperty("running")
        RUNNING,
        /** It has come to its end. */
        @JsonProperty("done")
        DONE,
        /** Somebody cancelled it; what it had not finished is as it was. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** It could not be done; what it had not finished is as it was. */
        @JsonProperty("failed")
        FAILED
    }

    static Long eta(Instant since, Instant now, long done, long total) {
        return done <= 0 || total <= 0 ? null : Duration.between(since, now).toSeconds() * (total - done) / done;
    }
}
