package org.minutebook.query.minutes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.minutebook.query.minutes.MinutesDocument.Note;
import org.minutebook.query.minutes.MinutesDocument.Source;

/**
 * Sealed minutes, made again from the record.
 *
 * @param sha256 the hash that was sealed
 * @param position the last position whose facts they show
 * @param renderer the version of the renderer that made them
 * @param regenerates whether the record gives these bytes today
 * @param notes what was noted beside them later
 * @param bytes what the record gives today
 */
record SealedMinutes(
        String meetingId,
        String sha256,
        long position,
        int renderer,
        Instant sealedAt,
        Source source,
        boolean regenerates,
        List<Note> notes,
        @JsonIgnore byte[] bytes) {}
