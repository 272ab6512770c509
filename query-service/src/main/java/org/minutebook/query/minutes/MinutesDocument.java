package org.minutebook.query.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.meetings.events.MeetingDetails;
import org.minutebook.record.Recorded;

/**
 * The minutes of one meeting as far as they have been recorded: what they say, and the event behind each part.
 *
 * @param meetingId the meeting
 * @param details which meeting it is
 * @param stage how far the meeting or its transcription has come
 * @param title the first line
 * @param statement which meeting it was, as a sentence
 * @param opening that it opened, as a sentence; not recorded of a transcribed meeting
 * @param attendance the lists at the head; a heading without entries is one that the document prints empty
 * @param preliminaries what happened before the first item
 * @param items in the order in which they were taken
 * @param nominations who was nominated, by local id, for the sentences that follow on a nomination
 * @param approved where the minutes were approved
 */
record MinutesDocument(
        String meetingId,
        MeetingDetails details,
        Stage stage,
        String title,
        String statement,
        Recorded<Passage> opening,
        Map<AttendanceHeading, List<Entry>> attendance,
        List<Block> preliminaries,
        List<Item> items,
        SortedMap<String, Nomination> nominations,
        Recorded<Approval> approved) {
    /** A document that an earlier release kept has no preliminaries. */
    MinutesDocument {
        preliminaries = preliminaries == null ? new ArrayList<>() : preliminaries;
    }

    /** How far a meeting has come. */
    enum Stage {
        SCHEDULED,
        OPEN,
        ADJOURNED,
        TRANSCRIBING,
        ABANDONED,
        CLOSED
    }

    /** The event that a part of the document comes from. */
    record Source(String event, long position) {}

    /** A piece of text and where it comes from. */
    record Passage(String text, Source source) {}

    /** Somebody in a list. */
    record Entry(
            String personId,
            String text,
            Recorded<String> capacity,
            Recorded<String> organisationId,
            Recorded<String> provenance,
            Source source) {}

    /** A nomination, as later sentences name it. */
    record Nomination(String itemId, String candidate, String office) {}

    /**
     * An item.
     *
     * @param number as printed
     * @param heading the whole line, number included
     * @param restrictions what may not be shown to everybody, and why
     */
    record Item(
            String itemId,
            Recorded<String> number,
            String heading,
            List<Block> blocks,
            List<Restriction> restrictions,
            Source source) {}

    /** A restriction of an item. */
    record Restriction(
            List<String> scopes,
            String basis,
            String reason,
            Recorded<String> releaseCondition,
            Recorded<LocalDate> reviewOn,
            Source source) {
        /** What is left of it when some of it is open. */
        Restriction without(Set<String> opened) {
            return new Restriction(
                    scopes.stream().filter(scope -> !opened.contains(scope)).toList(),
                    basis,
                    reason,
                    releaseCondition,
                    reviewOn,
                    source);
        }
    }

    /**
     * A paragraph of an item.
     *
     * @param kind what it does: narrative, decision, or another fact's sentence
     * @param passages its text, in pieces that are joined by a space
     * @param clauses the numbered clauses below it, as printed
     */
    record Block(Kind kind, List<Passage> passages, List<String> clauses) {
        /** What a paragraph does. */
        enum Kind {
            NARRATIVE,
            FACT,
            DECISION
        }

        /** The paragraph's text. */
        String text() {
            return String.join(" ", passages.stream().map(Passage::text).toList());
        }
    }

    /** Where minutes were approved. */
    record Approval(String atMeetingId, LocalDate on, Recorded<String> minute, Source source) {}

    /** The document before its first event. */
    static MinutesDocument begin(
            String meetingId, MeetingDetails details, Stage stage, String title, String statement) {
        return new MinutesDocument(
                meetingId,
                details,
                stage,
                title,
                statement,
                Recorded.notRecorded(),
                new EnumMap<>(AttendanceHeading.class),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                Recorded.notRecorded());
    }

    MinutesDocument at(Stage reached) {
        return new MinutesDocument(
                meetingId,
                details,
                reached,
                title,
                statement,
                opening,
                attendance,
                preliminaries,
                items,
                nominations,
                approved);
    }

    MinutesDocument opened(String held, Passage sentence) {
        return new MinutesDocument(
                meetingId,
                details,
                Stage.OPEN,
                title,
                held,
                Recorded.of(sentence),
                attendance,
                preliminaries,
                items,
                nominations,
                approved);
    }

    MinutesDocument approvedAt(Approval approval) {
        return new MinutesDocument(
                meetingId,
                details,
                stage,
                title,
                statement,
                opening,
                attendance,
                preliminaries,
                items,
                nominations,
                Recorded.of(approval));
    }

    /** The paragraphs of an item that was taken; of another, or none, those of the place that the meeting is at. */
    List<Block> blocksOf(Recorded<String> itemId) {
        return items.stream()
                .filter(item -> Recorded.of(item.itemId()).equals(itemId))
                .findFirst()
                .map(Item::blocks)
                .orElseGet(() -> items.isEmpty()
                        ? preliminaries
                        : items.get(items.size() - 1).blocks());
    }

    /** The item under a local id; every fact of an item is recorded after it was taken. */
    Item item(String itemId) {
        return items.stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No item '" + itemId + "' in meeting " + meetingId));
    }
}
