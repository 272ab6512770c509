package org.minutebook.query.meetings;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.meetings.events.AttendanceMode;
import org.minutebook.meetings.events.BusinessEvent.ResolutionRescinded;
import org.minutebook.meetings.events.BusinessEvent.RestrictionLifted;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.CallingEvent.NoticePublished;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.meetings.events.Clause;
import org.minutebook.meetings.events.MeetingEvent.ApologyRecorded;
import org.minutebook.meetings.events.MeetingEvent.AttendanceRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MeetingEvent.MeetingOpened;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MeetingEvent.ResolutionPassed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.ApprovalDeferred;
import org.minutebook.meetings.events.MinutesEvent.DraftCirculated;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.meetings.events.MinutesEvent.MinutesSigned;
import org.minutebook.meetings.events.MinutesEvent.MinutesSubmitted;
import org.minutebook.meetings.events.MinutesEvent.NarrativeEdited;
import org.minutebook.meetings.events.PersonAsPrinted;
import org.minutebook.meetings.events.SittingEvent.AbsenceRecorded;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.meetings.events.SittingEvent.MeetingAdjourned;
import org.minutebook.meetings.events.SittingEvent.MeetingResumed;
import org.minutebook.query.minutes.AsCorrected;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordPosition;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.Facts;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Keeps what is asked of many meetings at once. */
@Component
@ProcessingGroup(MeetingsReading.PROJECTION)
class MeetingsProjection {
    private final EntityManager entities;
    private final Drafts drafts;
    private final EventLog log;
    private final MeetingVersionRows meetings;
    private final MinutesVersionRows minutes;
    private final PresenceRows presences;
    private final ItemRows items;
    private final DecisionRows decisions;
    private final ItemRestrictionRows restrictions;
    private final List<JpaRepository<?, ?>> tables;

    MeetingsProjection(
            EntityManager entities,
            Drafts drafts,
            EventLog log,
            MeetingVersionRows meetings,
            MinutesVersionRows minutes,
            PresenceRows presences,
            ItemRows items,
            DecisionRows decisions,
            ItemRestrictionRows restrictions,
            RescissionRows rescissions,
            LiftingRows liftings) {
        this.entities = entities;
        this.drafts = drafts;
        this.log = log;
        this.meetings = meetings;
        this.minutes = minutes;
        this.presences = presences;
        this.items = items;
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.tables = List.of(meetings, minutes, presences, items, decisions, restrictions, rescissions, liftings);
    }

    @EventHandler
    void on(MeetingScheduled event, @MessageIdentifier String eventId, RecordPosition place) {
        put(new MeetingVersionRow(event.meetingId(), event.details(), false, Origin.of(eventId, place)));
    }

    @EventHandler
    void on(MeetingTranscribed event, @MessageIdentifier String eventId, RecordPosition place) {
        put(new MeetingVersionRow(event.meetingId(), event.details(), true, Origin.of(eventId, place)));
    }

    private void put(MeetingVersionRow row) {
        drafts.add(MeetingVersionRow.class, row.meetingId(), row);
    }

    private MeetingVersionRow meeting(String meetingId) {
        return drafts.current(
                        MeetingVersionRow.class,
                        meetingId,
                        () -> meetings.findByMeetingIdAndRecordedToIsNull(meetingId))
                .orElseThrow();
    }

    /** Notice has to be given of the new day again. */
    @EventHandler
    void on(MeetingRescheduled event, RecordPosition place) {
        var meeting = meeting(event.meetingId());
        put(meeting.next(meeting.transcribed() ? meeting.stage() : MeetingStage.SCHEDULED, event.heldOn(), place));
    }

    @EventHandler
    void on(MeetingPostponed event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.POSTPONED, place);
    }

    @EventHandler
    void on(MeetingCancelled event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.CANCELLED, place);
    }

    @EventHandler
    void on(NoticePublished event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.NOTICED, place);
    }

    @EventHandler
    void on(MeetingOpened event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.OPEN, place);
    }

    @EventHandler
    void on(MeetingAdjourned event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.ADJOURNED, place);
    }

    @EventHandler
    void on(MeetingResumed event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.OPEN, place);
    }

    @EventHandler
    void on(MeetingAbandoned event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.ABANDONED, place);
    }

    @EventHandler
    void on(MeetingClosed event, RecordPosition place) {
        become(event.meetingId(), MeetingStage.CLOSED, place);
    }

    /** What a document tells of a meeting's course leaves it being written up until it is over. */
    private void become(String meetingId, MeetingStage stage, RecordPosition place) {
        var meeting = meeting(meetingId);
        if (!meeting.transcribed() || stage.isOver()) {
            put(meeting.next(stage, meeting.heldOn(), place));
        }
    }

    @EventHandler
    void on(AttendanceRecorded event, @MessageIdentifier String eventId, RecordPosition place) {
        enter(event, Origin.of(eventId, place));
    }

    private void enter(AttendanceRecorded event, Origin origin) {
        var row = new PresenceRow(
                event.meetingId(),
                event.person().personId(),
                stateOf(event),
                event.substituteFor()
                        .map(PersonAsPrinted::personId)
                        .asOptional()
                        .orElse(null),
                origin);
        drafts.add(PresenceRow.class, origin.eventId(), row);
    }

    private static PresenceState stateOf(AttendanceRecorded event) {
        if (event.capacity().equals(Recorded.of(Capacity.SUBSTITUTE))) {
            return PresenceState.SUBSTITUTE;
        }
        return event.mode().equals(Recorded.of(AttendanceMode.REMOTE)) ? PresenceState.REMOTE : PresenceState.PRESENT;
    }

    @EventHandler
    void on(ApologyRecorded event, @MessageIdentifier String eventId, RecordPosition place) {
        var person = event.person().personId();
        enter(event.meetingId(), person, PresenceState.APOLOGIES, Origin.of(eventId, place));
    }

    @EventHandler
    void on(AbsenceRecorded event, @MessageIdentifier String eventId, RecordPosition place) {
        var person = event.person().personId();
        enter(event.meetingId(), person, PresenceState.ABSENT, Origin.of(eventId, place));
    }

    private void enter(String meetingId, String personId, PresenceState state, Origin origin) {
        drafts.add(PresenceRow.class, origin.eventId(), new PresenceRow(meetingId, personId, state, null, origin));
    }

    private PresenceRow presence(String eventId) {
        return drafts.current(PresenceRow.class, eventId, () -> presences.findByEventIdAndRecordedToIsNull(eventId))
                .orElseThrow();
    }

    @EventHandler
    void on(ItemTaken event, @MessageIdentifier String eventId, RecordPosition place) {
        drafts.add(ItemRow.class, eventId, new ItemRow(event, Origin.of(eventId, place)));
    }

    @EventHandler
    void on(ResolutionPassed event, @MessageIdentifier String eventId, RecordPosition place) {
        var meeting = meeting(event.meetingId());
        event.clauses().forEach(clause -> enter(meeting, event, clause, Origin.of(eventId, place)));
    }

    private void enter(MeetingVersionRow meeting, ResolutionPassed event, Clause clause, Origin origin) {
        drafts.add(
                DecisionRow.class, clauseOf(origin.eventId(), clause), new DecisionRow(meeting, event, clause, origin));
    }

    private static String clauseOf(String eventId, Clause clause) {
        return eventId + "/" + clause.number();
    }

    @EventHandler
    void on(ResolutionRescinded event, @MessageIdentifier String eventId, RecordPosition place) {
        entities.persist(new RescissionRow(event, eventId, place));
    }

    @EventHandler
    void on(RestrictionApplied event, @MessageIdentifier String eventId, RecordPosition place) {
        drafts.add(ItemRestrictionRow.class, eventId, new ItemRestrictionRow(event, Origin.of(eventId, place)));
    }

    @EventHandler
    void on(RestrictionLifted event, @MessageIdentifier String eventId, RecordPosition place) {
        entities.persist(new LiftingRow(event, eventId, place));
    }

    /** Rows of the fact that is corrected are closed, and others say what it says now. */
    @EventHandler
    void on(RecordCorrected event, RecordPosition place) {
        var before = before(event, place);
        var fact = Facts.read(event.eventType(), event.fact());
        var origin = new Origin(before.eventId(), before.position(), place);
        if (fact instanceof AttendanceRecorded attends) {
            presence(origin.eventId()).close(place);
            enter(attends, origin);
        } else if (fact instanceof ApologyRecorded apology) {
            presence(origin.eventId()).close(place);
            enter(apology.meetingId(), apology.person().personId(), PresenceState.APOLOGIES, origin);
        } else if (fact instanceof AbsenceRecorded absence) {
            presence(origin.eventId()).close(place);
            enter(absence.meetingId(), absence.person().personId(), PresenceState.ABSENT, origin);
        } else if (fact instanceof ItemTaken taken) {
            drafts.current(
                            ItemRow.class,
                            origin.eventId(),
                            () -> items.findByEventIdAndRecordedToIsNull(origin.eventId()))
                    .orElseThrow()
                    .close(place);
            drafts.add(ItemRow.class, origin.eventId(), new ItemRow(taken, origin));
        } else if (fact instanceof ResolutionPassed passed) {
            correct((ResolutionPassed) before.fact(), passed, origin);
        } else if (fact instanceof RestrictionApplied applied) {
            drafts.current(
                            ItemRestrictionRow.class,
                            origin.eventId(),
                            () -> restrictions.findByEventIdAndRecordedToIsNull(origin.eventId()))
                    .orElseThrow()
                    .close(place);
            drafts.add(ItemRestrictionRow.class, origin.eventId(), new ItemRestrictionRow(applied, origin));
        }
    }

    /** The fact that is corrected, as it read until then. */
    private RecordedEvent before(RecordCorrected event, RecordPosition place) {
        return AsCorrected.history(log.history(List.of(event.meetingId()), place.at() - 1)).stream()
                .filter(one -> one.eventId().equals(event.eventId()))
                .findFirst()
                .orElseThrow();
    }

    private void correct(ResolutionPassed before, ResolutionPassed passed, Origin origin) {
        before.clauses()
                .forEach(clause -> drafts.current(
                                DecisionRow.class,
                                clauseOf(origin.eventId(), clause),
                                () -> decisions.findByEventIdAndClauseAndRecordedToIsNull(
                                        origin.eventId(), clause.number()))
                        .orElseThrow()
                        .close(origin.place()));
        var meeting = meeting(passed.meetingId());
        passed.clauses().forEach(clause -> enter(meeting, passed, clause, origin));
    }

    @EventHandler
    void on(NarrativeEdited event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.DRAFTING, null, eventId, place);
    }

    @EventHandler
    void on(DraftCirculated event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.CIRCULATED, null, eventId, place);
    }

    @EventHandler
    void on(MinutesSubmitted event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.SUBMITTED, event.atMeetingId(), eventId, place);
    }

    @EventHandler
    void on(ApprovalDeferred event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.DEFERRED, event.atMeetingId(), eventId, place);
    }

    @EventHandler
    void on(MinutesApproved event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.APPROVED, event.atMeetingId(), eventId, place);
    }

    @EventHandler
    void on(MinutesSigned event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.SIGNED, null, eventId, place);
    }

    @EventHandler
    void on(MinutesSealed event, @MessageIdentifier String eventId, RecordPosition place) {
        reach(event, MinutesStage.SEALED, null, eventId, place);
    }

    /**
     * Minutes go back only from a meeting that deferred them; what is written or approved once more takes nothing back.
     */
    private void reach(
            MinutesEvent event, MinutesStage stage, String atMeetingId, String eventId, RecordPosition place) {
        var meetingId = event.meetingId();
        var standing = drafts.current(
                MinutesVersionRow.class, meetingId, () -> minutes.findByMeetingIdAndRecordedToIsNull(meetingId));
        boolean goesOn = standing.map(MinutesVersionRow::stage)
                .map(reached -> reached == MinutesStage.DEFERRED && stage != MinutesStage.DRAFTING
                        || stage.compareTo(reached) > 0)
                .orElse(true);
        if (goesOn) {
            var at = atMeetingId != null
                    ? atMeetingId
                    : standing.flatMap(row -> row.atMeetingId().asOptional()).orElse(null);
            standing.ifPresent(row -> row.close(place));
            drafts.add(
                    MinutesVersionRow.class,
                    meetingId,
                    new MinutesVersionRow(meetingId, stage, at, Origin.of(eventId, place)));
        }
    }

    @ResetHandler
    void reset() {
        tables.forEach(JpaRepository::deleteAllInBatch);
    }
}
