package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.KEY_SETTLED;
import static org.minutebook.record.RecordRule.KEY_UNUSED;
import static org.minutebook.record.RecordRule.STORE_READY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.minutebook.record.RecordRule;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.log.WriteConflict;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the first answer to every command that came with a key of its own. Refusals are not remembered. */
@Component
class Receipts {
    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /** A remembered answer, and the body that it answered. */
    record Remembered(String bodyHash, Receipt receipt) {}

    /**
     * Takes the key for the running transaction; another one that wants it waits.
     *
     * @throws KeyAnswered when it has been answered before
     * @throws RuleBroken {@link RecordRule#KEY_SETTLED} when the transaction that has it goes on for too long
     */
    void begin(String key, String bodyHash, String targetId) {
        try {
            database.sql(
                            "insert into command_receipt (command_key, body_hash, target_id, position) values (?, ?, ?, 0)")
                    .params(key, bodyHash, targetId)
                    .update();
        } catch (DuplicateKeyException answered) {
            throw new KeyAnswered();
        } catch (DataAccessException failed) {
            KEY_SETTLED.require(!WriteConflict.behind(failed).equals(Optional.of(WriteConflict.TIMEOUT)));
            throw failed;
        }
    }

    void complete(String key, long position) {
        database.sql("update command_receipt set position = ? where command_key = ?")
                .params(position, key)
                .update();
    }

    /**
     * The first answer that was given under a key.
     *
     * @throws RuleBroken {@link RecordRule#KEY_UNUSED} when that was another request
     */
    Receipt first(String key, String bodyHash) {
        var first = find(key).orElseThrow(() -> new RuleBroken(STORE_READY, null));
        KEY_UNUSED.require(first.bodyHash().equals(bodyHash));
        return first.receipt();
    }

    /** What tells one request from another: the SHA-256 of its parts, in hexadecimal. */
    static String hashOf(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private Optional<Remembered> find(String key) {
        return database.sql("select body_hash, target_id, position from command_receipt where command_key = ?")
                .param(key)
                .query((row, number) -> new Remembered(row.getString(1), new Receipt(row.getString(2), row.getLong(3))))
                .optional();
    }

    /** The key has been answered: the transaction is left, and the first answer read. */
    static final class KeyAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private KeyAnswered() {
            super(null, null, false, false);
        }
    }
}
