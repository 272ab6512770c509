package org.minutebook.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * What a record was at a moment: so many events, with this root over their leaves.
 *
 * <p>Its lines are the record's name, the number of events, the root in base64, and then {@code time} and, where the
 * key changes, {@code next-key}.
 *
 * @param origin the name of the record
 * @param size how many events; also the position of the last
 * @param root of the {@linkplain MerkleTree tree} over their leaves
 * @param time when it was made, by the clock of who made it
 * @param nextKey the key that signs from the next checkpoint on; empty while it stays the same
 */
public record Checkpoint(String origin, long size, byte[] root, Instant time, Optional<VerifierKey> nextKey) {
    private static final String TIME = "time ";
    private static final String NEXT_KEY = "next-key ";
    private static final int ROOT = 32;

    /**
     * Reads the checkpoint that a note says. Whether it may be believed is for {@link SignedNote#isSignedBy} to say.
     *
     * @throws Unreadable when the note says something else
     */
    public static Checkpoint of(SignedNote note) {
        String[] lines = note.text().split("\n");
        if (lines.length < 4 || lines.length > 5 || !lines[3].startsWith(TIME)) {
            throw new Unreadable("A checkpoint has a name, a size, a root and a time, each on a line");
        }
        var nextKey = Optional.<VerifierKey>empty();
        if (lines.length == 5) {
            if (!lines[4].startsWith(NEXT_KEY)) {
                throw new Unreadable("'" + lines[4] + "' is nothing that a checkpoint says");
            }
            nextKey = Optional.of(VerifierKey.read(lines[4].substring(NEXT_KEY.length())));
        }
        if (size(lines[1]) < 1) {
            throw new Unreadable("A checkpoint has one event at least");
        }
        byte[] root = VerifierKey.base64(lines[2]);
        if (root.length != ROOT) {
            throw new Unreadable("A root has 32 bytes, not " + root.length);
        }
        var checkpoint = new Checkpoint(lines[0], size(lines[1]), root, time(lines[3]), nextKey);
        if (!checkpoint.text().equals(note.text())) {
            throw new Unreadable("A checkpoint is not written like this:\n" + note.text());
        }
        return checkpoint;
    }

    private static long size(String line) {
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException wrong) {
            throw new Unreadable("'" + line + "' is no number of events");
        }
    }

    private static Instant time(String line) {
        try {
            return Instant.parse(line.substring(TIME.length()));
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("'" + line + "' is no time");
        }
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + TIME + time + "\n"
                + nextKey.map(key -> NEXT_KEY + key + "\n").orElse("");
    }
}
