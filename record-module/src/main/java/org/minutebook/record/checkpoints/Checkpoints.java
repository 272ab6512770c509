package org.minutebook.record.checkpoints;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.minutebook.proof.Chain;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventProof;
import org.minutebook.proof.MerkleTree;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.SigningKey;
import org.minutebook.proof.VerifierKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes checkpoints of the record, and proofs that lead to them.
 *
 * <p>One is signed only if its root continues that of the last one of the record and of the last one that was signed
 * here: whoever rewrites what was signed, or puts an older copy in its place, gets no signature for it. Leaves that
 * have been signed are not computed again from their columns; whether these are what they were is for a verification to
 * say.
 */
public final class Checkpoints {
    private final CheckpointTable table;
    private final TreeTable tree;
    private final EventLines events;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String origin;
    private final KeyFile keyFile;
    private final LastSigned lastSigned;

    /**
     * Where they are made.
     *
     * @param transactions those of the database
     * @param settings which name a key file and a last file
     */
    public Checkpoints(
            JdbcClient database, TransactionOperations transactions, Clock clock, CheckpointSettings settings) {
        this.table = new CheckpointTable(database);
        this.tree = new TreeTable(database);
        this.events = new EventLines(database);
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.origin = settings.origin();
        this.keyFile = new KeyFile(settings.keyFile());
        this.lastSigned = new LastSigned(settings.lastFile());
    }

    /** What there is. */
    public CheckpointTable table() {
        return table;
    }

    /** How many events there are that no checkpoint has; below 0 when checkpoints have more than there is. */
    public long waiting() {
        long signed = table.last().map(row -> row.checkpoint().size()).orElse(0L);
        return head() - signed;
    }

    /**
     * Looks whether there is as much as was signed here.
     *
     * @throws SigningRefused when there is less
     */
    public void requireNotCutOff() {
        var here = lastSigned.read();
        long size = head();
        here.ifPresent(checkpoint -> requireEnd(size, checkpoint.size(), "the checkpoint in " + lastSigned));
    }

    /**
     * Makes one of the record as it is, if there is anything new.
     *
     * @return what was made; empty when there was nothing new, or another process made one just now
     * @throws SigningRefused when the record does not continue what was signed before, or the key is another
     */
    public Optional<SignedNote> make() {
        return keyFile.alone(() -> signed(false, Optional.empty()));
    }

    /**
     * Changes the key: makes a checkpoint that names the new one, signed by both, and puts that in the file. The former
     * private key is gone then.
     *
     * @return the new key's public half
     * @throws SigningRefused when there is nothing to sign, or the former key is not here
     */
    public VerifierKey rotate() {
        return keyFile.alone(() -> {
            finishRotation();
            var next = SigningKey.made();
            keyFile.next().write(next);
            var note = nextSignedBy(next);
            keyFile.next().moveTo(keyFile);
            return Checkpoint.of(note).nextKey().orElseThrow();
        });
    }

    /** The file stays where it is not known whether the record has the key. */
    private SignedNote nextSignedBy(SigningKey next) {
        try {
            return signed(true, Optional.of(next))
                    .orElseThrow(() -> new SigningRefused(
                            head() == 0
                                    ? "Nothing is recorded yet that could be signed."
                                    : "Another process made a checkpoint just now. Try again."));
        } catch (SigningRefused refused) {
            keyFile.next().delete();
            throw refused;
        }
    }

    /**
     * Begins a new key where the former one is lost, and signs with it what there is. Nobody vouches for it but who
     * says so elsewhere.
     *
     * @return its public half
     * @throws SigningRefused when there is a key, or the record does not continue what was signed before
     */
    public VerifierKey begin() {
        return keyFile.alone(() -> {
            var keys = table.keys();
            if (keys.isEmpty()) {
                throw new SigningRefused("The record has no key yet; one is made with its first checkpoint.");
            }
            var next = keyFile.made();
            var key = next.verifier(keys.get(0).name());
            try {
                transactions.executeWithoutResult(status -> {
                    table.add(keys.size() + 1, key, clock.instant());
                    lastSigned.write(sign(true, Optional.empty()).orElseThrow());
                });
            } catch (SigningRefused refused) {
                keyFile.delete();
                throw refused;
            }
            return key;
        });
    }

    private Optional<SignedNote> signed(boolean always, Optional<SigningKey> next) {
        long before = table.last().map(CheckpointTable.Row::number).orElse(0L);
        Optional<SignedNote> made;
        try {
            made = transactions.execute(status -> sign(always, next));
        } catch (DuplicateKeyException taken) {
            if (table.last().map(CheckpointTable.Row::number).orElse(0L) > before) {
                return Optional.empty();
            }
            throw new SigningRefused(
                    "The tables of checkpoints are not what they were: " + taken.getMessage() + ". Verify the record.");
        }
        made.ifPresent(lastSigned::write);
        return made;
    }

    /** What was signed before is read first: whoever records and signs meanwhile has taken nothing away. */
    private Optional<SignedNote> sign(boolean always, Optional<SigningKey> next) {
        var here = lastSigned.read();
        var last = table.last();
        long before = last.map(row -> row.checkpoint().size()).orElse(0L);
        long size = head();
        requireEnd(size, before, "the last checkpoint of the record");
        here.ifPresent(checkpoint -> requireEnd(size, checkpoint.size(), "the checkpoint in " + lastSigned));
        if (size == 0 || size == before && !always) {
            return Optional.empty();
        }
        tree.grow(size);
        byte[] root = MerkleTree.root(size, tree);
        last.ifPresent(row -> requireSigned(row.note()));
        last.ifPresent(row -> requireContinued(row.checkpoint(), size, root, "the last checkpoint of the record"));
        here.ifPresent(checkpoint -> requireContinued(checkpoint, size, root, "the checkpoint in " + lastSigned));
        var key = key();
        var verifier = verifier(key);
        var checkpoint = new Checkpoint(
                verifier.name(),
                size,
                root,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                next.map(one -> one.verifier(verifier.name())));
        var note = note(checkpoint, key, next);
        table.add(last.map(CheckpointTable.Row::number).orElse(0L) + 1, checkpoint, note);
        checkpoint.nextKey().ifPresent(named -> table.add(table.keys().size() + 1, named, checkpoint.time()));
        return Optional.of(note);
    }

    private static SignedNote note(Checkpoint checkpoint, SigningKey key, Optional<SigningKey> next) {
        var signatures = new ArrayList<SignedNote.Signature>();
        signatures.add(key.sign(checkpoint.origin(), checkpoint.text()));
        next.ifPresent(one -> signatures.add(one.sign(checkpoint.origin(), checkpoint.text())));
        return new SignedNote(checkpoint.text(), signatures);
    }

    private SigningKey key() {
        finishRotation();
        return keyFile.read().orElseGet(() -> {
            if (!table.keys().isEmpty()) {
                throw new SigningRefused("The key of this record is not in " + keyFile
                        + ". Put it there, or say with MINUTEBOOK_CHECKPOINTS_KEY_FILE where it is; or leave signing"
                        + " to another process, with MINUTEBOOK_CHECKPOINTS_LIVE=false.");
            }
            return keyFile.made();
        });
    }

    /** One that ended between the two steps: the record has the key, the file not yet. */
    private void finishRotation() {
        var keys = table.keys();
        if (keys.isEmpty()) {
            return;
        }
        var inUse = keys.get(keys.size() - 1);
        keyFile.next()
                .read()
                .filter(next -> next.verifier(inUse.name()).equals(inUse))
                .ifPresent(next -> keyFile.next().moveTo(keyFile));
    }

    /** The key's public half, entered with the first checkpoint. */
    private VerifierKey verifier(SigningKey key) {
        var keys = table.keys();
        if (keys.isEmpty()) {
            var first = key.verifier(origin == null || origin.isBlank() ? nameOf(key) : origin);
            table.add(1, first, clock.instant());
            return first;
        }
        var inUse = keys.get(keys.size() - 1);
        var verifier = key.verifier(inUse.name());
        if (!verifier.equals(inUse)) {
            throw new SigningRefused("The key in " + keyFile + " is not the one of this record, which is " + inUse
                    + ". Put that there, or say with MINUTEBOOK_CHECKPOINTS_KEY_FILE where it is.");
        }
        return verifier;
    }

    private static String nameOf(SigningKey key) {
        var open = key.verifier("minutebook").toString();
        byte[] digest = Chain.sha256().digest(open.getBytes(StandardCharsets.UTF_8));
        return "minutebook-" + HexFormat.of().formatHex(digest, 0, 4);
    }

    private void requireSigned(SignedNote note) {
        if (table.keys().stream().noneMatch(note::isSignedBy)) {
            throw new SigningRefused("The last checkpoint of the record is signed by none of its keys. Verify it.");
        }
    }

    private static void requireEnd(long size, long signed, String by) {
        if (size < signed) {
            throw new SigningRefused("The record ends at " + size + ", and " + by + " has " + signed
                    + " events: something was taken away, or an older copy put in its place. Verify it. If that was"
                    + " meant, move the file away.");
        }
    }

    /** The proof is checked against the root that is about to be signed, whatever the tables say of both. */
    private void requireContinued(Checkpoint earlier, long size, byte[] root, String which) {
        var proof = MerkleTree.consistency(earlier.size(), size, tree);
        if (!MerkleTree.isConsistent(earlier.size(), earlier.root(), size, root, proof)) {
            throw new SigningRefused("Up to position " + earlier.size() + " the record is not what " + which
                    + " says: it was rewritten, or is another one. Verify it. If that was meant, move the file away.");
        }
    }

    private long head() {
        return database.sql("select last_position from log_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** Signs the text of something else that bears the record's name, with the key that is in use. */
    SignedNote sign(String text) {
        return keyFile.alone(() -> {
            var key = key();
            return new SignedNote(text, List.of(key.sign(verifier(key).name(), text)));
        });
    }

    /**
     * An event with the proof that it is in a checkpoint.
     *
     * @param position 1 to the checkpoint's size
     */
    public EventProof proof(long position, CheckpointTable.Row row) {
        var event = events.at(position)
                .orElseThrow(() -> new SigningRefused("The event at position " + position + " is missing."));
        return new EventProof(
                event.columns(),
                MerkleTree.inclusion(position - 1, row.checkpoint().size(), tree),
                row.note());
    }

    /**
     * The proof that one checkpoint continues another.
     *
     * @param from the size of the earlier one, 1 to {@code size}
     */
    public List<byte[]> consistency(long from, long size) {
        return MerkleTree.consistency(from, size, tree);
    }
}
