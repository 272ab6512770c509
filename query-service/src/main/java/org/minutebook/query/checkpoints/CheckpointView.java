package org.minutebook.query.checkpoints;

import java.time.Instant;
import java.util.HexFormat;
import org.minutebook.proof.VerifierKey;
import org.minutebook.record.checkpoints.CheckpointTable;

/**
 * A checkpoint as clients read it.
 *
 * @param position the last event that it has; also how many
 * @param root over their leaves, in hexadecimal
 * @param nextKey the key that signs from the next one on; null while it stays the same
 * @param note what was signed, and the signatures: this is what to keep
 */
record CheckpointView(long position, String origin, String root, Instant madeAt, String nextKey, String note) {
    static CheckpointView of(CheckpointTable.Row row) {
        var checkpoint = row.checkpoint();
        return new CheckpointView(
                checkpoint.size(),
                checkpoint.origin(),
                HexFormat.of().formatHex(checkpoint.root()),
                checkpoint.time(),
                checkpoint.nextKey().map(VerifierKey::toString).orElse(null),
                row.note().toString());
    }
}
