package org.minutebook.query.meetings;

/** What a meeting's lists say of somebody. */
enum PresenceState {
    /** Was there. */
    PRESENT,
    /** Was there by a line that they were heard over. */
    REMOTE,
    /** Was there in a member's place, in the room or not. */
    SUBSTITUTE,
    /** Was not, and sent apologies. */
    APOLOGIES,
    /** Was not, and sent none. */
    ABSENT
}
