package org.minutebook.meetings.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ElectionConcluded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.UndertakingRecorded;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.membership.events.Sentence;

/**
 * Which kinds of facts can be corrected, and in which fields.
 *
 * <p>Those are here whose effects stay within the meeting: the state that its rules ask for follows
 * ({@link Correction#evolve}). What something else rests on is not, such as the outcome of a vote, on which a decision
 * does, or a number of the series.
 *
 * @param fields those that can be corrected
 * @param wording the field that holds a wording, empty when it has none, and the sentence that it must fit
 */
record Correctable(Set<String> fields, String wording, Sentence sentence) {
    private static final Map<Class<?>, Correctable> KINDS = Map.ofEntries(
            kind(MeetingOpened.class, Set.of("openedAt", "presiding")),
            kind(
                    AttendanceRecorded.class,
                    Set.of("person", "heading", "capacity", "office", "organisation", "mode", "wording"),
                    "wording",
                    Sentence.ATTENDEE),
            kind(ApologyRecorded.class, Set.of("person", "organisation", "wording"), "wording", Sentence.APOLOGY),
            kind(ItemTaken.class, Set.of("heading", "arisesFrom")),
            kind(DiscussionRecorded.class, Set.of("speakers")),
            kind(NominationRecorded.class, Set.of("proposer", "wording"), "wording", Sentence.NOMINATION),
            kind(NominationSeconded.class, Set.of("seconder", "wording"), "wording", Sentence.SECONDING),
            kind(VoteRecorded.class, Set.of("question", "method", "counts", "wording"), "wording", Sentence.VOTE),
            kind(ResolutionPassed.class, Set.of("stem", "clauses", "numbered"), "stem", Sentence.DECISION),
            kind(UndertakingRecorded.class, Set.of("text", "by", "due")),
            kind(
                    RestrictionApplied.class,
                    Set.of("basis", "reason", "releaseCondition", "reviewOn", "wording"),
                    "wording",
                    Sentence.RESTRICTION),
            kind(
                    NextMeetingAnnounced.class,
                    Set.of("nextMeetingId", "heldOn", "start", "end", "wording"),
                    "wording",
                    Sentence.NEXT_MEETING));

    private static final Map<Class<?>, String> INSTEAD = Map.of(
            MeetingScheduled.class, "Send reschedule-meeting, postpone-meeting or cancel-meeting.",
            MeetingTranscribed.class, "Transcribe its document again as another meeting.",
            ElectionConcluded.class, "Send void-tenure or correct-tenure to the body.",
            RecordCorrected.class, "Correct the fact itself once more, under its own event's id.");

    private static Map.Entry<Class<?>, Correctable> kind(Class<?> type, Set<String> fields) {
        return kind(type, fields, "", null);
    }

    private static Map.Entry<Class<?>, Correctable> kind(
            Class<?> type, Set<String> fields, String wording, Sentence sentence) {
        return Map.entry(type, new Correctable(fields, wording, sentence));
    }

    /** What can be corrected of a fact; empty when nothing can. */
    static Optional<Correctable> of(MeetingEvent fact) {
        return Optional.ofNullable(KINDS.get(fact.getClass()));
    }

    /** What to do about a fact that is not corrected. */
    static String insteadOf(MeetingEvent fact) {
        return INSTEAD.getOrDefault(fact.getClass(), "Deal with it in a later minute.");
    }
}
