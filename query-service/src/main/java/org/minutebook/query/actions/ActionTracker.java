package org.minutebook.query.actions;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.actions.events.ActionEvent.ActionAssigned;
import org.minutebook.actions.events.ActionEvent.ActionRaised;
import org.minutebook.actions.events.ActionEvent.CompletionAccepted;
import org.minutebook.actions.events.ActionEvent.CompletionClaimed;
import org.minutebook.actions.events.ActionEvent.DueSet;
import org.minutebook.actions.events.ActionEvent.ProgressReported;
import org.minutebook.meetings.events.CallingEvent.MeetingCancelled;
import org.minutebook.meetings.events.CallingEvent.MeetingPostponed;
import org.minutebook.meetings.events.CallingEvent.MeetingRescheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingScheduled;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.meetings.events.MeetingEvent.RestrictionApplied;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.RecordPosition;
import org.springframework.stereotype.Component;

/** Keeps what is to be done, by whom and by when, and how far it has got. */
@Component
@ProcessingGroup(ActionsReading.PROJECTION)
class ActionTracker {
    private final EntityManager rows;
    private final Drafts drafts;
    private final ActionRows actions;
    private final CalendarRows meetings;
    private final RestrictionRows restrictions;

    ActionTracker(
            EntityManager rows,
            Drafts drafts,
            ActionRows actions,
            CalendarRows meetings,
            RestrictionRows restrictions) {
        this.rows = rows;
        this.drafts = drafts;
        this.actions = actions;
        this.meetings = meetings;
        this.restrictions = restrictions;
    }

    @EventHandler
    void on(MeetingScheduled event, RecordPosition place, @MessageIdentifier String eventId) {
        enter(new CalendarRow(event.meetingId(), event.details(), eventId, place.commitEnd()));
    }

    @EventHandler
    void on(MeetingTranscribed event, RecordPosition place, @MessageIdentifier String eventId) {
        enter(new CalendarRow(event.meetingId(), event.details(), eventId, place.commitEnd()));
    }

    @EventHandler
    void on(MeetingRescheduled event, RecordPosition place, @MessageIdentifier String eventId) {
        enter(called(event.meetingId()).movedTo(event.heldOn(), place, eventId));
    }

    @EventHandler
    void on(MeetingPostponed event, RecordPosition place, @MessageIdentifier String eventId) {
        enter(called(event.meetingId()).calledOff(place, eventId));
    }

    @EventHandler
    void on(MeetingCancelled event, RecordPosition place, @MessageIdentifier String eventId) {
        enter(called(event.meetingId()).calledOff(place, eventId));
    }

    private CalendarRow called(String meetingId) {
        return drafts.current(
                        CalendarRow.class, meetingId, () -> meetings.findByMeetingIdAndRecordedToIsNull(meetingId))
                .orElseThrow();
    }

    private void enter(CalendarRow meeting) {
        drafts.add(CalendarRow.class, meeting.meetingId(), meeting);
    }

    @EventHandler
    void on(ActionRaised event, RecordPosition place, @MessageIdentifier String eventId) {
        drafts.add(ActionRow.class, event.actionId(), new ActionRow(event, place, eventId));
    }

    @EventHandler
    void on(ActionAssigned event, RecordPosition place, @MessageIdentifier String eventId) {
        change(current(event.actionId()), place, eventId, action -> action.owners(event.owners()));
    }

    @EventHandler
    void on(DueSet event, RecordPosition place, @MessageIdentifier String eventId) {
        change(current(event.actionId()), place, eventId, action -> action.due(event.due()));
    }

    /** Progress added to a claim leaves it a claim. */
    @EventHandler
    void on(ProgressReported event, RecordPosition place, @MessageIdentifier String eventId) {
        var action = current(event.actionId());
        if (action.status() == ActionStatus.OPEN) {
            change(action, place, eventId, next -> next.status(ActionStatus.IN_PROGRESS));
        }
    }

    @EventHandler
    void on(CompletionClaimed event, RecordPosition place, @MessageIdentifier String eventId) {
        change(current(event.actionId()), place, eventId, action -> action.status(ActionStatus.CLAIMED_COMPLETE));
    }

    @EventHandler
    void on(CompletionAccepted event, RecordPosition place, @MessageIdentifier String eventId) {
        change(current(event.actionId()), place, eventId, action -> action.status(ActionStatus.CLOSED));
    }

    /** An item that is restricted after its actions were raised restricts them as well. */
    @EventHandler
    void on(RestrictionApplied event, RecordPosition place, @MessageIdentifier String eventId) {
        rows.persist(new RestrictionRow(event, place, eventId));
    }

    @ResetHandler
    void reset() {
        actions.deleteAllInBatch();
        meetings.deleteAllInBatch();
        restrictions.deleteAllInBatch();
    }

    private ActionRow current(String actionId) {
        return drafts.current(ActionRow.class, actionId, () -> actions.findByActionIdAndRecordedToIsNull(actionId))
                .orElseThrow();
    }

    private void change(ActionRow action, RecordPosition place, String eventId, Consumer<ActionRow> set) {
        var next = action.succeededAt(place, eventId);
        set.accept(next);
        drafts.add(ActionRow.class, next.actionId(), next);
    }
}
