package org.minutebook.query.minutes;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What all ways of writing a reference have in common: its letters, in lower case, and its numbers, without zeros
 * before them, in their order.
 */
record Spelling(List<String> parts) {
    private static final Pattern PART = Pattern.compile("\\p{L}+|[0-9]+");

    static Spelling of(String written) {
        return new Spelling(PART.matcher(written.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(part -> part.replaceFirst("^0+(?=[0-9])", ""))
                .toList());
    }

    boolean beginsWith(String code) {
        var parts = of(code).parts();
        return !parts.isEmpty()
                && this.parts.size() >= parts.size()
                && this.parts.subList(0, parts.size()).equals(parts);
    }

    /** The same without a body's code at the beginning, if it stands there. */
    Spelling without(String code) {
        return beginsWith(code) ? new Spelling(parts.subList(of(code).parts().size(), parts.size())) : this;
    }

    String text() {
        return String.join("-", parts);
    }
}
