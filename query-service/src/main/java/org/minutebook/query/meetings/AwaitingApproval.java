package org.minutebook.query.meetings;

import org.minutebook.record.Recorded;

/**
 * A meeting that is over, and whose minutes no meeting has approved.
 *
 * @param meetingStage how it ended
 * @param stage how far its minutes have come
 * @param submittedTo the meeting that they were put to last; not recorded when to none
 * @param days the days since the meeting
 */
record AwaitingApproval(
        MeetingNamed meeting,
        MeetingStage meetingStage,
        MinutesStage stage,
        Recorded<MeetingNamed> submittedTo,
        long days) {}
