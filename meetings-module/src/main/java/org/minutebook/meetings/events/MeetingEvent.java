package org.minutebook.meetings.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;

/**
 * What can become true of a meeting.
 *
 * <p>Local ids ({@code itemId}, {@code paragraphId} and so on) are unique within the meeting. A {@code wording} is how
 * the document words the fact; where it is not recorded, the body's house style words it.
 */
public sealed interface MeetingEvent
        permits MeetingEvent.RecordCorrected,
                MeetingEvent.MeetingScheduled,
                MeetingEvent.MeetingTranscribed,
                MeetingEvent.MeetingOpened,
                MeetingEvent.AttendanceRecorded,
                MeetingEvent.ApologyRecorded,
                MeetingEvent.EmptyHeadingRecorded,
                MeetingEvent.ItemTaken,
                MeetingEvent.DiscussionRecorded,
                MeetingEvent.MinutesConsidered,
                MeetingEvent.NominationRecorded,
                MeetingEvent.NominationSeconded,
                MeetingEvent.VoteRecorded,
                MeetingEvent.ResolutionPassed,
                MeetingEvent.ElectionConcluded,
                MeetingEvent.UndertakingRecorded,
                MeetingEvent.RestrictionApplied,
                MeetingEvent.NextMeetingAnnounced,
                MeetingEvent.MeetingClosed,
                CallingEvent,
                AgendaEvent,
                SittingEvent,
                BusinessEvent,
                DebateEvent {
    /** The kind of history that a meeting has. */
    String STREAM = "meetings.meeting";

    /** The meeting, a UUID. */
    String meetingId();

    /**
     * Which meeting a history is about, at the time and place that it was moved to last; empty when it is no meeting's.
     */
    static Optional<MeetingDetails> detailsOf(Collection<? extends MeetingEvent> history) {
        MeetingDetails details = null;
        for (MeetingEvent event : history) {
            if (event instanceof MeetingScheduled scheduled) {
                details = scheduled.details();
            } else if (event instanceof MeetingTranscribed transcribed) {
                details = transcribed.details();
            } else if (event instanceof CallingEvent.MeetingRescheduled moved && details != null) {
                details = details.at(moved);
            }
        }
        return Optional.ofNullable(details);
    }

    /**
     * The body was called together. Rules and house style are fixed here, so a later change of them cannot touch this
     * meeting.
     */
    @Revision("2")
    record MeetingScheduled(String meetingId, MeetingDetails details) implements MeetingEvent {}

    /** A meeting is being written up from a document. */
    @Revision("2")
    record MeetingTranscribed(String meetingId, MeetingDetails details, Recorded<SourceDocument> document)
            implements MeetingEvent {}

    /** The meeting began. */
    @Revision("1")
    record MeetingOpened(String meetingId, LocalTime openedAt, PersonAsPrinted presiding) implements MeetingEvent {}

    /**
     * Somebody was there.
     *
     * @param heading under which heading the minutes list them
     * @param capacity in which capacity they were there
     * @param office the title that the list gives them, such as {@code Chair}; what it says, not what they held
     * @param organisation where they come from, and how that is known
     * @param substituteFor the member in whose place a substitute was there
     * @param mode whether they were in the room
     */
    @Revision("2")
    record AttendanceRecorded(
            String meetingId,
            PersonAsPrinted person,
            AttendanceHeading heading,
            Recorded<Capacity> capacity,
            Recorded<String> office,
            Recorded<Affiliation> organisation,
            Recorded<PersonAsPrinted> substituteFor,
            Recorded<AttendanceMode> mode,
            Recorded<String> wording)
            implements MeetingEvent {}

    /** Somebody sent apologies. */
    @Revision("1")
    record ApologyRecorded(
            String meetingId, PersonAsPrinted person, Recorded<Affiliation> organisation, Recorded<String> wording)
            implements MeetingEvent {}

    /** The document prints a heading with nobody under it, which is not the same as leaving it out. */
    @Revision("1")
    record EmptyHeadingRecorded(String meetingId, AttendanceHeading heading) implements MeetingEvent {}

    /**
     * The meeting came to an item.
     *
     * @param heading as printed
     * @param number its number in the body's series of the term
     * @param reference the number as printed, such as {@code QB 12/22}
     * @param arisesFrom the earlier minute that it arises from, as printed
     */
    @Revision("1")
    record ItemTaken(
            String meetingId,
            String itemId,
            String heading,
            Recorded<Integer> number,
            Recorded<String> reference,
            Recorded<String> arisesFrom)
            implements MeetingEvent {}

    /**
     * Something was said: one paragraph.
     *
     * @param speakers who spoke, as far as it is stated
     */
    @Revision("1")
    record DiscussionRecorded(String meetingId, String itemId, String paragraphId, String text, List<Speaker> speakers)
            implements MeetingEvent {}

    /** Minutes of an earlier meeting were put to this one. */
    @Revision("1")
    record MinutesConsidered(
            String meetingId, String itemId, String ofMeetingId, LocalDate heldOn, Recorded<Wording> wording)
            implements MeetingEvent {}

    /**
     * Somebody was nominated for an office.
     *
     * @param office its key
     * @param title its title as the body prints it
     */
    @Revision("1")
    record NominationRecorded(
            String meetingId,
            String itemId,
            String nominationId,
            String office,
            String title,
            TermNamed term,
            PersonAsPrinted candidate,
            Recorded<PersonAsPrinted> proposer,
            Recorded<Wording> wording)
            implements MeetingEvent {}

    /** A nomination was seconded. */
    @Revision("1")
    record NominationSeconded(
            String meetingId, String itemId, String nominationId, PersonAsPrinted seconder, Recorded<Wording> wording)
            implements MeetingEvent {}

    /**
     * The meeting voted: on nominations, on a motion, or on a question in words.
     *
     * @param nominationIds the nominations voted on; empty when the vote was on something else
     * @param motionId the motion or amendment voted on; not recorded when the vote was on something else
     * @param question what was voted on, in words
     * @param outcome as the vote went; an equal one is lost, whatever a casting vote then made of it
     * @param counts how many; not recorded for a vote by assent; in a vote between candidates, {@code for} is how many
     *     voted for any of them
     * @param each how each voted, of a vote by name
     * @param ballots how many voted for whom, of a vote between candidates
     * @param round which vote it was of several between candidates for one office, from 1
     * @param roll how many were entitled to vote at that moment, which nobody can work out for certain later
     */
    @Revision("3")
    record VoteRecorded(
            String meetingId,
            String itemId,
            String voteId,
            List<String> nominationIds,
            Recorded<String> motionId,
            Recorded<String> question,
            VoteMethod method,
            VoteOutcome outcome,
            Recorded<Counts> counts,
            Recorded<List<MemberVote>> each,
            Recorded<List<CandidateVotes>> ballots,
            Recorded<Integer> round,
            Recorded<Integer> roll,
            Recorded<Wording> wording)
            implements MeetingEvent {}

    /**
     * The meeting decided.
     *
     * @param stem what stands before the clauses, as printed; not recorded means that house style has it
     * @param clauses one or more, numbered from 1
     * @param numbered whether the minutes number them, which they may do with a single one
     * @param voteIds the votes that carried it; empty means by assent, with no vote recorded
     */
    @Revision("1")
    record ResolutionPassed(
            String meetingId,
            String itemId,
            String resolutionId,
            Recorded<String> stem,
            List<Clause> clauses,
            boolean numbered,
            List<String> voteIds)
            implements MeetingEvent {}

    /**
     * Somebody was elected. Prints nothing: the nomination, the vote and the resolution do.
     *
     * @param from the first day of holding the office
     * @param minute the item's number as printed
     */
    @Revision("1")
    record ElectionConcluded(
            String meetingId,
            String electionId,
            String bodyId,
            LocalDate heldOn,
            String office,
            String title,
            TermNamed term,
            PersonAsPrinted elected,
            LocalDate from,
            String nominationId,
            Recorded<PersonAsPrinted> proposer,
            Recorded<PersonAsPrinted> seconder,
            String voteId,
            VoteMethod method,
            VoteOutcome outcome,
            Recorded<Counts> counts,
            String resolutionId,
            Recorded<String> minute)
            implements MeetingEvent {}

    /**
     * Somebody undertook something, without a decision. Prints nothing: its paragraph does.
     *
     * @param paragraphId the paragraph that says so
     * @param by who undertook it, as stated
     * @param due by when, as stated
     */
    @Revision("1")
    record UndertakingRecorded(
            String meetingId,
            String itemId,
            String undertakingId,
            String paragraphId,
            String text,
            Recorded<String> by,
            Recorded<String> due)
            implements MeetingEvent {}

    /**
     * Something about an item may not be shown to everybody.
     *
     * @param scopes what it covers; what is not named is open
     * @param basis the legal or practical ground
     * @param paragraphs the paragraphs of schedule 12A of the Local Government Act 1972, of exempt information
     * @param reason why, in the document's words
     * @param publicInterest why the public interest in keeping it back outweighs that in showing it
     * @param releaseCondition what lifts it
     * @param reviewOn when to look at it again
     */
    @Revision("2")
    record RestrictionApplied(
            String meetingId,
            String itemId,
            List<RestrictionScope> scopes,
            String basis,
            List<String> paragraphs,
            String reason,
            Recorded<String> publicInterest,
            Recorded<String> releaseCondition,
            Recorded<LocalDate> reviewOn,
            Recorded<Wording> wording)
            implements MeetingEvent {}

    /** The next meeting was announced. */
    @Revision("1")
    record NextMeetingAnnounced(
            String meetingId,
            String itemId,
            Recorded<String> nextMeetingId,
            LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<Wording> wording)
            implements MeetingEvent {}

    /** The meeting ended, or its transcription is complete. Prints nothing. */
    @Revision("1")
    record MeetingClosed(String meetingId, Recorded<LocalTime> closedAt) implements MeetingEvent {}

    /**
     * A fact of this meeting was recorded wrongly. What it said stays visible before this.
     *
     * @param eventId the event that is corrected
     * @param eventType its stored name
     * @param revision the revision of that type in which all fields here are written
     * @param was the fields that change, as they read before
     * @param becomes the same fields, as they read from now on
     * @param fact all fields of the event, as they read from now on
     * @param authority who or what allowed it
     */
    @Revision("1")
    record RecordCorrected(
            String meetingId,
            String eventId,
            String eventType,
            int revision,
            Map<String, Object> was,
            Map<String, Object> becomes,
            Map<String, Object> fact,
            String reason,
            CorrectionAuthority authority)
            implements MeetingEvent {}
}
