package org.minutebook.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minutebook.meetings.events.AttendanceHeading;
import org.minutebook.query.minutes.MinutesDocument.Approval;
import org.minutebook.query.minutes.MinutesDocument.Block;
import org.minutebook.query.minutes.MinutesDocument.Entry;
import org.minutebook.query.minutes.MinutesDocument.Item;
import org.minutebook.query.minutes.MinutesDocument.Passage;
import org.minutebook.query.minutes.MinutesDocument.Restriction;
import org.minutebook.query.minutes.MinutesDocument.Source;
import org.minutebook.query.minutes.MinutesDocument.Standing;
import org.minutebook.query.minutes.MinutesReading.Found;
import org.minutebook.record.Recorded;

/**
 * Minutes as clients read them.
 *
 * @param known the position that they are the minutes at
 * @param stage scheduled, postponed, cancelled, open, adjourned, transcribing, abandoned or closed
 * @param statement which meeting it was, as a sentence
 * @param opening that it opened, as a sentence
 * @param preliminaries what happened before the first item
 * @param approved where they were approved
 * @param standing how far they have come, and what became of them
 * @param banner the same in words
 */
record MinutesView(
        Meeting meeting,
        Body body,
        long known,
        String stage,
        String title,
        String statement,
        Recorded<Passage> opening,
        List<Attendance> attendance,
        List<Paragraph> preliminaries,
        List<ItemView> items,
        Recorded<Approval> approved,
        Standing standing,
        StageBanner banner) {
    /** The meeting, and what it is called in addresses. */
    record Meeting(String id, String heldOn, String day) {}

    /** The body, and what it is called in references. */
    record Body(String id, String code, String name) {}

    /** A list at the head: its line as printed, what stands before the names, and who stands in it. */
    record Attendance(String heading, String line, String label, List<Entry> entries) {}

    /** An item; the anchor is its place in the page. */
    record ItemView(
            String itemId,
            String anchor,
            Recorded<String> number,
            String heading,
            List<Paragraph> paragraphs,
            List<Restriction> restrictions,
            Source source) {
        static ItemView of(Item item) {
            return new ItemView(
                    item.itemId(),
                    anchorOf(item),
                    item.number(),
                    item.heading(),
                    item.blocks().stream().map(Paragraph::of).toList(),
                    item.restrictions(),
                    item.source());
        }

        private static String anchorOf(Item item) {
            return anchor(item.number().asOptional().orElse(item.itemId()));
        }

        /** An item's place in the page, by its number as printed. */
        static String anchor(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** A paragraph: what it does, its text, the clauses below it, and the events that it comes from. */
    record Paragraph(String kind, String text, List<String> clauses, List<Source> sources) {
        static Paragraph of(Block block) {
            return new Paragraph(
                    block.kind().name().toLowerCase(Locale.ROOT),
                    block.text(),
                    block.clauses(),
                    block.passages().stream().map(Passage::source).toList());
        }
    }

    static MinutesView of(Found found) {
        var document = found.document();
        var details = document.details();
        return new MinutesView(
                new Meeting(
                        document.meetingId(),
                        details.heldOn().toString(),
                        found.meeting().slug()),
                new Body(details.bodyId(), details.bodyCode(), details.bodyName()),
                found.known(),
                document.stage().name().toLowerCase(Locale.ROOT),
                document.title(),
                document.statement(),
                document.opening(),
                attendance(document),
                document.preliminaries().stream().map(Paragraph::of).toList(),
                document.items().stream().map(ItemView::of).toList(),
                document.approved(),
                document.standing(),
                StageBanner.of(document));
    }

    private static List<Attendance> attendance(MinutesDocument document) {
        var lines = MinutesText.attendance(document).iterator();
        var lists = new ArrayList<Attendance>();
        for (AttendanceHeading heading : document.attendance().keySet()) {
            lists.add(new Attendance(
                    heading.name().toLowerCase(Locale.ROOT),
                    lines.next(),
                    MinutesText.label(document, heading),
                    document.attendance().get(heading)));
        }
        return lists;
    }
}
