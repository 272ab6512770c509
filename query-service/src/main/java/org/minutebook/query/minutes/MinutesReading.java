package org.minutebook.query.minutes;

import static org.minutebook.query.QueryRule.PROJECTION_NOT_BEHIND;
import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;

import java.util.List;
import org.minutebook.meetings.events.MinutesEvent;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.EventLog;
import org.springframework.stereotype.Component;

/** Gives minutes, as they stand or stood: to whoever asks, over HTTP or from the command line. */
@Component
public class MinutesReading {
    /** The projection that it answers from, beside the directory. */
    public static final String PROJECTION = "query.minutes";

    private final Directory directory;
    private final Moments moments;
    private final EventLog log;
    private final ViewRows rows;

    MinutesReading(Directory directory, Moments moments, EventLog log, ViewRows rows) {
        this.directory = directory;
        this.moments = moments;
        this.log = log;
        this.rows = rows;
    }

    /**
     * Minutes as plain text.
     *
     * @param body the body's code or id
     * @param day the meeting's day, with a number behind it from the second meeting of a day on
     * @param known as recorded by then, null for as they stand
     * @throws RuleBroken when there is no such body or meeting, {@code known} cannot be read, or nothing had been
     *     recorded by then
     */
    public String text(String body, String day, String known) {
        return MinutesText.of(found(body, day, known).document());
    }

    /** Minutes with the event behind each part; see {@link #text}. */
    public MinutesView view(String body, String day, String known) {
        return MinutesView.of(found(body, day, known));
    }

    /** A document, and what it is an answer to. */
    record Found(MeetingEntry meeting, MinutesDocument document, long known) {}

    private Found found(String body, String day, String known) {
        var meeting = directory.meetingOf(directory.body(body), day);
        if (known == null) {
            long position = moments.known(null, PROJECTION);
            var row = rows.one(MinutesRow.class, "where meeting_id = ?", meeting.id())
                    .orElseThrow(() -> new RuleBroken(PROJECTION_NOT_BEHIND, "The minutes are not there yet."));
            return new Found(meeting, row.document(), position);
        }
        long position = moments.known(known);
        var history = log.history(List.of(meeting.id(), MinutesEvent.minutesOf(meeting.id())), position);
        if (history.isEmpty()) {
            throw new RuleBroken(RECORDED_BY_THEN, "Asked for position " + position + ".");
        }
        return new Found(meeting, MinutesFold.of(history), position);
    }
}
