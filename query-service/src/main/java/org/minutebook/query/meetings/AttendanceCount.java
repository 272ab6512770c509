package org.minutebook.query.meetings;

/**
 * How often a member came, of the meetings that the body held while they were one.
 *
 * @param person the entry that stands for them
 * @param name what they were called on the day of the last of these meetings
 * @param meetings how many were held; the others below add up to it
 * @param present how often they were there, in the room or where nothing is said of it
 * @param remote how often they were there by a line that they were heard over
 * @param substituteSent how often they were not there, and somebody in their place was
 * @param notRecorded how often no list says whether they were there
 */
record AttendanceCount(
        String person,
        String name,
        String body,
        String code,
        int meetings,
        int present,
        int remote,
        int substituteSent,
        int apologies,
        int absent,
        int notRecorded) {}
