package org.minutebook.query.minutes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.RecordPosition;
import org.springframework.stereotype.Component;

/** Keeps the minutes of every meeting as they stand: one step of the fold for each event. */
@Component
@ProcessingGroup(MinutesReading.PROJECTION)
class MinutesProjection {
    private final MinutesRows minutes;
    private final Drafts drafts;

    MinutesProjection(MinutesRows minutes, Drafts drafts) {
        this.minutes = minutes;
        this.drafts = drafts;
    }

    @EventHandler
    void on(MeetingEvent event, @MessageIdentifier String eventId, RecordPosition position) {
        take(event.meetingId(), event, eventId, position);
    }

    @EventHandler
    void on(MinutesApproved event, @MessageIdentifier String eventId, RecordPosition position) {
        take(event.meetingId(), event, eventId, position);
    }

    private void take(String meetingId, Object event, String eventId, RecordPosition position) {
        var source = new Source(eventId, position.at());
        var row = drafts.current(MinutesRow.class, meetingId, () -> minutes.findById(meetingId));
        var document = MinutesFold.next(row.map(MinutesRow::document).orElse(null), event, source);
        row.ifPresentOrElse(
                known -> known.become(document, position.at()),
                () -> drafts.add(MinutesRow.class, meetingId, new MinutesRow(document, position.at())));
    }

    @ResetHandler
    void reset() {
        minutes.deleteAllInBatch();
    }
}
