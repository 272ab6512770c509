package org.minutebook.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.membership.events.Sentence;
import org.minutebook.query.minutes.MinutesDocument.Block;
import org.minutebook.query.minutes.MinutesDocument.Entry;

/** Lays minutes out as plain text: paragraphs with an empty line between them, clauses on lines of their own. */
final class MinutesText {
    private MinutesText() {}

    static String of(MinutesDocument document) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(document.title());
        paragraphs.add(document.statement());
        paragraphs.addAll(attendance(document));
        document.opening().asOptional().ifPresent(opening -> paragraphs.add(opening.text()));
        document.preliminaries().forEach(block -> add(block, paragraphs));
        document.items().forEach(item -> {
            paragraphs.add(item.heading());
            item.blocks().forEach(block -> add(block, paragraphs));
        });
        return String.join("\n\n", paragraphs) + "\n";
    }

    /** The lists at the head, a line each. */
    static List<String> attendance(MinutesDocument document) {
        var separator = document.details().constitution().houseStyle().sentence(Sentence.SEPARATOR);
        return document.attendance().entrySet().stream()
                .map(list -> (label(document, list.getKey()) + " "
                                + list.getValue().stream().map(Entry::text).collect(Collectors.joining(separator)))
                        .strip())
                .toList();
    }

    static String label(MinutesDocument document, AttendanceHeading heading) {
        var sentence = switch (heading) {
            case PRESENT -> Sentence.PRESENT_HEADING;
            case OFFICERS -> Sentence.OFFICERS_HEADING;
            case ATTENDING -> Sentence.ATTENDING_HEADING;
            case APOLOGIES -> Sentence.APOLOGIES_HEADING;
            case ABSENT -> Sentence.ABSENT_HEADING;
        };
        return document.details().constitution().houseStyle().sentence(sentence);
    }

    private static void add(Block block, List<String> paragraphs) {
        paragraphs.add(block.text());
        if (!block.clauses().isEmpty()) {
            paragraphs.add(String.join("\n", block.clauses()));
        }
    }
}
