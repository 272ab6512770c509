package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.COMMAND_COMPLETE;

import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.minutebook.record.commands.Receipts.KeyAnswered;
import org.springframework.stereotype.Component;

/**
 * Requests that are no commands and may come with an Idempotency-Key all the same: done once, answered the same each
 * time. They share the space of keys with commands.
 */
@Component
public class Once {
    private static final int KEY_LIMIT = 190;

    private final Receipts receipts;
    private final TransactionManager transactions;

    Once(Receipts receipts, TransactionManager transactions) {
        this.receipts = receipts;
        this.transactions = transactions;
    }

    /**
     * The answer to a request.
     *
     * @param id what it began
     * @param first whether it began just now
     */
    public record Answer(String id, boolean first) {}

    /**
     * Refuses a key that could not be remembered.
     *
     * @param key null when the request has none
     */
    public static void requireKey(String key) {
        COMMAND_COMPLETE.require(
                key == null || (!key.isBlank() && key.length() <= KEY_LIMIT),
                "Idempotency-Key: 1 to " + KEY_LIMIT + " characters.");
    }

    /**
     * Begins something under a new id, in one transaction, unless that was done under the key before.
     *
     * @param key null when the request has none
     * @param request its address, which the key stands for
     * @param begin is given the new id; a refusal is not remembered
     */
    public Answer begin(String key, String request, Consumer<String> begin) {
        requireKey(key);
        var id = UUID.randomUUID().toString();
        if (key == null) {
            begin.accept(id);
            return new Answer(id, true);
        }
        var hash = Receipts.hashOf(request);
        try {
            transactions.executeInTransaction(() -> {
                receipts.begin(key, hash, id);
                begin.accept(id);
            });
            return new Answer(id, true);
        } catch (KeyAnswered before) {
            return new Answer(receipts.first(key, hash).id(), false);
        }
    }
}
