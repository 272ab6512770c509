package org.minutebook.meetings.events;

import java.util.List;

/**
 * Renders the minutes of a meeting for those who decide about them. Whoever reads the record provides it; what it gives
 * follows from the record alone.
 */
public interface MinutesPress {
    /** The version of the renderer that seals today, from 1. */
    int renderer();

    /** The minutes as approved, as far as the record goes, made by a version of the renderer. */
    Sealed press(String meetingId, int renderer);

    /**
     * How often words stand in the minutes as they are now, each heading, sentence, list entry and clause looked at for
     * itself.
     *
     * @param agreed corrections that are made first, in this order
     */
    int occurrences(String meetingId, List<AgreedCorrection> agreed, String words);

    /**
     * A document that can be made again.
     *
     * @param sha256 the hash of its bytes, 64 hexadecimal digits
     * @param position the last position whose facts it shows
     */
    record Sealed(String sha256, long position, int renderer) {}
}
