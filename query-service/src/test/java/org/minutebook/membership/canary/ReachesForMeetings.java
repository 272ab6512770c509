package org.minutebook.membership.canary;

import org.minutebook.meetings.events.MeetingKind;

/** Membership reaches upwards, for meetings. */
record ReachesForMeetings(MeetingKind kind) {}
