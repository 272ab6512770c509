package org.minutebook.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * One event, and the proof that it stands at its place in a record: checked without any other event of it.
 *
 * <p>Written as C2SP's {@code tlog-proof}; its {@code extra} is the event's columns, as JSON.
 *
 * @param columns the stored text of each column, in the order of {@link EventLine#COLUMNS}
 * @param path the proof of inclusion, from the leaf's sibling upwards
 * @param note the checkpoint that it leads to
 */
public record EventProof(List<String> columns, List<byte[]> path, SignedNote note) {
    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** The lists are copied. */
    public EventProof {
        columns = List.copyOf(columns);
        path = List.copyOf(path);
    }

    /**
     * Reads a proof.
     *
     * @throws Unreadable when it is none
     */
    public static EventProof read(String written) {
        int blank = written.indexOf("\n\n");
        String[] lines = (blank < 0 ? written : written.substring(0, blank)).split("\n");
        if (blank < 0 || lines.length < 3 || !lines[0].equals(FORM) || !lines[1].startsWith(EXTRA)) {
            throw new Unreadable("This is not a proof of an event");
        }
        var columns = EventLine.readColumns(
                new String(VerifierKey.base64(lines[1].substring(EXTRA.length())), StandardCharsets.UTF_8));
        var path = new ArrayList<byte[]>();
        for (String line : Arrays.asList(lines).subList(3, lines.length)) {
            path.add(VerifierKey.base64(line));
        }
        var proof = new EventProof(columns, path, SignedNote.read(written.substring(blank + 2)));
        if (!proof.toString().equals(written)) {
            throw new Unreadable("A proof of an event is not written like this");
        }
        return proof;
    }

    /** Whether the path leads from the event to the checkpoint's root. Who signed that is asked of the note. */
    public boolean holds() {
        var checkpoint = Checkpoint.of(note);
        return MerkleTree.rootOfInclusion(leaf(), position() - 1, checkpoint.size(), path)
                .filter(root -> Arrays.equals(root, checkpoint.root()))
                .isPresent();
    }

    /** Where the event stands in the record. */
    public long position() {
        return Long.parseLong(columns.get(0));
    }

    /** The event's leaf. */
    public byte[] leaf() {
        return Chain.leaf(columns);
    }

    /** As it is written. */
    @Override
    public String toString() {
        var base64 = Base64.getEncoder();
        var written = new StringBuilder(FORM).append('\n');
        written.append(EXTRA)
                .append(base64.encodeToString(EventLine.written(columns).getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        written.append(INDEX).append(position() - 1).append('\n');
        path.forEach(hash -> written.append(base64.encodeToString(hash)).append('\n'));
        return written.append('\n').append(note).toString();
    }
}
