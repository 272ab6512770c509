package org.minutebook.query.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.meetings.events.Capacity;
import org.minutebook.membership.events.Quorum;
import org.minutebook.query.MeetingFacts;
import org.minutebook.record.log.RecordedEvent;

/** The history of one invented meeting, as a test tells it. */
final class SatMeeting {
    static final String ID = "meeting";
    static final LocalDate HELD_ON = LocalDate.of(2031, 6, 4);

    private final List<RecordedEvent> history = new ArrayList<>();

    private SatMeeting() {}

    /** @param quorum null where none is recorded */
    static SatMeeting with(Quorum quorum) {
        return new SatMeeting().then(MeetingFacts.scheduled(ID, "board", HELD_ON, quorum));
    }

    SatMeeting then(Object fact) {
        long position = history.size() + 1L;
        history.add(new RecordedEvent(position, position, "event-" + position, ID, Instant.EPOCH, fact));
        return this;
    }

    SatMeeting members(String... people) {
        for (String person : people) {
            then(MeetingFacts.attends(ID, person, Capacity.MEMBER));
        }
        return this;
    }

    SatMeeting opened(String presiding) {
        return then(MeetingFacts.opened(ID, presiding));
    }

    SatMeeting item(String item) {
        return then(MeetingFacts.item(ID, item, Integer.valueOf(item.substring(1))));
    }

    SatMeeting closed() {
        return then(MeetingFacts.closed(ID));
    }

    /** Corrects one field of the event at a position. */
    SatMeeting corrected(long position, String field, Object becomes) {
        return then(MeetingFacts.corrected(history.get((int) position - 1), field, becomes));
    }

    /** Where the last event stands. */
    long position() {
        return history.size();
    }

    Course course() {
        return Course.of(history);
    }
}
