package org.minutebook.record.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What ties every event to all before it.
 *
 * <p>A row's leaf is the SHA-256 of a zero byte and, for every column but the chain's own, in their order, its length
 * (four bytes, the most significant first) and its stored text in UTF-8. A row's chain is the SHA-256 of the byte 2,
 * the chain of the row before it and its own leaf; before the first row stand 32 zero bytes. So whoever changes, adds,
 * removes or exchanges anything has to change every chain after it.
 */
final class Chain {
    private static final byte LEAF = 0;
    private static final byte LINK = 2;
    private static final int LENGTH = 32;

    private Chain() {}

    /** The chain before the first row. */
    static byte[] start() {
        return new byte[LENGTH];
    }

    /** @param columns the stored text of each column, in the order of the table */
    static byte[] leaf(List<String> columns) {
        var digest = sha256();
        digest.update(LEAF);
        for (String column : columns) {
            byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    static byte[] link(byte[] before, byte[] leaf) {
        var digest = sha256();
        digest.update(LINK);
        digest.update(before);
        return digest.digest(leaf);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
