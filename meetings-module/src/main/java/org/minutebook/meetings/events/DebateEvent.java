package org.minutebook.meetings.events;

import org.axonframework.serialization.Revision;
import org.minutebook.record.Recorded;

/** What can become true of the questions that a meeting debates and votes on, beside the vote itself. */
public sealed interface DebateEvent extends MeetingEvent {
    /**
     * A motion was moved.
     *
     * @param motionId a local id
     * @param text what it says
     */
    @Revision("1")
    record MotionMoved(
            String meetingId,
            String itemId,
            String motionId,
            String text,
            Recorded<PersonAsPrinted> mover,
            Recorded<Wording> wording)
            implements DebateEvent {}

    /**
     * An amendment of a motion was moved. It is voted on as a motion is; once carried, it is what the motion says.
     *
     * @param motionId a local id for the amendment
     * @param amends the motion, or the amendment, that it changes
     * @param text how that is to read, or what is to be changed
     */
    @Revision("1")
    record AmendmentMoved(
            String meetingId,
            String itemId,
            String motionId,
            String amends,
            String text,
            Recorded<PersonAsPrinted> mover,
            Recorded<Wording> wording)
            implements DebateEvent {}

    /** A motion or an amendment was seconded. */
    @Revision("1")
    record MotionSeconded(
            String meetingId, String itemId, String motionId, PersonAsPrinted seconder, Recorded<Wording> wording)
            implements DebateEvent {}

    /** A motion or an amendment was withdrawn. */
    @Revision("1")
    record MotionWithdrawn(
            String meetingId, String itemId, String motionId, Recorded<String> reason, Recorded<Wording> wording)
            implements DebateEvent {}

    /** A candidate did not stand. */
    @Revision("1")
    record NominationDeclined(String meetingId, String itemId, String nominationId, Recorded<Wording> wording)
            implements DebateEvent {}

    /** No more nominations for an office were taken. Prints nothing. */
    @Revision("1")
    record NominationsClosed(String meetingId, String itemId, String office) implements DebateEvent {}

    /**
     * Whoever presided decided an equal vote (Local Government Act 1972, schedule 12, paragraph 39).
     *
     * @param voteId the vote, which was tied
     * @param by who presided
     * @param choice for or against; none when it was between candidates
     * @param nominationId the candidate that it was for; none when it was on a question
     */
    @Revision("1")
    record CastingVoteGiven(
            String meetingId,
            String itemId,
            String voteId,
            PersonAsPrinted by,
            Recorded<VoteChoice> choice,
            Recorded<String> nominationId,
            Recorded<Wording> wording)
            implements DebateEvent {}

    /** A member required straight after a vote that their own be recorded (SI 1993/202, schedule 2, paragraph 1). */
    @Revision("1")
    record IndividualVoteRecordRequired(
            String meetingId,
            String itemId,
            String voteId,
            PersonAsPrinted person,
            VoteChoice choice,
            Recorded<Wording> wording)
            implements DebateEvent {}
}
