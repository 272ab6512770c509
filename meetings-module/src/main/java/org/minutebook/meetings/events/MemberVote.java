package org.minutebook.meetings.events;

import org.minutebook.record.Recorded;

/**
 * How a member voted in a vote by name.
 *
 * @param choice for, against or neither; between candidates, for one of them or neither
 * @param nominationId whom they voted for, of a vote between candidates; none of any other
 */
public record MemberVote(PersonAsPrinted person, VoteChoice choice, Recorded<String> nominationId) {}
