package org.minutebook.record.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the log writes a moment: UTC, microseconds, always 27 characters, so that text order is time order. */
final class RecordedAt {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private RecordedAt() {}

    static String written(Instant moment) {
        return FORM.format(moment);
    }

    static Instant read(String written) {
        return Instant.parse(written);
    }
}
