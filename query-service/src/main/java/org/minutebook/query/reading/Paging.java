package org.minutebook.query.reading;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.minutebook.record.RuleBroken;

/**
 * Which part of a list is asked for.
 *
 * <p>A cursor says behind which item to go on, and as known at which position. So a list that is read part by part
 * stays the same list, whatever is recorded meanwhile.
 *
 * @param limit how many items at most
 * @param known what {@code known} says, which a cursor says as well
 * @param after the key of the item to go on behind; null to begin
 */
public record Paging(int limit, String known, String after) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18}) (.+)", Pattern.DOTALL);

    /**
     * Reads the parameters, each of which may be null.
     *
     * @throws RuleBroken {@link org.minutebook.query.QueryRule#PARAMETER_READABLE}
     */
    public static Paging read(String limit, String cursor, String known) {
        int most = limit == null ? USUAL : limit(limit);
        if (cursor == null) {
            return new Paging(most, known, null);
        }
        var read = CURSOR.matcher(decoded(cursor));
        if (!read.matches()) {
            throw unreadable();
        }
        PARAMETER_READABLE.require(
                known == null || known.equals(read.group(1)),
                "'cursor' goes on with a list as known at " + read.group(1) + ".");
        return new Paging(most, read.group(1), read.group(2));
    }

    private static int limit(String text) {
        boolean isInRange = text.matches("\\d{1,3}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= MOST;
        PARAMETER_READABLE.require(isInRange, "'limit' is from 1 to " + MOST + ".");
        return Integer.parseInt(text);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException other) {
            throw unreadable();
        }
    }

    /** The cursor that goes on behind the last item of a page. */
    public static String cursor(Page<?> page) {
        var text = page.known() + " " + page.last();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** For who finds that a cursor names no item. */
    public static RuleBroken unreadable() {
        return PARAMETER_READABLE.broken("'cursor' is not one that this list has given.");
    }
}
