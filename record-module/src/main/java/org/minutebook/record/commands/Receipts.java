package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.KEY_SETTLED;

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
     * @return false when it has been answered before
     * @throws RuleBroken {@link RecordRule#KEY_SETTLED} when the transaction that has it goes on for too long
     */
    boolean begin(String key, String bodyHash, String targetId) {
        try {
            database.sql(
                            "insert into command_receipt (command_key, body_hash, target_id, position) values (?, ?, ?, 0)")
                    .params(key, bodyHash, targetId)
                    .update();
            return true;
        } catch (DuplicateKeyException answered) {
            return false;
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

    Optional<Remembered> find(String key) {
        return database.sql("select body_hash, target_id, position from command_receipt where command_key = ?")
                .param(key)
                .query((row, number) -> new Remembered(row.getString(1), new Receipt(row.getString(2), row.getLong(3))))
                .optional();
    }
}
