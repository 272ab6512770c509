package org.minutebook.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A text and who signed it: the text, a blank line, and a line {@code — name base64} for each signature.
 *
 * @param text ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "\u2014 ";
    private static final int ID = 4;

    /** A copy of the signatures is kept. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** One signature, with the name and the id of its key. */
    public record Signature(String name, String id, byte[] bytes) {
        private String line() {
            byte[] all = Arrays.copyOf(HexFormat.of().parseHex(id), ID + bytes.length);
            System.arraycopy(bytes, 0, all, ID, bytes.length);
            return MARK + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }

        private static Signature read(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(MARK) || space <= MARK.length()) {
                throw new Unreadable("'" + line + "' is not the line of a signature");
            }
            byte[] all = VerifierKey.base64(line.substring(space + 1));
            if (all.length <= ID) {
                throw new Unreadable("'" + line + "' has no signature");
            }
            return new Signature(
                    line.substring(MARK.length(), space),
                    HexFormat.of().formatHex(all, 0, ID),
                    Arrays.copyOfRange(all, ID, all.length));
        }
    }

    /**
     * Reads one note.
     *
     * @throws Unreadable when it is none, or more than one
     */
    public static SignedNote read(String written) {
        var notes = readAll(written);
        if (notes.size() != 1) {
            throw new Unreadable("There should be one signed note here, not " + notes.size());
        }
        return notes.get(0);
    }

    /**
     * Reads notes with a blank line between them. Their texts have none, as those of checkpoints do not.
     *
     * @throws Unreadable when something else is between them, or there is none
     */
    public static List<SignedNote> readAll(String written) {
        var notes = new ArrayList<SignedNote>();
        if (!written.endsWith("\n")) {
            throw new Unreadable("A signed note ends with a newline");
        }
        String[] blocks = written.substring(0, written.length() - 1).split("\n\n", -1);
        if (blocks.length % 2 != 0) {
            throw new Unreadable("A signed note is a text, a blank line, and signatures");
        }
        for (int block = 0; block < blocks.length; block += 2) {
            var signatures = Arrays.stream(blocks[block + 1].split("\n", -1))
                    .map(Signature::read)
                    .toList();
            notes.add(new SignedNote(blocks[block] + "\n", signatures));
        }
        return notes;
    }

    /** Whether a key signed it. A signature that only bears its name and id is none. */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .filter(signature ->
                        signature.name().equals(key.name()) && signature.id().equals(key.id()))
                .anyMatch(signature -> key.signed(text, signature.bytes()));
    }

    /** As it is written. */
    @Override
    public String toString() {
        var written = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> written.append(signature.line()));
        return written.toString();
    }
}
