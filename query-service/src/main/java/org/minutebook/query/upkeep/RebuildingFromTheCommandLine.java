package org.minutebook.query.upkeep;

import java.io.PrintStream;
import java.util.UUID;
import org.minutebook.query.operations.Operation;
import org.minutebook.query.operations.Operation.State;
import org.minutebook.query.operations.Operations;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the views that {@code minutebook.rebuild} names, and says how far it is. The same operation as over HTTP: a
 * server that runs on the same database shows it, and may cancel it.
 */
@Component
@ConditionalOnProperty("minutebook.rebuild")
class RebuildingFromTheCommandLine implements ApplicationRunner, ExitCodeGenerator {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int MISUSED = 2;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long WAIT_MILLIS = 5000;

    private final Operations operations;
    private final Projections projections;
    private final String subject;
    private final PrintStream progress = System.err;
    private int exitCode = NOT_DONE;

    RebuildingFromTheCommandLine(
            Operations operations, Projections projections, @Value("${minutebook.rebuild}") String subject) {
        this.operations = operations;
        this.projections = projections;
        this.subject = subject;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        try {
            projections.named(subject);
            var ended = watched(begun());
            progress.println(ended.message());
            exitCode = ended.state() == State.DONE ? DONE : NOT_DONE;
        } catch (RuleBroken refused) {
            progress.println(refused.getMessage());
            exitCode = MISUSED;
        }
    }

    /** Begins it, behind one that is under way; one that a killed process left is done first, as any process would. */
    private String begun() throws InterruptedException {
        var id = UUID.randomUUID().toString();
        while (true) {
            try {
                operations.enter(id, Rebuilding.NAME, subject);
                operations.launch(id);
                return id;
            } catch (RuleBroken underWay) {
                progress.println("Waiting: " + underWay.getMessage());
                Thread.sleep(WAIT_MILLIS);
            }
        }
    }

    private Operation watched(String id) throws InterruptedException {
        var operation = operations.operation(id);
        while (operation.state() == State.RUNNING) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            operation = operations.operation(id);
            progress.println(operation.done() + " of " + operation.total() + " events"
                    + (operation.etaSeconds() == null ? "" : ", about " + operation.etaSeconds() + " seconds left"));
        }
        return operation;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
