package org.minutebook.actions.events;

import java.time.LocalDate;

/**
 * A meeting as actions name it.
 *
 * @param meetingId its id
 * @param heldOn its day, as recorded when it was named
 */
public record MeetingNamed(String meetingId, LocalDate heldOn) {}
