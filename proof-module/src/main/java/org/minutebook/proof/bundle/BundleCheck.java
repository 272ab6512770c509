package org.minutebook.proof.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.minutebook.proof.Chain;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventLine;
import org.minutebook.proof.HeldAgainst;
import org.minutebook.proof.KeyHistory;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.Unreadable;
import org.minutebook.proof.VerifierKey;

/**
 * Reads a bundle and says whether it is what it says, and who vouches for it.
 *
 * <p>Everything is computed from the events' columns. What the bundle says of itself is only compared.
 */
public final class BundleCheck {
    /** Where the keys are, one on a line, in the order in which they were used. */
    public static final String KEYS = "keys.txt";

    /** Where the checkpoints are, in the order in which they were made. */
    public static final String CHECKPOINTS = "checkpoints.txt";

    /** What is written for whoever opens the bundle. */
    public static final String README = "README.txt";

    /** Where the events are. */
    public static final String EVENTS = "events";

    private static final int MOST_FINDINGS = 1000;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 26;
    private static final long LARGEST_TEXT = 1L << 29;

    private final Path bundle;
    private final Collection<VerifierKey> trusted;
    private final Collection<SignedNote> kept;
    private final LongConsumer progress;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, byte[]> digests = new HashMap<>();
    private byte[] chain = Chain.start();
    private long last;

    private BundleCheck(
            Path bundle, Collection<VerifierKey> trusted, Collection<SignedNote> kept, LongConsumer progress) {
        this.bundle = bundle;
        this.trusted = trusted;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * What a check found.
     *
     * @param origin the name of the record
     * @param events how many were read
     * @param root over all of them
     * @param beginnings the keys that have to be trusted for themselves, the first one first
     * @param findings what is wrong; empty when the bundle is proven
     */
    public record Result(
            String origin, long events, byte[] root, List<VerifierKey> beginnings, List<String> findings) {}

    /**
     * Checks a bundle.
     *
     * @param trusted keys that are known from elsewhere; when there are any, the whole record has to be vouched for by
     *     them
     * @param kept checkpoints that were kept elsewhere
     * @param progress told the position reached, from time to time
     * @throws IOException when it cannot be read
     * @throws Unreadable when there is no bundle, or it is not of a form that is known here
     */
    public static Result of(
            Path bundle, Collection<VerifierKey> trusted, Collection<SignedNote> kept, LongConsumer progress)
            throws IOException {
        return new BundleCheck(bundle.toRealPath(), trusted, kept, progress).check();
    }

    private Result check() throws IOException {
        var note = SignedNote.read(text(Manifest.FILE));
        var manifest = Manifest.of(note);
        var keys = keys();
        var history = KeyHistory.of(keys, checkpoints());
        checkManifest(note, manifest, keys, history);
        var outside = kept.stream().map(Checkpoint::of).toList();
        var inside = new HeldAgainst(
                history.signed().stream().map(KeyHistory.Signed::checkpoint).toList());
        var held = new HeldAgainst(outside);
        readEvents(inside, held);
        findings.addAll(history.findings());
        checkEnd(manifest, history, inside);
        checkKept(history, held);
        checkTrust(history);
        checkFiles(manifest);
        return new Result(manifest.origin(), last, inside.root(), history.beginnings(), List.copyOf(findings));
    }

    private void checkManifest(SignedNote note, Manifest manifest, List<VerifierKey> keys, KeyHistory history) {
        if (!manifest.text().equals(note.text())) {
            findings.add(Manifest.FILE + ": not written as it should be");
        }
        if (keys.stream().anyMatch(key -> !key.name().equals(manifest.origin()))
                || history.signed().stream()
                        .anyMatch(one -> !one.checkpoint().origin().equals(manifest.origin()))) {
            findings.add(Manifest.FILE + ": keys and checkpoints are not all of " + manifest.origin());
        }
        if (keys.isEmpty()
                || !note.isSignedBy(keys.get(keys.size() - 1))
                || note.signatures().size() != 1) {
            findings.add(Manifest.FILE + ": not signed by the record's last key");
        } else if (!trusted.isEmpty() && !history.isTrusted(keys.get(keys.size() - 1), trusted)) {
            findings.add(Manifest.FILE + ": not signed by a key that is trusted, or that such a key named");
        }
        if (!keys.isEmpty() && !history.endIsVouchedForBy(List.of(keys.get(keys.size() - 1)))) {
            findings.add(KEYS + ": the last key did not sign the last checkpoint");
        }
    }

    private void readEvents(HeldAgainst inside, HeldAgainst held) throws IOException {
        for (Path file :
                files().filter(file -> nameOf(file).startsWith(EVENTS + "/")).toList()) {
            var digest = Chain.sha256();
            try (InputStream in =
                    new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), BUFFER)) {
                for (byte[] line = line(in); line.length > 0; line = line(in)) {
                    readEvent(nameOf(file), line, inside, held);
                }
            }
            digests.put(nameOf(file), digest.digest());
            progress.accept(last);
        }
    }

    /** A line with its newline; nothing at the end. The stream's own buffer makes reading byte by byte cheap enough. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (int read = in.read(); read >= 0; read = in.read()) {
            line.write(read);
            if (read == '\n' || line.size() >= LONGEST_LINE) {
                break;
            }
        }
        return line.toByteArray();
    }

    private void readEvent(String file, byte[] line, HeldAgainst inside, HeldAgainst held) {
        long expected = last + 1;
        try {
            if (line[line.length - 1] != '\n') {
                throw new Unreadable("The last line has no end");
            }
            var event = EventLine.read(utf8(Arrays.copyOf(line, line.length - 1)));
            take(event, expected, inside, held);
        } catch (Unreadable wrong) {
            found("position " + expected + ": unreadable in " + file + ": " + wrong.getMessage());
            last = expected;
        }
    }

    private void take(EventLine event, long expected, HeldAgainst inside, HeldAgainst held) {
        byte[] leaf = Chain.leaf(event.columns());
        if (event.position() != expected) {
            found("position " + expected + ": " + event.position() + " stands here");
        } else if (!Arrays.equals(leaf, event.leaf())) {
            found("position " + expected + ": altered");
        } else if (!Arrays.equals(event.chain(), Chain.link(chain, leaf))) {
            found("position " + expected + ": unlinked");
        }
        chain = event.chain();
        last = event.position();
        inside.add(leaf);
        held.add(leaf);
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void checkEnd(Manifest manifest, KeyHistory history, HeldAgainst inside) {
        if (last != manifest.events() || !Arrays.equals(chain, manifest.chain())) {
            findings.add("position " + last + ": the manifest says that the end is at " + manifest.events()
                    + ", or another one");
        }
        inside.contradicted().stream()
                .limit(1)
                .forEach(
                        checkpoint -> findings.add("position " + checkpoint.size() + ": not what its checkpoint says"));
        inside.beyond().stream()
                .limit(1)
                .forEach(checkpoint ->
                        findings.add("position " + last + ": a checkpoint says that there are " + checkpoint.size()));
        var signed = history.signed();
        if (signed.isEmpty() || signed.get(signed.size() - 1).checkpoint().size() != last) {
            findings.add("position " + last + ": no checkpoint is at the end");
        }
    }

    private void checkKept(KeyHistory history, HeldAgainst held) {
        kept.stream()
                .map(Checkpoint::of)
                .filter(checkpoint -> !history.follows(checkpoint))
                .forEach(checkpoint -> findings.add("checkpoint " + checkpoint.size()
                        + " that was kept: names a key that is not among the record's"));
        kept.stream()
                .filter(note -> !history.knows(note, trusted))
                .forEach(
                        note -> findings.add("checkpoint " + Checkpoint.of(note).size()
                                + " that was kept: signed by no key of the record, nor by one that is trusted"));
        held.contradicted()
                .forEach(checkpoint ->
                        findings.add("position " + checkpoint.size() + ": not what the checkpoint says that was kept"));
        held.beyond()
                .forEach(checkpoint -> findings.add("position " + last
                        + ": the end, and a checkpoint that was kept has " + checkpoint.size() + " events"));
    }

    private void checkTrust(KeyHistory history) {
        if (!trusted.isEmpty() && !history.endIsVouchedForBy(trusted)) {
            findings.add("position " + (history.vouchedForBy(trusted) + 1)
                    + ": from here on nobody vouches that is trusted");
        }
    }

    private void checkFiles(Manifest manifest) throws IOException {
        var there = files().map(this::nameOf)
                .filter(name -> !name.equals(Manifest.FILE))
                .toList();
        there.stream()
                .filter(name -> !manifest.files().containsKey(name))
                .forEach(name -> found(name + ": not in the manifest"));
        for (var file : manifest.files().entrySet()) {
            if (!there.contains(file.getKey())) {
                found(file.getKey() + ": missing");
            } else if (!Arrays.equals(digest(file.getKey()), file.getValue())) {
                found(file.getKey() + ": not the file that the manifest names");
            }
        }
    }

    private byte[] digest(String file) throws IOException {
        var computed = digests.get(file);
        if (computed != null) {
            return computed;
        }
        var digest = Chain.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(bundle.resolve(file)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    /** Everything in the bundle that is no folder, a link included, in the order of names. */
    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(bundle)) {
            var files = all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            for (Path file : files) {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new Unreadable(nameOf(file) + " is not a plain file");
                }
            }
            return files.stream();
        }
    }

    private String nameOf(Path file) {
        return bundle.relativize(file).toString().replace('\\', '/');
    }

    private List<VerifierKey> keys() throws IOException {
        var written = text(KEYS);
        if (!written.endsWith("\n")) {
            findings.add(KEYS + ": not written as it should be");
        }
        return written.lines().map(VerifierKey::read).toList();
    }

    private List<SignedNote> checkpoints() throws IOException {
        return SignedNote.readAll(text(CHECKPOINTS));
    }

    private String text(String file) throws IOException {
        try {
            if (Files.size(bundle.resolve(file)) > LARGEST_TEXT) {
                throw new Unreadable(file + " is too large to be what it should be");
            }
            return utf8(Files.readAllBytes(bundle.resolve(file)));
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file + " is missing: " + bundle + " is no bundle, or not all of one");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Unreadable("This is not text in UTF-8");
        }
    }
}
