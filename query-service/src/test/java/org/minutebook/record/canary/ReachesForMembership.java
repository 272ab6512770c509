package org.minutebook.record.canary;

import org.minutebook.membership.events.BodyKind;

/** The record reaches upwards, for membership. */
record ReachesForMembership(BodyKind kind) {}
