package org.minutebook.query.minutes;

import java.util.List;
import org.minutebook.meetings.events.AgreedCorrection;
import org.minutebook.meetings.events.MeetingEvent.MeetingClosed;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.meetings.events.MinutesEvent.MinutesApproved;
import org.minutebook.meetings.events.MinutesPress;
import org.minutebook.meetings.events.SittingEvent.MeetingAbandoned;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Renders minutes from the log itself, whatever the projection has read. */
@Component
class Press implements MinutesPress {
    private final EventLog log;

    Press(EventLog log) {
        this.log = log;
    }

    @Override
    public int renderer() {
        return Renderer.PRESENT;
    }

    /**
     * {@inheritDoc} That is as far as the approval, or as the end of the meeting where a document was written up after
     * that of the approving one. What was corrected later, a later meeting has decided, and its minutes tell of it.
     */
    @Override
    public Sealed press(String meetingId, int renderer) {
        long position = history(meetingId, log.head()).stream()
                .filter(event -> event.fact() instanceof MinutesApproved
                        || event.fact() instanceof MeetingClosed
                        || event.fact() instanceof MeetingAbandoned)
                .mapToLong(RecordedEvent::position)
                .max()
                .orElseThrow();
        return new Sealed(Renderer.sha256(bytes(meetingId, position, renderer)), position, renderer);
    }

    @Override
    public int occurrences(String meetingId, List<AgreedCorrection> agreed, String words) {
        var document = MinutesFold.of(history(meetingId, log.head()));
        for (AgreedCorrection earlier : agreed) {
            document = Words.replaced(document, earlier.from(), earlier.to());
        }
        return Words.occurrences(document, words);
    }

    /** The bytes of the document as far as a position. */
    byte[] bytes(String meetingId, long position, int renderer) {
        return Renderer.bytes(renderer, history(meetingId, position));
    }

    /** The events of a meeting and its minutes up to a position. */
    List<RecordedEvent> history(String meetingId, long upTo) {
        return log.history(List.of(meetingId, MinutesEvent.minutesOf(meetingId)), upTo);
    }
}
