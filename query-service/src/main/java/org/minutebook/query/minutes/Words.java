package org.minutebook.query.minutes;

/** Finds words in a document, and puts others in their place. */
final class Words {
    private Words() {}

    /** How often words stand in a document, each of its texts looked at for itself. */
    static int occurrences(MinutesDocument document, String words) {
        var found = new int[1];
        document.reworded(text -> {
            found[0] += occurrences(text, words);
            return text;
        });
        return found[0];
    }

    private static int occurrences(String text, String words) {
        int found = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            found++;
        }
        return found;
    }

    static MinutesDocument replaced(MinutesDocument document, String words, String others) {
        return document.reworded(text -> text.replace(words, others));
    }
}
