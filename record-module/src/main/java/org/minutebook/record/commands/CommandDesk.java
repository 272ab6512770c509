package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.ID_FREE;
import static org.minutebook.record.RecordRule.NOT_OVERTAKEN;
import static org.minutebook.record.RecordRule.STORE_READY;
import static org.minutebook.record.RecordRule.TARGET_EXISTS;

import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
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
import org.minutebook.record.commands.CommandReader.Addressed;
import org.minutebook.record.commands.Receipts.KeyAnswered;
import org.minutebook.record.log.OrderedEventStorageEngine;
import org.minutebook.record.log.WriteConflict;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes commands in: each in one transaction, recorded whole or not at all.
 *
 * <p>A command with a key that was answered before gets the first answer. One that another overtook, or that waited for
 * a lock in vain, is tried again, three times at most: it is decided anew each time.
 */
@Component
public class CommandDesk {
    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_MILLIS = 50;
    private static final String OUTCOME_UNKNOWN =
            "Whether it was recorded is not known: look, before you repeat it, or send it with an Idempotency-Key.";

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
        String hash = submission.key() == null
                ? null
                : Receipts.hashOf(
                        submission.collection(), submission.verb(), String.valueOf(submission.id()), submission.body());
        for (int attempt = 1; ; attempt++) {
            try {
                return record(addressed, submission, hash);
            } catch (KeyAnswered answered) {
                return receipts.first(submission.key(), hash);
            } catch (RuntimeException failed) {
                RuleBroken refusal = refusalOf(failed, addressed);
                if (attempt == TRIES || refusal.rule() == ID_FREE || !lostToAnother(failed)) {
                    throw refusal;
                }
                pause();
            }
        }
    }

    /** Two that met do not meet again at once. */
    private static void pause() {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS)));
    }

    /** Whether nothing of it stays and it may succeed when tried again; a refusal stands. */
    private static boolean lostToAnother(RuntimeException failed) {
        return causes(failed).noneMatch(RuleBroken.class::isInstance)
                && (causes(failed).anyMatch(LockAcquisitionFailedException.class::isInstance)
                        || WriteConflict.behind(failed).isPresent());
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }

    private Receipt record(Addressed addressed, Submission submission, String hash) {
        var message = new GenericCommandMessage<>(addressed.command(), metadataOf(submission));
        var unit = DefaultUnitOfWork.startAndGet(message);
        unit.attachTransaction(transactions);
        var committing = new AtomicBoolean();
        unit.onCommit(next -> committing.set(true));
        var result = unit.executeWithResult(() -> {
            if (hash != null) {
                receipts.begin(submission.key(), hash, addressed.id());
            }
            gateway.sendAndWait(message);
            if (hash != null) {
                unit.onPrepareCommit(appended -> receipts.complete(submission.key(), commitEnd(unit)));
            }
            return addressed.id();
        });
        if (result.isExceptional()) {
            throw failure(result.exceptionResult(), committing.get());
        }
        return new Receipt(addressed.id(), commitEnd(unit));
    }

    /** A commit that the database did not answer may have been done. */
    private static RuntimeException failure(Throwable failed, boolean committing) {
        if (committing && WriteConflict.behind(failed).isEmpty()) {
            return new RuleBroken(STORE_READY, OUTCOME_UNKNOWN);
        }
        return failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
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

    private static RuleBroken refusalOf(RuntimeException failed, Addressed addressed) {
        return causes(failed)
                .flatMap(cause -> Optional.ofNullable(refusalOfCause(cause, addressed)).stream())
                .findFirst()
                .or(() -> WriteConflict.behind(failed)
                        .map(conflict -> conflict == WriteConflict.DUPLICATE ? NOT_OVERTAKEN : STORE_READY)
                        .map(rule -> new RuleBroken(rule, null)))
                .orElseThrow(() -> failed);
    }

    /** What is found under an id, in memory or in the store, may be of another kind, which takes no such command. */
    private static RuleBroken refusalOfCause(Throwable cause, Addressed addressed) {
        if (cause instanceof RuleBroken refusal) {
            return refusal;
        } else if (cause instanceof AggregateNotFoundException
                || cause instanceof IncompatibleAggregateException
                || cause instanceof AggregateDeletedException
                || cause instanceof NoHandlerForCommandException) {
            return new RuleBroken(TARGET_EXISTS, "Id: '" + addressed.id() + "'.");
        } else if (cause instanceof AggregateStreamCreationException && addressed.startsStream()) {
            return new RuleBroken(ID_FREE, "Id: '" + addressed.id() + "'.");
        } else if (cause instanceof ConcurrencyException) {
            return new RuleBroken(NOT_OVERTAKEN, null);
        } else if (cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof LockAcquisitionFailedException) {
            return new RuleBroken(STORE_READY, null);
        }
        return null;
    }
}
