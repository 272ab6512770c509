package org.minutebook.meetings.canary;

import org.minutebook.actions.events.ActionKind;

/** Meetings reach upwards, for actions. */
record ReachesForActions(ActionKind kind) {}
