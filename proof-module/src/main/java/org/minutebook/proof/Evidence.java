package org.minutebook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What somebody has from elsewhere and holds a record against, as they give it to a command. */
public final class Evidence {
    private Evidence() {}

    /**
     * Public keys.
     *
     * @param keyOrFile {@code name+id+key}, or a file with such lines
     * @throws IOException when the file cannot be read
     * @throws Unreadable when it is neither
     */
    public static List<VerifierKey> keys(String keyOrFile) throws IOException {
        if (keyOrFile.contains("+") && !Files.exists(Path.of(keyOrFile))) {
            return List.of(VerifierKey.read(keyOrFile));
        }
        return Files.readAllLines(Path.of(keyOrFile)).stream()
                .map(VerifierKey::read)
                .toList();
    }

    /**
     * Checkpoints that were kept.
     *
     * @param file with one, or more with an empty line between them
     * @throws IOException when the file cannot be read
     * @throws Unreadable when something else is in it
     */
    public static List<SignedNote> checkpoints(Path file) throws IOException {
        var notes = SignedNote.readAll(Files.readString(file));
        notes.forEach(Checkpoint::of);
        return notes;
    }
}
