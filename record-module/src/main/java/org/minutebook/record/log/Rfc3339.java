package org.minutebook.record.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an instant as RFC 3339 writes it, and in no other of the ways that ISO 8601 has. */
final class Rfc3339 {
    private static final Pattern FORM = Pattern.compile(
            "(?<day>\\d{4}-\\d{2}-\\d{2})T(?<minute>\\d{2}:\\d{2}):(?<second>\\d{2})"
                    + "(?<fraction>\\.\\d+)?(?:Z|(?<sign>[+-])(?<hours>\\d{2}):(?<minutes>\\d{2}))",
            Pattern.CASE_INSENSITIVE);
    private static final String LEAP_SECOND = "60";
    private static final int NANOS_DIGITS = 9;

    private Rfc3339() {}

    /**
     * A leap second, which no clock of ours shows, is the last of the second before it. Digits beyond nanoseconds say
     * nothing here.
     *
     * @throws DateTimeException when it is none
     */
    static Instant instant(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Not in the form of RFC 3339: " + text);
        }
        boolean leaps = parts.group("second").equals(LEAP_SECOND);
        var written = parts.group("day") + "T" + parts.group("minute") + ":"
                + (leaps ? "59.999999999" : parts.group("second") + fraction(parts));
        var moment = LocalDateTime.parse(written).minusSeconds(offset(parts)).toInstant(ZoneOffset.UTC);
        if (leaps && !endsAMonth(moment)) {
            throw new DateTimeException("No second was added there: " + text);
        }
        return moment;
    }

    private static String fraction(Matcher parts) {
        var fraction = parts.group("fraction");
        return fraction == null ? "" : fraction.substring(0, Math.min(fraction.length(), NANOS_DIGITS + 1));
    }

    private static int offset(Matcher parts) {
        if (parts.group("sign") == null) {
            return 0;
        }
        int hours = Integer.parseInt(parts.group("hours"));
        int minutes = Integer.parseInt(parts.group("minutes"));
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("No offset: " + hours + ":" + minutes);
        }
        return (parts.group("sign").equals("-") ? -1 : 1) * (hours * 60 + minutes) * 60;
    }

    /** Seconds are added at the end of a month in UTC, and nowhere else. */
    private static boolean endsAMonth(Instant moment) {
        var next = moment.plusNanos(1).atOffset(ZoneOffset.UTC);
        return next.getDayOfMonth() == 1 && next.toLocalTime().toSecondOfDay() == 0;
    }
}
