package org.minutebook.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the key that a record's checkpoints are signed with: Ed25519, with the record's name.
 *
 * <p>Written as {@code name+id+key}, where id is eight hexadecimal digits and key the base64 of the byte 1 and the 32
 * bytes of RFC 8032.
 */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] bytes;
    private final PublicKey open;

    private VerifierKey(String name, byte[] bytes) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::separates)) {
            throw new Unreadable("'" + name + "' is no name of a key: it must not be empty, nor have spaces or '+'");
        }
        if (bytes.length != LENGTH) {
            throw new Unreadable("An Ed25519 key has 32 bytes, not " + bytes.length);
        }
        this.name = name;
        this.bytes = bytes;
        this.open = open(bytes);
    }

    /** The key with its name. */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != PREFIX.length + LENGTH
                || !Arrays.equals(encoded, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
            throw new Unreadable("This is not an Ed25519 key");
        }
        return new VerifierKey(name, Arrays.copyOfRange(encoded, PREFIX.length, encoded.length));
    }

    /**
     * Reads {@code name+id+key}.
     *
     * @throws Unreadable when it is not of that form, or the id is not the key's
     */
    public static VerifierKey read(String written) {
        String[] parts = written.split("\\+", 3);
        if (parts.length != 3) {
            throw new Unreadable("'" + written + "' is not a verifier key: name+id+key");
        }
        byte[] typed = base64(parts[2]);
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new Unreadable("'" + written + "' is not an Ed25519 verifier key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(written)) {
            throw new Unreadable("'" + written + "' is damaged: its id or its form is not the key's");
        }
        return key;
    }

    static byte[] base64(String written) {
        try {
            byte[] read = Base64.getDecoder().decode(written);
            if (!Base64.getEncoder().encodeToString(read).equals(written)) {
                throw new Unreadable("'" + written + "' is not base64 as it is written");
            }
            return read;
        } catch (IllegalArgumentException wrong) {
            throw new Unreadable("'" + written + "' is not base64");
        }
    }

    private static boolean separates(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || character < ' ';
    }

    /** The name of the record that it signs for. */
    public String name() {
        return name;
    }

    /** What tells it from others of the same name: eight hexadecimal digits. */
    public String id() {
        var digest = Chain.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return HexFormat.of().formatHex(digest.digest(bytes), 0, 4);
    }

    /** Whether a signature (64 bytes) over a text is this key's. */
    boolean signed(String text, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(open);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static PublicKey open(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, PREFIX.length, LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new Unreadable("These 32 bytes are no Ed25519 key");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@code name+id+key}, which {@link #read} reads. */
    @Override
    public String toString() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, LENGTH);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
