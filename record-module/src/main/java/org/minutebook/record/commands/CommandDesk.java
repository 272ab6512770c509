package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.ID_FREE;
import static org.minutebook.record.RecordRule.KEY_UNUSED;
import static org.minutebook.record.RecordRule.NOT_OVERTAKEN;
import static org.minutebook.record.RecordRule.STORE_READY;
import static org.minutebook.record.RecordRule.TARGET_EXISTS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.minutebook.record.Origin;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.StoreOutOfReach;
import org.minutebook.record.commands.CommandReader.Addressed;
import org.minutebook.record.log.OrderedEventStorageEngine;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes commands in: each in one transaction, recorded whole or not at all.
 *
 * <p>A command with a key that was answered before gets the first answer. One that another overtook is tried again,
 * three times at most: it is decided anew each time. When the database goes out of reach the sender has to try again,
 * not the desk: a commit may have come through unheard, and without a key it would be made twice.
 */
@Component
public class CommandDesk {
    private static final int TRIES = 4;

    private static final String OUTCOME = "Whether this was recorded is not known: send it again under the same"
            + " Idempotency-Key; if it had none, look first.";

    private final CommandReader reader;
    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final Receipts receipts;

    CommandDesk(CommandReader reader, CommandGateway gateway, TransactionManager transactions, Receipts receipts) {
        this.reader = reader;
        this.gateway = gateway;
        this.transactions = transactions;
        this.receipts = receipts;
    }

    /**
     * Records a command.
     *
     * @throws RuleBroken when it is refused, for whatever reason; then nothing was recorded
     */
    public Receipt submit(Submission submission) {
        Addressed addressed = reader.read(submission);
        String hash = submission.key() == null ? null : hashOf(submission);
        for (int attempt = 1; ; attempt++) {
            try {
                return record(addressed, submission, hash);
            } catch (KeyAnswered answered) {
                return remembered(submission.key(), hash);
            } catch (RuntimeException failed) {
                if (StoreOutOfReach.caused(failed)) {
                    throw new RuleBroken(STORE_READY, OUTCOME);
                }
                RuleBroken refusal = refusalOf(failed, addressed);
                if (attempt == TRIES || (refusal.rule() != NOT_OVERTAKEN && refusal.rule() != STORE_READY)) {
                    throw refusal;
                }
            }
        }
    }

    private Receipt record(Addressed addressed, Submission submission, String hash) {
        var message = new GenericCommandMessage<>(addressed.command(), metadataOf(submission));
        var unit = DefaultUnitOfWork.startAndGet(message);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            if (hash != null && !receipts.begin(submission.key(), hash, addressed.id())) {
                throw new KeyAnswered();
            }
            gateway.sendAndWait(message);
            if (hash != null) {
                unit.onPrepareCommit(appended -> receipts.complete(submission.key(), commitEnd(unit)));
            }
            return addressed.id();
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(result.exceptionResult());
        }
        return new Receipt(addressed.id(), commitEnd(unit));
    }

    private static long commitEnd(DefaultUnitOfWork<?> unit) {
        Long end = unit.getResource(OrderedEventStorageEngine.COMMIT_END);
        if (end == null) {
            throw new IllegalStateException("A command that is not refused records something");
        }
        return end;
    }

    private static MetaData metadataOf(Submission submission) {
        var metadata = new HashMap<String, String>();
        metadata.put(Origin.ACTOR, submission.actor());
        metadata.put(
                Origin.COMMAND_ID, submission.key() == null ? UUID.randomUUID().toString() : submission.key());
        if (submission.source() != null) {
            metadata.put(Origin.SOURCE, submission.source());
        }
        return MetaData.from(metadata);
    }

    private Receipt remembered(String key, String hash) {
        var first = receipts.find(key).orElseThrow(() -> new RuleBroken(STORE_READY, null));
        KEY_UNUSED.require(first.bodyHash().equals(hash));
        return first.receipt();
    }

    private static RuleBroken refusalOf(RuntimeException failed, Addressed addressed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken refusal) {
                return refusal;
            }
            if (cause instanceof AggregateNotFoundException
                    || cause instanceof IncompatibleAggregateException
                    || cause instanceof AggregateDeletedException) {
                return new RuleBroken(TARGET_EXISTS, "Id: '" + addressed.id() + "'.");
            }
            if (cause instanceof AggregateStreamCreationException && addressed.startsStream()) {
                return new RuleBroken(ID_FREE, "Id: '" + addressed.id() + "'.");
            }
            if (cause instanceof ConcurrencyException) {
                return new RuleBroken(NOT_OVERTAKEN, null);
            }
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DeadlockException) {
                return new RuleBroken(STORE_READY, null);
            }
        }
        throw failed;
    }

    private static String hashOf(Submission submission) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                submission.collection(), submission.verb(), String.valueOf(submission.id()), submission.body()
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The key has been answered: the transaction is left, and the first answer read. */
    private static final class KeyAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private KeyAnswered() {
            super(null, null, false, false);
        }
    }
}
