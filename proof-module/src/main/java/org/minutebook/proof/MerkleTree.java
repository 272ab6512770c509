package org.minutebook.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Merkle tree of RFC 9162 (2.1) over the leaves of a record: its root, and proofs that something is in it.
 *
 * <p>A leaf is counted from 0, so that of position n is n - 1. Hashes are SHA-256, 32 bytes.
 */
public final class MerkleTree {
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** Where the hashes of complete subtrees are: of level 0, the leaves; of level n, of 2ⁿ leaves each. */
    @FunctionalInterface
    public interface Nodes {
        /** @param number which one of its level, counted from 0 */
        byte[] hash(int level, long number);
    }

    /** The hash of what stands over two. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Chain.sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over the first leaves; without any, the SHA-256 of nothing. */
    public static byte[] root(long size, Nodes nodes) {
        return size == 0 ? Chain.sha256().digest() : subtree(0, size, nodes);
    }

    /**
     * The proof that a leaf is in the tree (2.1.3.1), from its sibling upwards.
     *
     * @throws IllegalArgumentException when it is not among the first {@code size}
     */
    public static List<byte[]> inclusion(long leaf, long size, Nodes nodes) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("Leaf " + leaf + " is not among the first " + size);
        }
        var proof = new ArrayList<byte[]>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (leaf < middle) {
                proof.add(0, subtree(middle, end, nodes));
                end = middle;
            } else {
                proof.add(0, subtree(start, middle, nodes));
                start = middle;
            }
        }
        return proof;
    }

    /**
     * The proof that a tree continues an earlier one (2.1.4.1).
     *
     * @throws IllegalArgumentException when {@code from} is not between 1 and {@code size}
     */
    public static List<byte[]> consistency(long from, long size, Nodes nodes) {
        if (from < 1 || from > size) {
            throw new IllegalArgumentException("A tree of " + size + " does not continue one of " + from);
        }
        var proof = new ArrayList<byte[]>();
        long start = 0;
        long end = size;
        while (end != from) {
            long middle = start + split(end - start);
            if (from <= middle) {
                proof.add(0, subtree(middle, end, nodes));
                end = middle;
            } else {
                proof.add(0, subtree(start, middle, nodes));
                start = middle;
            }
        }
        if (start > 0) {
            proof.add(0, subtree(start, end, nodes));
        }
        return proof;
    }

    /** The root that a proof of inclusion leads to (2.1.3.2); empty when it cannot be a proof for that place. */
    public static Optional<byte[]> rootOfInclusion(byte[] leaf, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long place = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if (isRight(place) || place == last) {
                hash = node(sibling, hash);
                while (!isRight(place) && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /** Whether a proof of consistency leads from one root to the other (2.1.4.2). */
    public static boolean isConsistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        var hashes = new ArrayList<byte[]>(proof);
        if (Long.bitCount(from) == 1) {
            hashes.add(0, fromRoot);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int complete = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> complete;
        long last = (to - 1) >> complete;
        byte[] earlier = hashes.get(0);
        byte[] later = earlier;
        for (byte[] hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(place) || place == last) {
                earlier = node(hash, earlier);
                later = node(hash, later);
                while (!isRight(place) && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                later = node(later, hash);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(earlier, fromRoot) && Arrays.equals(later, toRoot);
    }

    /** The root over leaves {@code start} to {@code end}, of which the first begins a subtree at least as large. */
    private static byte[] subtree(long start, long end, Nodes nodes) {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            return nodes.hash(Long.numberOfTrailingZeros(size), start / size);
        }
        long middle = start + split(size);
        return node(subtree(start, middle, nodes), subtree(middle, end, nodes));
    }

    /** The largest power of two that is smaller. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static boolean isRight(long place) {
        return (place & 1) == 1;
    }
}
