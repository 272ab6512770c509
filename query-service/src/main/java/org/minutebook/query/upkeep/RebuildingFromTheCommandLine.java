package org.minutebook.query.upkeep;

import static org.minutebook.query.terminal.ExitCodes.DONE;
import static org.minutebook.query.terminal.ExitCodes.MISUSED;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.io.PrintStream;
import java.util.UUID;
import org.minutebook.query.operations.Operation;
import org.minutebook.query.operations.Operation.State;
import org.minutebook.query.operations.Operations;
import org.minutebook.query.projections.Projections;
import org.minutebook.record.RuleBroken;
import org.springframework.stereotype.Component;

/**
 * Rebuilds views for somebody who waits, and says how far it is. The same operation as over HTTP: a server that runs on
 * the same database shows it, and may cancel it.
 */
@Component
public class RebuildingFromTheCommandLine {
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long WAIT_MILLIS = 5000;

    private final Operations operations;
    private final Projections projections;

    RebuildingFromTheCommandLine(Operations operations, Projections projections) {
        this.operations = operations;
        this.projections = projections;
    }

    /**
     * Rebuilds a view, or all of them.
     *
     * @param views its name, or {@code all}
     * @param out gets what came out, when it is done
     * @param progress gets how far it is, and why it is not done
     * @return the exit code
     */
    public int rebuild(String views, PrintStream out, PrintStream progress) throws InterruptedException {
        try {
            projections.named(views);
        } catch (RuleBroken unknown) {
            progress.println(unknown.getMessage() + " [" + unknown.rule().code() + "]");
            return MISUSED;
        }
        var ended = watched(begun(views, progress), progress);
        boolean done = ended.state() == State.DONE;
        (done ? out : progress).println(ended.message());
        return done ? DONE : NEGATIVE;
    }

    /** Begins it, behind one that is under way; one that a killed process left is done first, as any process would. */
    private String begun(String views, PrintStream progress) throws InterruptedException {
        var id = UUID.randomUUID().toString();
        while (true) {
            try {
                operations.enter(id, Rebuilding.NAME, views);
                operations.launch(id);
                return id;
            } catch (RuleBroken underWay) {
                progress.println("Waiting: " + underWay.getMessage());
                Thread.sleep(WAIT_MILLIS);
            }
        }
    }

    private Operation watched(String id, PrintStream progress) throws InterruptedException {
        var operation = operations.operation(id);
        while (operation.state() == State.RUNNING) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            operation = operations.operation(id);
            progress.println(operation.done() + " of " + operation.total() + " events"
                    + (operation.etaSeconds() == null ? "" : ", about " + operation.etaSeconds() + " seconds left"));
        }
        return operation;
    }
}
