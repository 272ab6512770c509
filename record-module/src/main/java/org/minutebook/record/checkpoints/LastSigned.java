package org.minutebook.record.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.Unreadable;

/** The last checkpoint that was signed here, kept outside the database: nothing that contradicts it is signed. */
final class LastSigned {
    private final Path path;

    LastSigned(Path path) {
        this.path = path;
    }

    Optional<Checkpoint> read() {
        try {
            return Files.notExists(path)
                    ? Optional.empty()
                    : Optional.of(Checkpoint.of(SignedNote.read(Files.readString(path))));
        } catch (IOException | Unreadable unable) {
            throw new SigningRefused("The last checkpoint in " + path + " cannot be read: " + unable.getMessage()
                    + ". Verify the record against one that was kept elsewhere, then move the file away.");
        }
    }

    void write(SignedNote note) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, note.toString());
            try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unable) {
            throw new UncheckedIOException("The last checkpoint cannot be kept in " + path, unable);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
