package org.minutebook.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** A {@link MerkleTree} to which leaves are added, one after the other; keeps a hash for each level only. */
public final class GrowingTree {
    private final Deque<byte[]> completeSubtrees = new ArrayDeque<>();
    private long size;

    /** Adds a leaf behind those that there are. */
    public void add(byte[] leaf) {
        byte[] hash = leaf;
        for (int level = 0; level < Long.numberOfTrailingZeros(size + 1); level++) {
            hash = MerkleTree.node(completeSubtrees.pop(), hash);
        }
        completeSubtrees.push(hash);
        size++;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The root over all that were added; without any, the SHA-256 of nothing. */
    public byte[] root() {
        byte[] root = null;
        for (byte[] subtree : completeSubtrees) {
            root = root == null ? subtree : MerkleTree.node(subtree, root);
        }
        return root == null ? Chain.sha256().digest() : root;
    }
}
