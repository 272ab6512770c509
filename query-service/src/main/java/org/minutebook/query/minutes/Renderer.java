package org.minutebook.query.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.minutebook.record.log.RecordedEvent;

/**
 * Makes the bytes that are sealed, of the events of a meeting and its minutes.
 *
 * <p>A version gives the same bytes for the same events for ever (ADR 0025). What it uses stays as it is: the fold, the
 * standard sentences, the layout of the text. Whoever has to change what old events give adds a version and keeps the
 * old way for those before.
 */
final class Renderer {
    /** The version that seals today. */
    static final int PRESENT = 1;

    private static final Map<Integer, Function<List<RecordedEvent>, String>> VERSIONS =
            Map.of(1, history -> MinutesText.of(MinutesFold.of(history)));

    private Renderer() {}

    static byte[] bytes(int version, List<RecordedEvent> history) {
        return VERSIONS.get(version).apply(history).getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
