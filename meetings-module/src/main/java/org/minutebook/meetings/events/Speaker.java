package org.minutebook.meetings.events;

import jakarta.validation.constraints.NotBlank;
import org.minutebook.record.Recorded;

/**
 * Who spoke.
 *
 * @param statedAs as the minutes call them, such as {@code the harbour pilots}
 * @param personId who it was
 */
public record Speaker(@NotBlank String statedAs, Recorded<String> personId) {
    /** The person is not recorded unless given. */
    public Speaker {
        personId = Recorded.orNotRecorded(personId);
    }
}
