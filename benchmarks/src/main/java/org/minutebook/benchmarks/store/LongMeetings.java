package org.minutebook.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.meetings.events.MeetingEvent.DiscussionRecorded;
import org.minutebook.meetings.events.MeetingEvent.ItemTaken;
import org.minutebook.meetings.events.MeetingEvent.MeetingTranscribed;
import org.minutebook.membership.events.Constitution;
import org.minutebook.membership.events.HouseStyle;
import org.minutebook.membership.events.Numbering;
import org.minutebook.membership.events.Office;
import org.minutebook.record.Recorded;

/** Meetings of any length, with an item {@code i} at which more can be said. */
public final class LongMeetings {
    private static final String TEXT =
            "Officers reported that the lighting on the riverside path would be reviewed before"
                    + " winter, and were asked to bring a costed plan to the next meeting.";

    private LongMeetings() {}

    /** All events of a new meeting: its beginning, an item, and paragraphs. */
    public static List<Object> of(int events) {
        var id = UUID.randomUUID().toString();
        var details = new MeetingDetails(
                UUID.randomUUID().toString(),
                "LB",
                "Long Board",
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                LocalDate.of(2031, 5, 7),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                new Constitution(
                        List.of(new Office(Office.CHAIR, "Chair", false)),
                        Recorded.notRecorded(),
                        new Numbering("LB {number}/{yy}"),
                        new HouseStyle("AGREED", Map.of())),
                Recorded.notRecorded());
        List<Object> all = new ArrayList<>(events);
        all.add(new MeetingTranscribed(id, details, Recorded.notRecorded()));
        all.add(new ItemTaken(
                id, "i", "An item", Recorded.notRecorded(), Recorded.notRecorded(), Recorded.notRecorded()));
        while (all.size() < events) {
            all.add(paragraph(id, "x" + all.size()));
        }
        return all;
    }

    /** The meeting that such events are of. */
    public static String idOf(List<Object> events) {
        return ((MeetingTranscribed) events.get(0)).meetingId();
    }

    private static DiscussionRecorded paragraph(String meeting, String id) {
        return new DiscussionRecorded(meeting, "i", id, TEXT, List.of());
    }
}
