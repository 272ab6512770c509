package org.minutebook.query.minutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.minutebook.meetings.events.AgendaEvent.Urgency;
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
 * @param motions whether it was a motion or an amendment, by local id, for the sentences that follow on it
 * @param approved where the minutes were approved
 * @param agenda what was to be dealt with, by local id, for what is said of an item when the meeting takes it
 * @param paragraphs by local id, the event that wrote a paragraph of the narrative as it stands
 * @param standing how far the minutes have come
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
        SortedMap<String, String> motions,
        Recorded<Approval> approved,
        SortedMap<String, Planned> agenda,
        SortedMap<String, String> paragraphs,
        Standing standing) {
    /** How far a meeting has come. */
    enum Stage {
        SCHEDULED,
        POSTPONED,
        CANCELLED,
        OPEN,
        ADJOURNED,
        TRANSCRIBING,
        ABANDONED,
        CLOSED
    }

    /** An item of the agenda: what it is called there, and why it was urgent. */
    record Planned(String title, Recorded<Urgency> urgency) {}

    /** The event that a part of the document comes from. */
    record Source(String event, long position) {}

    /** A piece of text and where it comes from. */
    record Passage(String text, Source source) {
        Passage reworded(UnaryOperator<String> change) {
            return new Passage(change.apply(text), source);
        }
    }

    /** Somebody in a list. */
    record Entry(
            String personId,
            String text,
            Recorded<String> capacity,
            Recorded<String> organisationId,
            Recorded<String> provenance,
            Source source) {
        Entry reworded(UnaryOperator<String> change) {
            return new Entry(personId, change.apply(text), capacity, organisationId, provenance, source);
        }
    }

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
            Source source) {
        Item reworded(UnaryOperator<String> change) {
            return new Item(
                    itemId,
                    number,
                    change.apply(heading),
                    new ArrayList<>(
                            blocks.stream().map(block -> block.reworded(change)).toList()),
                    restrictions,
                    source);
        }
    }

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

        Block reworded(UnaryOperator<String> change) {
            return new Block(
                    kind,
                    new ArrayList<>(passages.stream()
                            .map(passage -> passage.reworded(change))
                            .toList()),
                    clauses.stream().map(change).toList());
        }

        /** The paragraph's text. */
        String text() {
            return String.join(" ", passages.stream().map(Passage::text).toList());
        }
    }

    /** Where minutes were approved. */
    record Approval(String atMeetingId, LocalDate on, Recorded<String> minute, Source source) {}

    /** How far minutes have come. */
    enum Progress {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("circulated")
        CIRCULATED,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("deferred")
        DEFERRED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("signed")
        SIGNED,
        @JsonProperty("sealed")
        SEALED
    }

    /**
     * How far minutes have come, and what became of them.
     *
     * @param version of the last draft that was circulated, 0 before the first
     * @param submittedTo the meeting that has them before it
     * @param corrections what was agreed to change in their words, with their approval
     * @param amendments which facts were corrected
     */
    record Standing(
            Progress progress,
            int version,
            Recorded<String> submittedTo,
            List<Correction> corrections,
            List<Amendment> amendments,
            Recorded<Signature> signature,
            Recorded<Seal> seal,
            List<Note> notes) {
        static final Standing BEGINNING = new Standing(
                Progress.DRAFT,
                0,
                Recorded.notRecorded(),
                List.of(),
                List.of(),
                Recorded.notRecorded(),
                Recorded.notRecorded(),
                List.of());

        /** Nothing goes back from where it is, but for a deferred approval. */
        Standing at(Progress reached) {
            boolean further = reached.compareTo(progress) > 0 || progress == Progress.DEFERRED;
            return new Standing(
                    further ? reached : progress,
                    version,
                    reached == Progress.DEFERRED ? Recorded.notRecorded() : submittedTo,
                    corrections,
                    amendments,
                    signature,
                    seal,
                    notes);
        }

        Standing circulated(int next) {
            var reached = at(progress == Progress.DEFERRED ? Progress.DEFERRED : Progress.CIRCULATED);
            return new Standing(reached.progress, next, submittedTo, corrections, amendments, signature, seal, notes);
        }

        Standing submitted(String atMeetingId) {
            var reached = at(Progress.SUBMITTED);
            return new Standing(
                    reached.progress,
                    version,
                    Recorded.of(atMeetingId),
                    corrections,
                    amendments,
                    signature,
                    seal,
                    notes);
        }

        Standing corrected(Correction correction) {
            return new Standing(
                    progress, version, submittedTo, and(corrections, correction), amendments, signature, seal, notes);
        }

        Standing amended(Amendment amendment) {
            return new Standing(
                    progress, version, submittedTo, corrections, and(amendments, amendment), signature, seal, notes);
        }

        Standing signed(Signature by) {
            return new Standing(
                    at(Progress.SIGNED).progress,
                    version,
                    submittedTo,
                    corrections,
                    amendments,
                    Recorded.of(by),
                    seal,
                    notes);
        }

        Standing sealed(Seal with) {
            return new Standing(
                    at(Progress.SEALED).progress,
                    version,
                    submittedTo,
                    corrections,
                    amendments,
                    signature,
                    Recorded.of(with),
                    notes);
        }

        Standing noted(Note note) {
            return new Standing(
                    progress, version, submittedTo, corrections, amendments, signature, seal, and(notes, note));
        }

        private static <T> List<T> and(List<T> list, T last) {
            var longer = new ArrayList<>(list);
            longer.add(last);
            return List.copyOf(longer);
        }
    }

    /**
     * Words that were agreed to be changed.
     *
     * @param made whether that was done: the words stood there once
     */
    record Correction(String correctionId, String from, String to, boolean made, Source source) {}

    /**
     * A fact that was corrected.
     *
     * @param event the one that was corrected
     * @param name its stored name
     */
    record Amendment(String event, String name, String reason, Source source) {}

    /** Who signed. */
    record Signature(
            String personId, String printedAs, LocalDate on, String method, Recorded<Integer> leaves, Source source) {}

    /** What was sealed: the hash of the bytes, and what they are made again from and by. */
    record Seal(String sha256, long position, int renderer, Source source) {}

    /** A note beside sealed minutes. */
    record Note(String note, String authority, Source source) {}

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
                new TreeMap<>(),
                Recorded.notRecorded(),
                new TreeMap<>(),
                new TreeMap<>(),
                Standing.BEGINNING);
    }

    /** The same meeting, called for another time or place, or not to be held for now or at all. */
    MinutesDocument called(MeetingDetails as, Stage reached, String sentence) {
        return new MinutesDocument(
                meetingId,
                as,
                reached,
                title,
                sentence,
                opening,
                attendance,
                preliminaries,
                items,
                nominations,
                motions,
                approved,
                agenda,
                paragraphs,
                standing);
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
                motions,
                approved,
                agenda,
                paragraphs,
                standing);
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
                motions,
                approved,
                agenda,
                paragraphs,
                standing);
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
                motions,
                Recorded.of(approval),
                agenda,
                paragraphs,
                standing.at(Progress.APPROVED));
    }

    MinutesDocument with(Standing reached) {
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
                motions,
                approved,
                agenda,
                paragraphs,
                reached);
    }

    /** The same document with each text put through the change: headings, sentences, list entries and clauses. */
    MinutesDocument reworded(UnaryOperator<String> change) {
        Map<AttendanceHeading, List<Entry>> lists = new EnumMap<>(AttendanceHeading.class);
        attendance.forEach((heading, entries) -> lists.put(
                heading,
                new ArrayList<>(
                        entries.stream().map(entry -> entry.reworded(change)).toList())));
        return new MinutesDocument(
                meetingId,
                details,
                stage,
                change.apply(title),
                change.apply(statement),
                opening.map(passage -> passage.reworded(change)),
                lists,
                new ArrayList<>(preliminaries.stream()
                        .map(block -> block.reworded(change))
                        .toList()),
                new ArrayList<>(
                        items.stream().map(item -> item.reworded(change)).toList()),
                nominations,
                motions,
                approved,
                agenda,
                paragraphs,
                standing);
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
