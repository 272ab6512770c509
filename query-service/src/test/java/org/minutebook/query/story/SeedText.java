package org.minutebook.query.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The published minutes of 28 September 2022, and how two such texts are compared: every word and every paragraph, in
 * order.
 *
 * <p>Folded away is the layout of the page: bold marks, white space within a paragraph, a minute number that stands on
 * two lines, and a paragraph that a page break cuts, which goes on with a small letter. Nothing else.
 */
public final class SeedText {
    private SeedText() {}

    /** The source, as published. */
    public static String published() {
        try {
            return Files.readString(Path.of("src/test/resources/seed/safer-stockton-partnership-2022-09-28.txt"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The paragraphs of a text. */
    public static List<String> paragraphs(String source) {
        String text = source.replace("\r\n", "\n")
                .replace("**", "")
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .strip()
                .replaceAll("\\bSSP\\s*\\n\\s*(\\d+/\\d\\d)\\b", "SSP $1")
                .replaceAll("\\bSSP[ \\t]+(?!\\d)([^\\n]+)\\n\\s*(\\d+/\\d\\d)\\b", "SSP $2 $1");
        List<String> paragraphs = new ArrayList<>();
        for (String part : text.split("\\n\\s*\\n|\\n(?=\\d+\\. )")) {
            String words = String.join(" ", part.strip().split("\\s+"));
            if (words.isEmpty()) {
                continue;
            }
            if (!paragraphs.isEmpty() && Character.isLowerCase(words.charAt(0))) {
                paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + words);
            } else {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }
}
