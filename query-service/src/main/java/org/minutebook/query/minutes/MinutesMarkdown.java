package org.minutebook.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.query.minutes.MinutesDocument.Block;
import org.minutebook.query.minutes.MinutesDocument.Entry;

/** Lays minutes out as Markdown (CommonMark): what their texts have of its marks is shown as it is. */
final class MinutesMarkdown {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#&|~]");

    /** What would begin a list, were it not marked. */
    private static final Pattern LIST = Pattern.compile("^(\\d+)([.)])|^([-+])(?=\\s|$)");

    private MinutesMarkdown() {}

    static String of(MinutesDocument document) {
        var paragraphs = new ArrayList<String>();
        var banner = StageBanner.of(document);
        paragraphs.add(
                "> **" + banner.stage() + "**" + (banner.sentence().isEmpty() ? "" : " " + plain(banner.sentence())));
        paragraphs.add("# " + plain(document.title()));
        paragraphs.add(plain(document.statement()));
        document.attendance()
                .forEach((heading, entries) -> paragraphs.add(list(
                        plain(MinutesText.label(document, heading)),
                        entries.stream().map(Entry::text).toList())));
        document.opening().asOptional().ifPresent(opening -> paragraphs.add(plain(opening.text())));
        document.items().forEach(item -> {
            paragraphs.add("## " + plain(item.heading()));
            item.blocks().forEach(block -> paragraphs.add(paragraph(block)));
        });
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String list(String label, List<String> entries) {
        return entries.isEmpty() ? label : label + "\n\n" + lines(entries);
    }

    private static String paragraph(Block block) {
        var text = block.kind() == Block.Kind.DECISION ? "**" + plain(block.text()) + "**" : plain(block.text());
        return block.clauses().isEmpty() ? text : text + "\n\n" + lines(block.clauses());
    }

    private static String lines(List<String> entries) {
        return String.join(
                "\n", entries.stream().map(entry -> "- " + plain(entry)).toList());
    }

    private static String plain(String text) {
        var marked = MARKS.matcher(text.strip()).replaceAll("\\\\$0");
        return LIST.matcher(marked).replaceFirst("$1\\\\$2$3").replaceAll("\\s*\\R\\s*", "\\\\\n");
    }
}
