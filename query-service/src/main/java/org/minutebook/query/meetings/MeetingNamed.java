package org.minutebook.query.meetings;

import java.time.LocalDate;

/**
 * A meeting as registers name it.
 *
 * @param body the body's id
 * @param code what the body is called in references
 * @param slug what the meeting is called in addresses, behind the body
 */
record MeetingNamed(String id, String body, String code, LocalDate heldOn, String slug) {}
