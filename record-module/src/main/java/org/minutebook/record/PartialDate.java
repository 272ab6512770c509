package org.minutebook.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: {@code 2022}, {@code 2022-12}, {@code 2022-11-mid} or {@code 2022-11-23}.
 *
 * <p>Early, mid and late in a month end on its 10th, 20th and last day. It is over when its last day is over, so a
 * promise for 'mid-November' is not late on the 15th.
 */
public final class PartialDate {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}|early|mid|late))?)?");

    private final String text;
    private final LocalDate lastDay;

    private PartialDate(String text, LocalDate lastDay) {
        this.text = text;
        this.lastDay = lastDay;
    }

    /** @throws IllegalArgumentException when the text is none of the four forms, or no day of the calendar */
    @JsonCreator
    public static PartialDate of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a partial date is written 2022, 2022-12, 2022-11-mid (or -early, -late) or 2022-11-23");
        }
        try {
            return new PartialDate(text, lastDay(form));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no date of the calendar", wrong);
        }
    }

    private static LocalDate lastDay(Matcher form) {
        if (form.group(2) == null) {
            return Year.parse(form.group(1)).atMonth(12).atEndOfMonth();
        }
        var month = YearMonth.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        var within = form.group(3);
        if (within == null || within.equals("late")) {
            return month.atEndOfMonth();
        }
        return switch (within) {
            case "early" -> month.atDay(10);
            case "mid" -> month.atDay(20);
            default -> month.atDay(Integer.parseInt(within));
        };
    }

    /** The last day that it covers. */
    public LocalDate lastDay() {
        return lastDay;
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
