/**
 * The meeting: its commands, its rules, and the aggregate that decides.
 *
 * <p>Quorum, who may vote and what is decided must be judged together, so a meeting is one aggregate; its items,
 * nominations, votes and resolutions are parts of it.
 */
package org.minutebook.meetings.meeting;
