package org.minutebook.record.checkpoints;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.proof.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tree over the leaves of the record. Of the levels above the leaves, every eighth is kept, so that a hash takes
 * one query that reads 128 rows at most.
 */
final class TreeTable implements MerkleTree.Nodes {
    private static final int STEP = 8;
    private static final long FANOUT = 1L << STEP;

    private final JdbcClient database;

    TreeTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what is complete in a record of that size, and was not kept yet. */
    void grow(long size) {
        long now = size;
        for (int level = STEP; now >= FANOUT; level += STEP) {
            for (long number = keptOf(level); number < now / FANOUT; number++) {
                database.sql("insert into tree_node (level, number, hash) values (?, ?, ?)")
                        .params(level, number, folded(kept(level - STEP, number * FANOUT, FANOUT)))
                        .update();
            }
            now /= FANOUT;
        }
    }

    private long keptOf(int level) {
        return database.sql("select coalesce(max(number) + 1, 0) from tree_node where level = ?")
                .param(level)
                .query(Long.class)
                .single();
    }

    @Override
    public byte[] hash(int level, long number) {
        int keptLevel = level / STEP * STEP;
        long width = 1L << (level - keptLevel);
        return folded(kept(keptLevel, number * width, width));
    }

    private List<byte[]> kept(int level, long first, long count) {
        var query = level == 0
                ? database.sql("select leaf from event_log where position between ? and ? order by position")
                        .params(first + 1, first + count)
                : database.sql("select hash from tree_node where level = ? and number between ? and ? order by number")
                        .params(level, first, first + count - 1);
        var hashes = query.query((row, number) -> row.getBytes(1)).list();
        if (hashes.size() != count) {
            throw new SigningRefused("Of the tree over the record " + (count - hashes.size())
                    + " hashes are missing at level " + level + ". Verify the record.");
        }
        return hashes;
    }

    private static byte[] folded(List<byte[]> hashes) {
        var level = hashes;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>(level.size() / 2);
            for (int left = 0; left < level.size(); left += 2) {
                above.add(MerkleTree.node(level.get(left), level.get(left + 1)));
            }
            level = above;
        }
        return level.get(0);
    }
}
