package org.minutebook.query.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.BusinessEvent.CorrectionAgreed;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.ClauseType;
import org.minutebook.meetings.events.Counts;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MinutesConsidered;
import org.minutebook.meetings.events.MeetingEvent.NextMeetingAnnounced;
import org.minutebook.meetings.events.MeetingEvent.NominationRecorded;
import org.minutebook.meetings.events.MeetingEvent.NominationSeconded;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MeetingEvent.VoteRecorded;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.VoteMethod;
import org.minutebook.meetings.events.VoteOutcome;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Sentence;
import org.minutebook.membership.events.TermNamed;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;

/**
 * What renderer 1 makes, to the byte. When one of these fails, sealed minutes no longer come back: do not change what
 * is expected here, add a renderer (ADR 0025).
 */
class RendererTests {
    private static final String M = "meeting";
    private static final TermNamed TERM = new TermNamed("term", "2031/32", 2031);

    /** The standard sentences as renderer 1 has them. There may be more; none of these changes. */
    private static final Map<Sentence, String> SENTENCES = Map.ofEntries(
            Map.entry(Sentence.TITLE, "{body}"),
            Map.entry(Sentence.MEETING_HELD, "{body} met on {heldOn:EEEE d MMMM yyyy}[ at {venue}][, from {start}]."),
            Map.entry(
                    Sentence.MEETING_CALLED,
                    "{body} is to meet on {heldOn:EEEE d MMMM yyyy}[ at {venue}][, from {start}]."),
            Map.entry(
                    Sentence.MEETING_POSTPONED,
                    "The meeting of {body} on {heldOn:EEEE d MMMM yyyy} is postponed. Reason given: {reason}"),
            Map.entry(
                    Sentence.MEETING_CANCELLED,
                    "The meeting of {body} on {heldOn:EEEE d MMMM yyyy} is cancelled. Reason given: {reason}"),
            Map.entry(Sentence.PRESENT_HEADING, "Attending members:"),
            Map.entry(Sentence.OFFICERS_HEADING, "Attending officers:"),
            Map.entry(Sentence.ATTENDING_HEADING, "Attending by invitation:"),
            Map.entry(Sentence.APOLOGIES_HEADING, "Absent with apologies:"),
            Map.entry(Sentence.ABSENT_HEADING, "Absent:"),
            Map.entry(
                    Sentence.ATTENDEE,
                    "{name}[, {office}][, {organisation}][, in place of {substituteFor}][, {remote}]"),
            Map.entry(Sentence.APOLOGY, "{name}[, {organisation}]"),
            Map.entry(Sentence.ABSENTEE, "{name}[, {organisation}]"),
            Map.entry(Sentence.ORGANISATION, "{organisation}[/{team}]"),
            Map.entry(Sentence.SEPARATOR, "; "),
            Map.entry(Sentence.ITEM_HEADING, "[{number} ]{heading}"),
            Map.entry(
                    Sentence.URGENT_ITEM,
                    "Taken as urgent business in the opinion of {presiding}, for this reason: {reason}"),
            Map.entry(Sentence.MEETING_OPENED, "The meeting opened at {start}, {presiding} presiding."),
            Map.entry(Sentence.ARRIVAL, "{name} joined the meeting[ at {at}]."),
            Map.entry(Sentence.DEPARTURE, "{name} left the meeting[ at {at}][, {reason}]."),
            Map.entry(Sentence.CHAIR_TAKEN, "{name} took the chair[ at {at}]."),
            Map.entry(Sentence.CHAIR_VACATED, "{name} left the chair[ at {at}][ ({reason})]."),
            Map.entry(
                    Sentence.INTEREST,
                    "{name} declared a {kind} interest in '{item}'[ ({nature})] and {conduct}[, {dispensation}]."),
            Map.entry(Sentence.NO_INTERESTS, "No interests were declared."),
            Map.entry(
                    Sentence.ITEM_DEFERRED,
                    "'{item}' was deferred[ to the meeting of {heldOn:d MMMM yyyy}] ({reason})."),
            Map.entry(Sentence.ITEM_REFERRED, "'{item}' was referred to {body} ({reason})."),
            Map.entry(Sentence.ITEM_WITHDRAWN, "'{item}' was withdrawn ({reason})."),
            Map.entry(Sentence.ITEM_RULED_OUT, "'{item}' was ruled out of order ({reason})."),
            Map.entry(
                    Sentence.PUBLIC_EXCLUDED,
                    "The public was excluded for '{item}'[ under paragraph {paragraphs} of schedule 12A] ({reason})."),
            Map.entry(Sentence.PUBLIC_READMITTED, "The public was readmitted."),
            Map.entry(
                    Sentence.MEETING_ADJOURNED,
                    "The meeting was adjourned[ on {day:d MMMM yyyy}][ at {at}][ until {until:d MMMM yyyy}] ({reason})."),
            Map.entry(Sentence.MEETING_RESUMED, "The meeting resumed[ on {day:d MMMM yyyy}][ at {at}]."),
            Map.entry(Sentence.MEETING_ABANDONED, "The meeting was abandoned[ at {at}] ({reason})."),
            Map.entry(Sentence.MINUTES_CONSIDERED, "The minutes of {heldOn:d MMMM yyyy} were put to the meeting."),
            Map.entry(
                    Sentence.CORRECTION_AGREED,
                    "It was agreed that, for \u201c{from}\u201d, the minutes read \u201c{to}\u201d."),
            Map.entry(Sentence.NOMINATION, "[{proposer} proposed ]{candidate} as {office}."),
            Map.entry(Sentence.SECONDING, "{seconder} seconded."),
            Map.entry(Sentence.NOMINATION_DECLINED, "{candidate} declined the nomination."),
            Map.entry(Sentence.MOTION, "It was moved[ by {mover}]: {text}"),
            Map.entry(Sentence.AMENDMENT, "An amendment was moved[ by {mover}]: {text}"),
            Map.entry(Sentence.MOTION_SECONDED, "{seconder} seconded."),
            Map.entry(Sentence.MOTION_WITHDRAWN, "The {kind} was withdrawn[: {reason}]."),
            Map.entry(
                    Sentence.VOTE,
                    "The vote[ on {question}] was {outcome}[: {for} for, {against} against, {abstained} abstaining]."),
            Map.entry(
                    Sentence.MOTION_VOTE,
                    "The {question} was {outcome}[: {for} for, {against} against, {abstained} abstaining]."),
            Map.entry(Sentence.BALLOT, "Votes cast[ in round {round}]: {ballots}[; {abstained} abstaining]."),
            Map.entry(Sentence.BALLOTS_FOR, "{candidate} {votes}"),
            Map.entry(Sentence.VOTING_FOR, "For[ {candidate}]: {names}."),
            Map.entry(Sentence.VOTING_AGAINST, "Against: {names}."),
            Map.entry(Sentence.ABSTAINING, "Abstaining: {names}."),
            Map.entry(Sentence.CASTING_VOTE, "{presiding} gave the casting vote[ {choice}][ for {candidate}]."),
            Map.entry(Sentence.VOTE_RECORD_REQUIRED, "{member} required their vote to be recorded: {choice}."),
            Map.entry(Sentence.DECISION, "{verb} that"),
            Map.entry(Sentence.DECISIONS, "{verb} that:"),
            Map.entry(Sentence.CLAUSE, "{number}. {clause}"),
            Map.entry(Sentence.RESTRICTION, "Restricted because of {reason}[ until {release}]."),
            Map.entry(Sentence.NEXT_MEETING, "{heldOn:EEEE d MMMM yyyy}[, {start}][ to {end}]"));

    @Test
    void renderer_1_gives_these_bytes() {
        assertThat(new String(Renderer.bytes(1, history()), StandardCharsets.UTF_8))
                .isEqualTo("""
                Example Body

                Example Body met on Wednesday 4 June 2031 at Example Hall, from 19:00.

                Attending members: Cllr Ada Example, Chair; Cllr Ben Sample

                Absent with apologies: Cllr Cleo Specimen

                The meeting opened at 19:02, Cllr Ada Example presiding.

                EX 1/31 Twelve lamps

                The minutes of 7 May 2031 were put to the meeting.

                It was agreed that, for \u201cone\u201d, the minutes read \u201ctwo\u201d.

                The lamps were counted twice.

                Cllr Ben Sample proposed Cllr Ada Example as Chair. Cllr Cleo Specimen seconded. The vote was carried: 2 for, 0 against, 1 abstaining.

                RESOLVED that The count be noted.

                RESOLVED that:

                1. The quay be lit.
                2. A lamp be bought.

                Restricted because of a contract until it is signed.

                Wednesday 9 July 2031, 19:00 to 21:00

                The clerk wrote this later.
                """);
        assertThat(Renderer.PRESENT)
                .as("with another version, pin its bytes here")
                .isEqualTo(1);
    }

    @Test
    void standard_sentences_stay_as_renderer_1_has_them() {
        SENTENCES.forEach((sentence, standard) ->
                assertThat(sentence.standard()).as(sentence.name()).isEqualTo(standard));
    }

    @Test
    void markdown_shows_the_marks_that_a_text_has() {
        var history = new ArrayList<>(history());
        history.add(recorded(
                history.size() + 1,
                new DiscussionRecorded(M, "i1", "p9", "1. *Not* a [list] of <b> # things", List.of())));
        assertThat(MinutesMarkdown.of(MinutesFold.of(history)))
                .startsWith(
                        "> **APPROVED** Approved on 2031-07-09, minute EX 5/31. With 2 correction(s).\n\n# Example Body\n\n")
                .contains("\n\nAttending members:\n\n- Cllr Ada Example, Chair\n- Cllr Ben Sample\n\n")
                .contains("\n\n## EX 1/31 Twelve lamps\n\n")
                .contains("\n\n**RESOLVED that:**\n\n- 1\\. The quay be lit.\n- 2\\. A lamp be bought.\n\n")
                .endsWith("\n\n1\\. \\*Not\\* a \\[list\\] of \\<b\\> \\# things\n");
    }

    @Test
    void a_correction_whose_words_do_not_stand_there_once_is_listed_as_not_made() {
        assertThat(MinutesFold.of(history()).standing().corrections())
                .extracting(MinutesDocument.Correction::correctionId, MinutesDocument.Correction::made)
                .containsExactly(tuple("c1", true), tuple("c2", false));
    }

    private static List<RecordedEvent> history() {
        var facts = List.of(
                new MeetingScheduled(M, details()),
                new AttendanceRecorded(
                        M,
                        ada(),
                        AttendanceHeading.PRESENT,
                        Recorded.of(Capacity.MEMBER),
                        Recorded.of("Chair"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()),
                new AttendanceRecorded(
                        M,
                        ben(),
                        AttendanceHeading.PRESENT,
                        Recorded.of(Capacity.MEMBER),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()),
                new ApologyRecorded(M, cleo(), Recorded.notRecorded(), Recorded.notRecorded()),
                new MeetingOpened(M, LocalTime.of(19, 2), ada()),
                new ItemTaken(M, "i1", "Eleven lamps", Recorded.of(1), Recorded.of("EX 1/31"), Recorded.notRecorded()),
                new MinutesConsidered(M, "i1", "may", LocalDate.of(2031, 5, 7), Recorded.notRecorded()),
                new CorrectionAgreed(M, "i1", "may", "c", "one", "two", Recorded.notRecorded()),
                new DiscussionRecorded(M, "i1", "p1", "The lamps were counted.", List.of()),
                new NominationRecorded(
                        M, "i1", "n1", "chair", "Chair", TERM, ada(), Recorded.of(ben()), Recorded.notRecorded()),
                new NominationSeconded(M, "i1", "n1", cleo(), Recorded.notRecorded()),
                new VoteRecorded(
                        M,
                        "i1",
                        "v1",
                        List.of("n1"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        VoteMethod.SHOW_OF_HANDS,
                        VoteOutcome.CARRIED,
                        Recorded.of(new Counts(2, 0, 1)),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.notRecorded(),
                        Recorded.of(3),
                        Recorded.notRecorded()),
                new ResolutionPassed(
                        M,
                        "i1",
                        "r1",
                        Recorded.notRecorded(),
                        List.of(new Clause(1, ClauseType.NOTE, "The count be noted.", null)),
                        false,
                        List.of()),
                new ResolutionPassed(
                        M,
                        "i1",
                        "r2",
                        Recorded.notRecorded(),
                        List.of(
                                new Clause(1, ClauseType.AGREE, "The quay be lit.", null),
                                new Clause(2, ClauseType.REQUEST, "A lamp be bought.", null)),
                        true,
                        List.of()),
                new RestrictionApplied(
                        M,
                        "i1",
                        List.of(),
                        "Invented",
                        List.of(),
                        "a contract",
                        Recorded.notRecorded(),
                        Recorded.of("it is signed"),
                        Recorded.notRecorded(),
                        Recorded.notRecorded()),
                new NextMeetingAnnounced(
                        M,
                        "i1",
                        Recorded.notRecorded(),
                        LocalDate.of(2031, 7, 9),
                        Recorded.of(LocalTime.of(19, 0)),
                        Recorded.of(LocalTime.of(21, 0)),
                        Recorded.notRecorded()),
                new NarrativeEdited(M, "i1", "p1", "The lamps were counted twice."),
                new NarrativeEdited(M, "i1", "p2", "The clerk wrote this later."),
                new MinutesApproved(
                        M,
                        "july",
                        LocalDate.of(2031, 7, 9),
                        "r1",
                        Recorded.of("EX 5/31"),
                        List.of(
                                new AgreedCorrection("c1", "Eleven", "Twelve"),
                                new AgreedCorrection("c2", "lamp", "lantern"))));
        var history = new ArrayList<RecordedEvent>();
        facts.forEach(fact -> history.add(recorded(history.size() + 1, fact)));
        return history;
    }

    private static RecordedEvent recorded(long position, Object fact) {
        return new RecordedEvent(position, position, "event-" + position, M, Instant.EPOCH, fact);
    }

    private static MeetingDetails details() {
        return new MeetingDetails(
                "body",
                "EX",
                "Example Body",
                Recorded.of(MeetingKind.ORDINARY),
                Recorded.of(TERM),
                LocalDate.of(2031, 6, 4),
                Recorded.of(LocalTime.of(19, 0)),
                Recorded.notRecorded(),
                Recorded.of("Example Hall"),
                new Constitution(
                        List.of(),
                        Recorded.notRecorded(),
                        new Numbering("EX {number}/{yy}"),
                        new HouseStyle("RESOLVED", null)),
                Recorded.notRecorded());
    }

    private static PersonAsPrinted ada() {
        return new PersonAsPrinted("ada", "Cllr Ada Example");
    }

    private static PersonAsPrinted ben() {
        return new PersonAsPrinted("ben", "Cllr Ben Sample");
    }

    private static PersonAsPrinted cleo() {
        return new PersonAsPrinted("cleo", "Cllr Cleo Specimen");
    }
}
