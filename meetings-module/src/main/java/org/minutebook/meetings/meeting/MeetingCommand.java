package org.minutebook.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.minutebook.meetings.events.Affiliation;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.MeetingKind;
import org.minutebook.meetings.events.RestrictionScope;
import org.minutebook.meetings.events.SourceDocument;
import org.minutebook.meetings.events.Speaker;
import org.minutebook.meetings.events.Wording;
import org.minutebook.membership.events.Office;
import org.minutebook.record.Recorded;
import org.minutebook.record.commands.StartsStream;

/**
 * What can be asked of a meeting.
 *
 * <p>Fields mean what they mean in the event that follows ({@link org.minutebook.meetings.events.MeetingEvent}). Where
 * one may be left out, that means 'not recorded', and what the record has already is filled in: names, the body, its
 * style.
 */
sealed interface MeetingCommand
        permits SittingCommand,
                BusinessCommand,
                DebateCommand,
                MeetingCommand.ScheduleMeeting,
                MeetingCommand.TranscribeMeeting,
                MeetingCommand.OpenMeeting,
                MeetingCommand.RecordAttendance,
                MeetingCommand.RecordApology,
                MeetingCommand.RecordEmptyHeading,
                MeetingCommand.TakeItem,
                MeetingCommand.RecordDiscussion,
                MeetingCommand.ConsiderMinutes,
                MeetingCommand.PassResolution,
                MeetingCommand.Elect,
                MeetingCommand.RecordUndertaking,
                MeetingCommand.ApplyRestriction,
                MeetingCommand.AnnounceNextMeeting,
                MeetingCommand.CloseMeeting {
    /** The form of ids that are local to a meeting. */
    String LOCAL_ID = "[a-z0-9][a-z0-9-]{0,39}";

    /** What to say about a local id of another form. */
    String LOCAL_ID_FORM = "lower-case letters, digits and hyphens, at most 40";

    /** Call a body together. */
    record ScheduleMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String bodyId,
            @NotNull MeetingKind kind,
            @NotBlank String termId,
            @NotNull LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue)
            implements MeetingCommand, StartsStream {
        public ScheduleMeeting {
            start = Recorded.orNotRecorded(start);
            end = Recorded.orNotRecorded(end);
            venue = Recorded.orNotRecorded(venue);
        }
    }

    /** Write a meeting up from a document: what it says is accepted. */
    record TranscribeMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String bodyId,
            Recorded<MeetingKind> kind,
            Recorded<String> termId,
            @NotNull LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<String> venue,
            Recorded<@Valid SourceDocument> document)
            implements MeetingCommand, StartsStream {
        public TranscribeMeeting {
            kind = Recorded.orNotRecorded(kind);
            termId = Recorded.orNotRecorded(termId);
            start = Recorded.orNotRecorded(start);
            end = Recorded.orNotRecorded(end);
            venue = Recorded.orNotRecorded(venue);
            document = Recorded.orNotRecorded(document);
        }
    }

    /** Begin a scheduled meeting. */
    record OpenMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull LocalTime openedAt,
            @NotNull @Valid Named presiding)
            implements MeetingCommand {}

    /** A person, and how the minutes print the name here; left out, as in the register. */
    record Named(@NotBlank String personId, String printedAs) {}

    /** Where somebody comes from; {@code printedAs} left out means as in the register. */
    record From(
            @NotBlank String organisationId,
            String printedAs,
            Recorded<String> team,
            Affiliation.Provenance provenance) {
        public From {
            team = Recorded.orNotRecorded(team);
            provenance = provenance == null ? Affiliation.Provenance.STATED : provenance;
        }
    }

    /** Record that somebody was there. The heading follows from the capacity unless given. */
    record RecordAttendance(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            AttendanceHeading heading,
            Recorded<Capacity> capacity,
            Recorded<String> office,
            Recorded<@Valid From> organisation,
            Recorded<@Valid Named> substituteFor,
            Recorded<AttendanceMode> mode,
            Recorded<String> wording)
            implements MeetingCommand {
        public RecordAttendance {
            capacity = Recorded.orNotRecorded(capacity);
            office = Recorded.orNotRecorded(office);
            organisation = Recorded.orNotRecorded(organisation);
            substituteFor = Recorded.orNotRecorded(substituteFor);
            mode = Recorded.orNotRecorded(mode);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that somebody sent apologies. */
    record RecordApology(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull @Valid Named person,
            Recorded<@Valid From> organisation,
            Recorded<String> wording)
            implements MeetingCommand {
        public RecordApology {
            organisation = Recorded.orNotRecorded(organisation);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record that the document prints a heading with nobody under it. */
    record RecordEmptyHeading(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotNull AttendanceHeading heading) implements MeetingCommand {}

    /**
     * Come to an item. Live, it is given the next number; transcribed, it has the one printed, or none. The heading of
     * an item of the agenda may be left out: it is the title there.
     */
    record TakeItem(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String itemId,

            String heading,
            Recorded<String> reference,
            Recorded<String> arisesFrom)
            implements MeetingCommand {
        public TakeItem {
            reference = Recorded.orNotRecorded(reference);
            arisesFrom = Recorded.orNotRecorded(arisesFrom);
        }
    }

    /** Record what was said: one paragraph. */
    record RecordDiscussion(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String paragraphId,

            @NotBlank String text,
            List<@Valid @NotNull Speaker> speakers)
            implements MeetingCommand {
        public RecordDiscussion {
            speakers = speakers == null ? List.of() : List.copyOf(speakers);
        }
    }

    /** Put the minutes of an earlier meeting to this one. */
    record ConsiderMinutes(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotBlank String ofMeetingId,
            Recorded<@Valid Wording> wording)
            implements MeetingCommand {
        public ConsiderMinutes {
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Record what the meeting decided. No votes means by assent, with none recorded. */
    record PassResolution(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String resolutionId,

            Recorded<String> stem,
            @NotEmpty List<@Valid @NotNull Clause> clauses,
            Boolean numbered,
            List<@NotBlank String> voteIds)
            implements MeetingCommand {
        public PassResolution {
            stem = Recorded.orNotRecorded(stem);
            clauses = clauses == null ? List.of() : List.copyOf(clauses);
            numbered = numbered == null ? clauses.size() > 1 : numbered;
            voteIds = voteIds == null ? List.of() : List.copyOf(voteIds);
        }
    }

    /** What an election rests on: a nomination, a vote and a resolution of this meeting. */
    sealed interface Elect extends MeetingCommand {
        /** The meeting that elects. */
        String meetingId();

        /** The office's key. */
        String office();

        /** A local id for the election. */
        String electionId();

        /** The nomination that won. */
        String nominationId();

        /** The vote on it. */
        String voteId();

        /** The resolution that says so. */
        String resolutionId();

        /** The first day in office; not recorded means the day of the meeting, when the result was declared. */
        Recorded<LocalDate> from();
    }

    /** Conclude the election of the chair. */
    record ElectChair(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String electionId,

            @NotBlank String nominationId,
            @NotBlank String voteId,
            @NotBlank String resolutionId,
            Recorded<LocalDate> from)
            implements Elect {
        public ElectChair {
            from = Recorded.orNotRecorded(from);
        }

        @Override
        public String office() {
            return Office.CHAIR;
        }
    }

    /** Conclude the election to any office of the body. */
    record ElectToOffice(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String office,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String electionId,

            @NotBlank String nominationId,
            @NotBlank String voteId,
            @NotBlank String resolutionId,
            Recorded<LocalDate> from)
            implements Elect {
        public ElectToOffice {
            from = Recorded.orNotRecorded(from);
        }
    }

    /** Record that somebody undertook something, where a paragraph says so. */
    record RecordUndertaking(
            @TargetAggregateIdentifier @NotBlank String meetingId,

            @NotNull @Pattern(regexp = LOCAL_ID, message = LOCAL_ID_FORM)
            String undertakingId,

            @NotBlank String paragraphId,
            @NotBlank String text,
            Recorded<String> by,
            Recorded<String> due)
            implements MeetingCommand {
        public RecordUndertaking {
            by = Recorded.orNotRecorded(by);
            due = Recorded.orNotRecorded(due);
        }
    }

    /** Restrict parts of an item. */
    record ApplyRestriction(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            @NotEmpty List<@NotNull RestrictionScope> scopes,
            @NotBlank String basis,
            List<@NotBlank String> paragraphs,
            @NotBlank String reason,
            Recorded<String> publicInterest,
            Recorded<String> releaseCondition,
            Recorded<LocalDate> reviewOn,
            Recorded<@Valid Wording> wording)
            implements MeetingCommand {
        public ApplyRestriction {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
            paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
            publicInterest = Recorded.orNotRecorded(publicInterest);
            releaseCondition = Recorded.orNotRecorded(releaseCondition);
            reviewOn = Recorded.orNotRecorded(reviewOn);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** Announce the next meeting: one that is scheduled, or a day. */
    record AnnounceNextMeeting(
            @TargetAggregateIdentifier @NotBlank String meetingId,
            @NotBlank String itemId,
            Recorded<String> nextMeetingId,
            LocalDate heldOn,
            Recorded<LocalTime> start,
            Recorded<LocalTime> end,
            Recorded<@Valid Wording> wording)
            implements MeetingCommand {
        public AnnounceNextMeeting {
            nextMeetingId = Recorded.orNotRecorded(nextMeetingId);
            start = Recorded.orNotRecorded(start);
            end = Recorded.orNotRecorded(end);
            wording = Recorded.orNotRecorded(wording);
        }
    }

    /** End the meeting, or complete its transcription. */
    record CloseMeeting(@TargetAggregateIdentifier @NotBlank String meetingId, Recorded<LocalTime> closedAt)
            implements MeetingCommand {
        public CloseMeeting {
            closedAt = Recorded.orNotRecorded(closedAt);
        }
    }
}
