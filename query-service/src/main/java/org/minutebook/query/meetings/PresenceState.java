package org.minutebook.query.meetings;

/** What a meeting's lists say of somebody. */
enum PresenceState {
    /** Was there. */
    PRESENT,
    /** Was there in a member's place. */
    SUBSTITUTE,
    /** Was not, and sent apologies. */
    APOLOGIES,
    /** Was not, and sent none. */
    ABSENT
}
