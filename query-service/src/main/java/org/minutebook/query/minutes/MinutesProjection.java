package org.minutebook.query.minutes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.query.rows.Drafts;
import org.minutebook.record.log.RecordPosition;
import org.springframework.stereotype.Component;

/** Keeps the minutes of every meeting as they stand, one step of the fold for each event, and which item is which. */
@Component
@ProcessingGroup(MinutesReading.PROJECTION)
class MinutesProjection {
    private final MinutesRows minutes;
    private final NumberRows numbers;
    private final Drafts drafts;
    private final Press press;

    MinutesProjection(MinutesRows minutes, NumberRows numbers, Drafts drafts, Press press) {
        this.minutes = minutes;
        this.numbers = numbers;
        this.drafts = drafts;
        this.press = press;
    }

    @EventHandler
    void on(MeetingEvent event, @MessageIdentifier String eventId, RecordPosition position) {
        take(event.meetingId(), event, eventId, position);
    }

    @EventHandler
    void on(MinutesEvent event, @MessageIdentifier String eventId, RecordPosition position) {
        take(event.meetingId(), event, eventId, position);
    }

    /** What was recorded wrongly reads as corrected: the document is made anew. */
    @EventHandler
    void on(RecordCorrected event, RecordPosition position) {
        var document = MinutesFold.of(press.history(event.meetingId(), position.at()));
        drafts.current(MinutesRow.class, event.meetingId(), () -> minutes.findById(event.meetingId()))
                .orElseThrow()
                .become(document, position.at());
    }

    @EventHandler
    void on(ItemTaken event, @MessageIdentifier String eventId, RecordPosition position) {
        take(event.meetingId(), event, eventId, position);
        var row = drafts.current(MinutesRow.class, event.meetingId(), () -> minutes.findById(event.meetingId()))
                .orElseThrow();
        NumberRow.of(event, row.document().details(), eventId, position)
                .ifPresent(number -> drafts.add(NumberRow.class, number.id(), number));
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
        numbers.deleteAllInBatch();
    }
}
