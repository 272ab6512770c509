package org.minutebook.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param atLeast the least that does, null when there is no such bound
 * @param atMost the most that does, null when there is no such bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(Double atLeast, Double atMost) {
    /** Shown beside the others, and held to nothing. */
    public static final Target NONE = new Target(null, null);

    /** So much or more. */
    public static Target atLeast(double bound) {
        return new Target(bound, null);
    }

    /** So much or less. */
    public static Target atMost(double bound) {
        return new Target(null, bound);
    }

    /** Whether there is anything to reach. */
    boolean isSet() {
        return atLeast != null || atMost != null;
    }

    /** Whether a value reaches it. */
    boolean isReachedBy(double value) {
        return (atLeast == null || value >= atLeast) && (atMost == null || value <= atMost);
    }

    /** As written in the table. */
    String written() {
        if (!isSet()) {
            return "";
        }
        return atLeast != null ? "≥ " + Numbers.written(atLeast) : "≤ " + Numbers.written(atMost);
    }

    /** How numbers are written in tables: as many digits as say something. */
    static final class Numbers {
        private static final int WHOLE_FROM = 1000;
        private static final int ONE_DIGIT_FROM = 20;

        private Numbers() {}

        static String written(double value) {
            double size = Math.abs(value);
            if (size >= WHOLE_FROM) {
                return String.format(Locale.ROOT, "%,.0f", value);
            }
            if (size >= ONE_DIGIT_FROM) {
                return value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : String.format(Locale.ROOT, "%.1f", value);
            }
            return size != 0 && size < 0.1
                    ? String.format(Locale.ROOT, "%.3f", value)
                    : String.format(Locale.ROOT, "%.2f", value);
        }
    }
}
