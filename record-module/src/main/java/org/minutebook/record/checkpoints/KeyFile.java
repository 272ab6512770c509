package org.minutebook.record.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.minutebook.proof.SigningKey;
import org.minutebook.proof.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that a private key is kept in. Its owner alone may read one that is made here. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /**
     * The key that is there; empty when there is no file.
     *
     * @throws SigningRefused when it cannot be read
     */
    Optional<SigningKey> read() {
        try {
            if (Files.notExists(path)) {
                return Optional.empty();
            }
            warnOfReaders();
            return Optional.of(SigningKey.read(Files.readString(path)));
        } catch (IOException | Unreadable unable) {
            throw new SigningRefused("The key in " + path + " cannot be read: " + unable.getMessage());
        }
    }

    private void warnOfReaders() throws IOException {
        if (isPosix()) {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                LOG.warn("{} signs this record, and others than its owner may use the file: {}", path, others);
            }
        }
    }

    /**
     * Makes a key there.
     *
     * @throws SigningRefused when there is one
     */
    SigningKey made() {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new SigningRefused("There is a key in " + path + ". Move it away first.");
        }
        var key = SigningKey.made();
        write(key);
        return key;
    }

    /** Puts a key there, at once or not at all. */
    void write(SigningKey key) {
        try {
            var draft = draftOf(key);
            try {
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
                forceFolder();
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException unable) {
            throw new UncheckedIOException("The key cannot be kept in " + path, unable);
        }
    }

    /** Takes away what is there. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unable) {
            throw new UncheckedIOException("The key in " + path + " cannot be taken away", unable);
        }
    }

    /**
     * Does something with nobody else at this file, in this process or another one. Where nothing can be written beside
     * it, nobody can change it either.
     */
    <T> T alone(Supplier<T> work) {
        synchronized (KeyFile.class) {
            var lock = path.resolveSibling(path.getFileName() + ".lock");
            try {
                Files.createDirectories(folder());
            } catch (IOException unable) {
                throw new UncheckedIOException("The key cannot be kept in " + path, unable);
            }
            if (!Files.isWritable(folder())) {
                return work.get();
            }
            try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                return work.get();
            } catch (IOException unable) {
                throw new UncheckedIOException("The key in " + path + " cannot be had alone", unable);
            }
        }
    }

    private Path folder() {
        return path.toAbsolutePath().getParent();
    }

    /** So that a loss of power does not take the name away again. Not every system can do that. */
    private void forceFolder() throws IOException {
        if (isPosix()) {
            try (var names = FileChannel.open(folder(), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** The key in a file beside this one, on the disk before anything is signed with it. */
    private Path draftOf(SigningKey key) throws IOException {
        var folder = folder();
        Files.createDirectories(folder);
        var draft = isPosix()
                ? Files.createTempFile(folder, "key", ".pem", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(folder, "key", ".pem");
        Files.writeString(draft, key.pem(), StandardCharsets.US_ASCII);
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return draft;
    }

    /** The file that a key waits in until the record has it. */
    KeyFile next() {
        return new KeyFile(path.resolveSibling(path.getFileName() + ".next"));
    }

    /** Puts this file in the other's place; what was there is gone. */
    void moveTo(KeyFile other) {
        try {
            Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } catch (IOException unable) {
            throw new UncheckedIOException("The key cannot be moved to " + other, unable);
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
