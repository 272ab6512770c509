package org.minutebook.proof;

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
public final class Chain {
    private static final byte LEAF = 0;
    private static final byte LINK = 2;
    private static final int LENGTH = 32;

    private Chain() {}

    /** The chain before the first row. */
    public static byte[] start() {
        return new byte[LENGTH];
    }

    /** @param columns the stored text of each column, in the order of the table */
    public static byte[] leaf(List<String> columns) {
        return leaf(columns, sha256());
    }

    /** The same with a digest that is used again, for many rows. */
    public static byte[] leaf(List<String> columns, MessageDigest digest) {
        digest.update(LEAF);
        for (String column : columns) {
            byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 24));
            digest.update((byte) (bytes.length >>> 16));
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** The chain of a row: {@code before} is that of the row before it. */
    public static byte[] link(byte[] before, byte[] leaf) {
        return link(before, leaf, sha256());
    }

    /** The same with a digest that is used again. */
    public static byte[] link(byte[] before, byte[] leaf, MessageDigest digest) {
        digest.update(LINK);
        digest.update(before);
        return digest.digest(leaf);
    }

    /** A digest to use for many rows, by one thread. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
