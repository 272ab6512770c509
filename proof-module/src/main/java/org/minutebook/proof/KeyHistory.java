package org.minutebook.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which key signed which checkpoint of a record, and which keys were named by the one before.
 *
 * <p>A key that goes names its successor in its last checkpoint, and both sign that. Who trusts the first may therefore
 * trust the second. A key that begins without being named, as after a loss, has to be trusted for itself.
 */
public final class KeyHistory {
    private final List<VerifierKey> keys;
    private final Map<VerifierKey, VerifierKey> namedBy = new LinkedHashMap<>();
    private final List<Signed> signed = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int current;

    /**
     * Goes through what is written, in the order in which it was. What cannot be read is a finding.
     *
     * @param keys those of the record, in the order in which they were used
     */
    public static KeyHistory read(List<String> keys, List<String> notes) {
        var read = new ArrayList<VerifierKey>();
        var findings = new ArrayList<String>();
        for (String key : keys) {
            try {
                read.add(VerifierKey.read(key));
            } catch (Unreadable wrong) {
                findings.add("key unreadable: " + wrong.getMessage());
            }
        }
        var history = new KeyHistory(List.copyOf(read));
        history.findings.addAll(findings);
        for (String note : notes) {
            try {
                history.take(SignedNote.read(note));
            } catch (Unreadable wrong) {
                history.findings.add("checkpoint unreadable: " + wrong.getMessage());
            }
        }
        return history;
    }

    /** A checkpoint, and the keys that signed it: two where one names the other. */
    public record Signed(Checkpoint checkpoint, Set<VerifierKey> by) {}

    private KeyHistory(List<VerifierKey> keys) {
        this.keys = keys;
    }

    /**
     * Goes through checkpoints in the order in which they were made.
     *
     * @param keys those of the record, in the order in which they were used
     */
    public static KeyHistory of(List<VerifierKey> keys, Collection<SignedNote> notes) {
        var history = new KeyHistory(List.copyOf(keys));
        notes.forEach(history::take);
        return history;
    }

    private void take(SignedNote note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(note);
        } catch (Unreadable not) {
            findings.add("checkpoint unreadable: " + not.getMessage());
            return;
        }
        long before = signed.isEmpty()
                ? 0
                : signed.get(signed.size() - 1).checkpoint().size();
        if (checkpoint.size() < before) {
            findings.add("checkpoint " + checkpoint.size() + ": is behind one of " + before);
        }
        var by = new HashSet<VerifierKey>();
        int signer = signerOf(note);
        if (signer < 0) {
            findings.add("checkpoint " + checkpoint.size() + ": signed by no key of the record");
            return;
        }
        current = signer;
        by.add(keys.get(current));
        checkpoint.nextKey().ifPresent(next -> handOver(note, checkpoint, next, by));
        signed.add(new Signed(checkpoint, by));
    }

    /** The key that is in use, or a later one of the record. One that has gone signs no more. */
    private int signerOf(SignedNote note) {
        for (int key = current; key < keys.size(); key++) {
            if (note.isSignedBy(keys.get(key))) {
                return key;
            }
        }
        return -1;
    }

    private void handOver(SignedNote note, Checkpoint checkpoint, VerifierKey next, Set<VerifierKey> by) {
        if (current + 1 >= keys.size() || !keys.get(current + 1).equals(next) || !note.isSignedBy(next)) {
            findings.add("checkpoint " + checkpoint.size() + ": names a key that did not follow");
            return;
        }
        namedBy.put(next, keys.get(current));
        by.add(next);
        current++;
    }

    /** The checkpoints that are signed by a key of the record, as they came. */
    public List<Signed> signed() {
        return List.copyOf(signed);
    }

    /** What is wrong with the checkpoints themselves. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Keys that begin without the word of the one before: one to trust first, and one more for each break. */
    public List<VerifierKey> beginnings() {
        return keys.stream().filter(key -> !namedBy.containsKey(key)).toList();
    }

    /**
     * Up to which position the record is vouched for by keys that somebody trusts, or that these named.
     *
     * @return 0 when none of them signed anything
     */
    public long vouchedForBy(Collection<VerifierKey> trusted) {
        var all = trustedWith(trusted);
        return signed.stream()
                .filter(one -> one.by().stream().anyMatch(all::contains))
                .mapToLong(one -> one.checkpoint().size())
                .max()
                .orElse(0);
    }

    /** Whether the last checkpoint of all is vouched for by keys that somebody trusts; not where there is none. */
    public boolean endIsVouchedForBy(Collection<VerifierKey> trusted) {
        var all = trustedWith(trusted);
        return !signed.isEmpty() && signed.get(signed.size() - 1).by().stream().anyMatch(all::contains);
    }

    /** Whether a key is trusted, or was named by one that is, directly or through others. */
    public boolean isTrusted(VerifierKey key, Collection<VerifierKey> trusted) {
        return trustedWith(trusted).contains(key);
    }

    private Set<VerifierKey> trustedWith(Collection<VerifierKey> trusted) {
        var all = new HashSet<>(trusted);
        for (var key : keys) {
            if (namedBy.containsKey(key) && all.contains(namedBy.get(key))) {
                all.add(key);
            }
        }
        return all;
    }

    /** Whether the record has the key that a checkpoint names, if it names one. */
    public boolean follows(Checkpoint checkpoint) {
        return checkpoint.nextKey().stream().allMatch(keys::contains);
    }

    /**
     * Whether a note that was kept elsewhere is signed by one of the record's keys, or by one that is trusted.
     *
     * @param trusted may be empty
     */
    public boolean knows(SignedNote note, Collection<VerifierKey> trusted) {
        return Stream.concat(keys.stream(), trusted.stream()).anyMatch(note::isSignedBy);
    }
}
