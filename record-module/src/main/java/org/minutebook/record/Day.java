package org.minutebook.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day as clients write it: {@code 2022-09-28}, from the year 1000 to the year 9999, which all databases can keep. */
public final class Day {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    private Day() {}

    /** @throws IllegalArgumentException when the text has another form, or is no day of the calendar */
    public static LocalDate of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a date is written 2022-09-28, with a year from 1000 to 9999");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no date of the calendar", wrong);
        }
    }
}
