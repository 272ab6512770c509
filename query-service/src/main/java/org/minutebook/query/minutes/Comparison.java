package org.minutebook.query.minutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.meetings.events.CorrectionAuthority;
import org.minutebook.meetings.events.MeetingEvent;
import org.minutebook.meetings.events.MeetingEvent.RecordCorrected;
import org.minutebook.query.minutes.MinutesDocument.Block;
import org.minutebook.query.minutes.MinutesDocument.Entry;
import org.minutebook.query.minutes.MinutesDocument.Item;
import org.minutebook.query.minutes.MinutesDocument.Passage;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.RecordedEvent;
import org.minutebook.record.names.Facts;

/**
 * What is different between two states of minutes: which facts, and which words.
 *
 * @param from the earlier one
 * @param to the later one
 */
record Comparison(Moment from, Moment to, List<FactChange> facts, List<WordChange> words) {
    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    /** A state: how it was asked for, and the last position that it shows. */
    record Moment(String asked, long position) {}

    /** A fact that was added, or one that was corrected: then what it was, what it became, and why. */
    record FactChange(
            Kind kind,
            String event,
            String name,
            long position,
            Instant recordedAt,
            Map<String, Object> was,
            Map<String, Object> becomes,
            Recorded<String> reason,
            Recorded<CorrectionAuthority> authority) {}

    /** What happened to a fact or to words. */
    enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("corrected")
        CORRECTED
    }

    /** Why words are others: a fact is another, the clerk wrote others, or a meeting agreed on others. */
    enum Cause {
        @JsonProperty("fact")
        FACT,
        @JsonProperty("words")
        WORDS,
        @JsonProperty("correction")
        CORRECTION
    }

    /**
     * Words that are others.
     *
     * @param itemId the item, none at the head of the document
     * @param place what they are there
     * @param parts word by word
     */
    record WordChange(
            Kind kind,
            Recorded<String> itemId,
            String place,
            Cause because,
            String before,
            String after,
            List<Part> parts) {}

    /** Words that are the same in both, or in one of them only. */
    record Part(Op op, String text) {
        enum Op {
            @JsonProperty("same")
            SAME,
            @JsonProperty("removed")
            REMOVED,
            @JsonProperty("added")
            ADDED
        }
    }

    /** A state of minutes and the events that make it. */
    record Side(String asked, long position, List<RecordedEvent> history) {
        private Set<String> events() {
            return history.stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
        }
    }

    static Comparison of(Side before, Side after) {
        var known = before.events();
        var later = after.history().stream()
                .filter(event -> !known.contains(event.eventId()))
                .toList();
        var facts = later.stream()
                .filter(event -> event.fact() instanceof MeetingEvent)
                .map(Comparison::change)
                .toList();
        return new Comparison(
                new Moment(before.asked(), before.position()),
                new Moment(after.asked(), after.position()),
                facts,
                new Changes(facts.stream().map(FactChange::event).collect(Collectors.toSet()))
                        .between(MinutesFold.of(before.history()), MinutesFold.of(after.history())));
    }

    private static FactChange change(RecordedEvent event) {
        if (event.fact() instanceof RecordCorrected corrected) {
            return new FactChange(
                    Kind.CORRECTED,
                    corrected.eventId(),
                    corrected.eventType(),
                    event.position(),
                    event.recordedAt(),
                    corrected.was(),
                    corrected.becomes(),
                    Recorded.of(corrected.reason()),
                    Recorded.of(corrected.authority()));
        }
        return new FactChange(
                Kind.ADDED,
                event.eventId(),
                Facts.nameOf(event.fact()),
                event.position(),
                event.recordedAt(),
                Map.of(),
                Map.of(),
                Recorded.none(),
                Recorded.none());
    }

    /** A piece of text with a place of its own. */
    private record Piece(String place, String text, Set<String> sources) {
        static Piece of(String place, String text, Source... sources) {
            return new Piece(place, text, Stream.of(sources).map(Source::event).collect(Collectors.toSet()));
        }
    }

    /** The words that are others, where such facts are. */
    private record Changes(Set<String> facts) {
        List<WordChange> between(MinutesDocument before, MinutesDocument after) {
            var old = sections(before);
            var now = sections(after);
            var places = new LinkedHashSet<>(now.keySet());
            places.addAll(old.keySet());
            var changes = new ArrayList<WordChange>();
            for (Recorded<String> place : places) {
                compare(place, old.getOrDefault(place, List.of()), now.getOrDefault(place, List.of()), changes);
            }
            return changes;
        }

        private void compare(Recorded<String> item, List<Piece> before, List<Piece> after, List<WordChange> changes) {
            var patch = DiffUtils.diff(
                    before.stream().map(Piece::text).toList(),
                    after.stream().map(Piece::text).toList());
            for (AbstractDelta<String> delta : patch.getDeltas()) {
                int from = delta.getSource().getPosition();
                int to = delta.getTarget().getPosition();
                int gone = delta.getSource().size();
                int come = delta.getTarget().size();
                for (int index = 0; index < Math.max(gone, come); index++) {
                    changes.add(change(
                            item,
                            index < gone ? before.get(from + index) : null,
                            index < come ? after.get(to + index) : null));
                }
            }
        }

        private WordChange change(Recorded<String> item, Piece before, Piece after) {
            var old = before == null ? "" : before.text();
            var now = after == null ? "" : after.text();
            return new WordChange(
                    before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED,
                    item,
                    after == null ? before.place() : after.place(),
                    cause(before, after),
                    old,
                    now,
                    parts(old, now));
        }

        private Cause cause(Piece before, Piece after) {
            var sources = new HashSet<String>();
            if (before != null) {
                sources.addAll(before.sources());
            }
            if (after != null) {
                sources.addAll(after.sources());
            }
            if (sources.stream().anyMatch(facts::contains)) {
                return Cause.FACT;
            }
            return before != null && after != null && before.sources().equals(after.sources())
                    ? Cause.CORRECTION
                    : Cause.WORDS;
        }
    }

    /** The pieces of a document: those at its head, and those of each item. */
    private static Map<Recorded<String>, List<Piece>> sections(MinutesDocument document) {
        var sections = new LinkedHashMap<Recorded<String>, List<Piece>>();
        var head = new ArrayList<Piece>();
        head.add(Piece.of("title", document.title()));
        head.add(Piece.of("statement", document.statement()));
        document.attendance()
                .values()
                .forEach(list -> list.stream().map(Comparison::piece).forEach(head::add));
        document.opening()
                .asOptional()
                .ifPresent(opening -> head.add(Piece.of("opening", opening.text(), opening.source())));
        sections.put(Recorded.none(), head);
        document.items().forEach(item -> sections.put(Recorded.of(item.itemId()), pieces(item)));
        return sections;
    }

    private static Piece piece(Entry entry) {
        return Piece.of("attendance", entry.text(), entry.source());
    }

    private static List<Piece> pieces(Item item) {
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.of("heading", item.heading(), item.source()));
        for (Block block : item.blocks()) {
            var sources = block.passages().stream().map(Passage::source).toArray(Source[]::new);
            pieces.add(Piece.of("paragraph", block.text(), sources));
            block.clauses().forEach(clause -> pieces.add(Piece.of("clause", clause, sources)));
        }
        return pieces;
    }

    /** Two texts word by word. */
    static List<Part> parts(String before, String after) {
        var old = words(before);
        var now = words(after);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(parts, Part.Op.SAME, old.subList(at, delta.getSource().getPosition()));
            add(parts, Part.Op.REMOVED, delta.getSource().getLines());
            add(parts, Part.Op.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Part.Op.SAME, old.subList(at, old.size()));
        return parts;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Part> parts, Part.Op op, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(op, String.join("", words)));
        }
    }
}
