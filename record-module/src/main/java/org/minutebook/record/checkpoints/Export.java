package org.minutebook.record.checkpoints;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.minutebook.proof.Chain;
import org.minutebook.proof.VerifierKey;
import org.minutebook.proof.bundle.BundleCheck;
import org.minutebook.proof.bundle.Manifest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Writes the record into files that prove themselves: a bundle, which {@link BundleCheck} reads. */
public final class Export {
    private static final int EVENTS_A_FILE = 10_000;
    private static final int EVENTS_AT_ONCE = 500;
    private static final String README = "/bundle/README.txt";

    private final Checkpoints checkpoints;
    private final EventLines events;
    private final Clock clock;
    private final String program;

    /** @param program what the manifest says has made it, such as {@code minutebook 0.1.0} */
    public Export(JdbcClient database, Checkpoints checkpoints, Clock clock, String program) {
        this.checkpoints = checkpoints;
        this.events = new EventLines(database);
        this.clock = clock;
        this.program = program;
    }

    /**
     * Writes a bundle, behind a checkpoint of everything that is recorded. It is there whole or not at all.
     *
     * @param bundle a directory that is not there yet
     * @param progress told the position reached, from time to time
     * @return how many events are in it
     * @throws SigningRefused when no checkpoint can be signed, or nothing is recorded
     * @throws FileAlreadyExistsException when the directory is there
     * @throws IOException when it cannot be written
     */
    public long to(Path bundle, LongConsumer progress) throws IOException {
        if (Files.exists(bundle)) {
            throw new FileAlreadyExistsException(bundle.toString());
        }
        checkpoints.make();
        var last = checkpoints
                .table()
                .last()
                .orElseThrow(() -> new SigningRefused("Nothing is recorded yet that could be exported."));
        var whole = bundle.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        var draft = whole.resolveSibling(
                whole.getFileName() + ".partial-" + ProcessHandle.current().pid());
        try {
            write(Files.createDirectory(draft), last, progress);
            Files.move(draft, whole);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
        return last.checkpoint().size();
    }

    private void write(Path draft, CheckpointTable.Row last, LongConsumer progress) throws IOException {
        byte[] chain = writeEvents(draft, last.checkpoint().size(), progress);
        try (BufferedWriter writer = Files.newBufferedWriter(draft.resolve(BundleCheck.CHECKPOINTS))) {
            var between = "";
            for (String note : checkpoints.table().notesUpTo(last.number())) {
                writer.write(between);
                writer.write(note);
                between = "\n";
            }
        }
        Files.writeString(draft.resolve(BundleCheck.KEYS), keys());
        try (InputStream readme = Export.class.getResourceAsStream(README)) {
            Files.copy(readme, draft.resolve(BundleCheck.README));
        }
        var manifest = new Manifest(
                last.checkpoint().origin(),
                last.checkpoint().size(),
                chain,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                program,
                digests(draft));
        Files.writeString(
                draft.resolve(Manifest.FILE), checkpoints.sign(manifest.text()).toString());
    }

    private String keys() {
        return checkpoints.table().keys().stream()
                .map(VerifierKey::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private byte[] writeEvents(Path draft, long end, LongConsumer progress) throws IOException {
        var folder = Files.createDirectory(draft.resolve(BundleCheck.EVENTS));
        byte[] chain = Chain.start();
        for (long first = 1; first <= end; first += EVENTS_A_FILE) {
            var file = folder.resolve(String.format(Locale.ROOT, "%012d.jsonl", first));
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                chain = writeEvents(writer, first, Math.min(end, first + EVENTS_A_FILE - 1), chain);
            }
            progress.accept(Math.min(end, first + EVENTS_A_FILE - 1));
        }
        return chain;
    }

    private byte[] writeEvents(BufferedWriter writer, long first, long last, byte[] before) throws IOException {
        byte[] chain = before;
        for (long from = first; from <= last; from += EVENTS_AT_ONCE) {
            for (var event : events.between(from, Math.min(last, from + EVENTS_AT_ONCE - 1))) {
                writer.write(event.toString());
                writer.write('\n');
                chain = event.chain();
            }
        }
        return chain;
    }

    private static TreeMap<String, byte[]> digests(Path draft) throws IOException {
        var digests = new TreeMap<String, byte[]>();
        List<Path> files;
        try (var all = Files.walk(draft)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            digests.put(draft.relativize(file).toString().replace('\\', '/'), digest(file));
        }
        return digests;
    }

    private static byte[] digest(Path file) throws IOException {
        var digest = Chain.sha256();
        digest.update(Files.readAllBytes(file));
        return digest.digest();
    }
}
