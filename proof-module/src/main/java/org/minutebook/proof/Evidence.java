package org.minutebook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What somebody has from elsewhere and holds a record against, as they give it to a command. */
public final class Evidence {
    private Evidence() {}

    /**
     * A public key.
     *
     * <p>Of a file the last key counts, which is the one in use: those before it have been replaced, perhaps because
     * somebody else has them.
     *
     * @param keyOrFile {@code name+id+key}, or a file with such lines, in the order in which they were used
     * @throws IOException when the file cannot be read
     * @throws Unreadable when it is neither, or an empty file
     */
    public static VerifierKey key(String keyOrFile) throws IOException {
        if (keyOrFile.contains("+") && keyOrFile.lines().count() == 1) {
            return VerifierKey.read(keyOrFile);
        }
        var keys = Files.readAllLines(Path.of(keyOrFile)).stream()
                .map(VerifierKey::read)
                .toList();
        if (keys.isEmpty()) {
            throw new Unreadable("There is no key in " + keyOrFile);
        }
        return keys.get(keys.size() - 1);
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
