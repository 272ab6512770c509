package org.minutebook.query.record;

import static org.minutebook.query.QueryRule.MEETING_KNOWN;
import static org.minutebook.query.QueryRule.PARAMETER_READABLE;
import static org.minutebook.query.QueryRule.POSITION_TAKEN;

import java.util.List;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.StoredEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the events of the record, so that anyone can find the position before and after a thing. */
@RestController
@RequestMapping("/api/v1/record/events")
@Reads
class RecordController {
    private static final int MOST = 1000;

    private final EventLog log;

    RecordController(EventLog log) {
        this.log = log;
    }

    /**
     * A stretch of the record.
     *
     * @param items the events, in order
     * @param next what to ask for to go on; null at the end
     */
    record Stretch(List<EventView> items, String next) {}

    @GetMapping
    Stretch events(
            @RequestParam(required = false) String meeting,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String limit) {
        long from = number("after", after, 0, Long.MAX_VALUE / 2);
        int most = (int) number("limit", limit, 100, Integer.MAX_VALUE);
        PARAMETER_READABLE.require(most > 0 && most <= MOST, "'limit' is from 1 to " + MOST + ".");
        List<StoredEvent> rows = meeting == null ? log.rowsAfter(from, most) : log.rowsOf(of(meeting), from, most);
        var items = rows.stream().map(EventView::of).toList();
        if (items.size() < most) {
            return new Stretch(items, null);
        }
        var next = "/api/v1/record/events?after=" + items.get(items.size() - 1).position() + "&limit=" + most
                + (meeting == null ? "" : "&meeting=" + meeting);
        return new Stretch(items, next);
    }

    /** A meeting's own history and that of its minutes. */
    private List<String> of(String meeting) {
        MEETING_KNOWN.require(
                log.typeOf(meeting).filter(MeetingEvent.STREAM::equals).isPresent(), "Asked for: '" + meeting + "'.");
        return List.of(meeting, MinutesEvent.minutesOf(meeting));
    }

    private static long number(String name, String text, long otherwise, long most) {
        if (text == null) {
            return otherwise;
        }
        PARAMETER_READABLE.require(text.matches("\\d{1,18}"), "'" + name + "' is a number.");
        return Math.min(Long.parseLong(text), most);
    }

    @GetMapping("/{position}")
    EventView event(@PathVariable String position) {
        return log.at(number("position", position, 0, Long.MAX_VALUE))
                .map(EventView::of)
                .orElseThrow(() -> new RuleBroken(POSITION_TAKEN, "The record ends at " + log.head() + "."));
    }
}
