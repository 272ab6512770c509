/**
 * One meeting as it sat: who was there, whether there was a quorum, who presided, how it voted, who had an interest.
 *
 * <p>Each answer is a fold of the meeting's own history up to the position asked for. There are no tables.
 */
package org.minutebook.query.sitting;
