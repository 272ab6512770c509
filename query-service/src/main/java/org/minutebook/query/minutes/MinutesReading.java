package org.minutebook.query.minutes;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;
import static org.minutebook.query.QueryRule.PROJECTION_NOT_BEHIND;
import static org.minutebook.query.QueryRule.RECORDED_BY_THEN;
import static org.minutebook.query.QueryRule.SEALED_BY_THEN;
import static org.minutebook.query.QueryRule.VERSION_KNOWN;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.meetings.events.MinutesEvent.MinutesSealed;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.directory.MeetingEntry;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.query.reading.Moments;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Gives minutes, as they stand or stood: to whoever asks, over HTTP or from the command line. */
@Component
public class MinutesReading {
    /** The projection that it answers from, beside the directory. */
    public static final String PROJECTION = "query.minutes";

    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,6})");

    private final Directory directory;
    private final Moments moments;
    private final Press press;
    private final ViewRows rows;

    MinutesReading(Directory directory, Moments moments, Press press, ViewRows rows) {
        this.directory = directory;
        this.moments = moments;
        this.press = press;
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
        return MinutesText.of(found(body, day, known, null).document());
    }

    /** Minutes with the event behind each part; see {@link #text}. */
    public MinutesView view(String body, String day, String known) {
        return MinutesView.of(found(body, day, known, null));
    }

    /** A document, and what it is an answer to. */
    record Found(MeetingEntry meeting, MinutesDocument document, long known) {}

    /**
     * A document as it stands, as it stood at a moment, or in a version.
     *
     * @param version its number or name, null when it is not asked for by version
     */
    Found found(String body, String day, String known, String version) {
        var meeting = directory.meetingOf(directory.body(body), day);
        PARAMETER_READABLE.require(known == null || version == null, "'known' and 'version' exclude each other.");
        if (version != null) {
            return inVersion(meeting, version);
        }
        if (known == null) {
            long position = moments.known(null, PROJECTION);
            var row = rows.one(MinutesRow.class, "where meeting_id = ?", meeting.id())
                    .orElseThrow(() -> new RuleBroken(PROJECTION_NOT_BEHIND, "The minutes are not there yet."));
            return new Found(meeting, row.document(), position);
        }
        long position = moments.known(known);
        return new Found(meeting, MinutesFold.of(historyAt(meeting, position)), position);
    }

    private List<RecordedEvent> historyAt(MeetingEntry meeting, long position) {
        var history = press.history(meeting.id(), position);
        RECORDED_BY_THEN.require(!history.isEmpty(), "Asked for position " + position + ".");
        return history;
    }

    private Found inVersion(MeetingEntry meeting, String version) {
        var history = history(meeting);
        var asked = versionIn(history, version);
        return new Found(meeting, MinutesFold.of(asked.shows(history)), asked.position());
    }

    private List<RecordedEvent> history(MeetingEntry meeting) {
        return historyAt(meeting, moments.known(null, PROJECTION));
    }

    private static MinutesVersion versionIn(List<RecordedEvent> history, String asked) {
        var number = VERSION.matcher(asked);
        var name = number.matches() ? "v" + Integer.parseInt(number.group(1)) : asked;
        return MinutesVersion.all(history).stream()
                .filter(version -> version.version().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new RuleBroken(VERSION_KNOWN, "Asked for: '" + asked + "'."));
    }

    /** The versions of minutes: the drafts that were circulated, and what was approved, signed and sealed. */
    List<MinutesVersion> versions(String body, String day, String known) {
        var meeting = directory.meetingOf(directory.body(body), day);
        return MinutesVersion.all(historyAt(meeting, moments.known(known, PROJECTION)));
    }

    /** What is different between two versions or moments, of which the first is the earlier one. */
    Comparison comparison(String body, String day, String from, String to) {
        var meeting = directory.meetingOf(directory.body(body), day);
        var before = sideOf(meeting, from);
        var after = sideOf(meeting, to);
        PARAMETER_READABLE.require(
                before.position() <= after.position(), "'from' is the earlier one; exchange it with 'to'.");
        return Comparison.of(before, after);
    }

    private Comparison.Side sideOf(MeetingEntry meeting, String asked) {
        PARAMETER_READABLE.require(
                asked != null, "'from' and 'to' are each a version such as v1, a position or an instant.");
        if (asked.matches("v\\d{1,6}|[a-z]+")) {
            var history = history(meeting);
            var version = versionIn(history, asked);
            return new Comparison.Side(asked, version.position(), version.shows(history));
        }
        long position = moments.known(asked);
        return new Comparison.Side(asked, position, historyAt(meeting, position));
    }

    /** What was sealed, and whether the record still gives it. */
    SealedMinutes sealed(String body, String day, String known) {
        var meeting = directory.meetingOf(directory.body(body), day);
        var history = historyAt(meeting, moments.known(known));
        var seal = history.stream()
                .filter(event -> event.fact() instanceof MinutesSealed)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(SEALED_BY_THEN, "Minutes are sealed by seal-minutes."));
        var sealed = (MinutesSealed) seal.fact();
        var bytes = press.bytes(meeting.id(), sealed.position(), sealed.renderer());
        return new SealedMinutes(
                meeting.id(),
                sealed.sha256(),
                sealed.position(),
                sealed.renderer(),
                seal.recordedAt(),
                new Source(seal.eventId(), seal.position()),
                Renderer.sha256(bytes).equals(sealed.sha256()),
                MinutesFold.of(history).standing().notes(),
                bytes);
    }
}
