package org.minutebook.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** A record that is read from its first event on, held against checkpoints that say what it was. */
public final class HeldAgainst {
    private final Deque<Checkpoint> ahead;
    private final List<Checkpoint> contradicted = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree();

    /** @param checkpoints in any order */
    public HeldAgainst(Collection<Checkpoint> checkpoints) {
        this.ahead = new ArrayDeque<>(checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList());
        compare();
    }

    /** Takes the leaf of the next event, computed from what is there. */
    public void add(byte[] leaf) {
        tree.add(leaf);
        compare();
    }

    private void compare() {
        while (!ahead.isEmpty() && ahead.peek().size() <= tree.size()) {
            var checkpoint = ahead.remove();
            if (checkpoint.size() != tree.size() || !Arrays.equals(checkpoint.root(), tree.root())) {
                contradicted.add(checkpoint);
            }
        }
    }

    /** The root over all that was read. */
    public byte[] root() {
        return tree.root();
    }

    /** Those that say of the record as far as it was read what it is not, the shortest first. */
    public List<Checkpoint> contradicted() {
        return List.copyOf(contradicted);
    }

    /** Those that say that there is more than was read. */
    public List<Checkpoint> beyond() {
        return List.copyOf(ahead);
    }
}
