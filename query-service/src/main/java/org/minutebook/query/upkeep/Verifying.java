package org.minutebook.query.upkeep;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.minutebook.query.operations.OperationKind;
import org.minutebook.query.operations.Progress;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.SnapshotVerification;
import org.minutebook.record.log.Verification;
import org.minutebook.record.names.RevisionStep;
import org.springframework.stereotype.Component;

/** Reads the whole record again, while it goes on, and says whether it is what was recorded. */
@Component
class Verifying implements OperationKind {
    static final String NAME = "verify";
    private static final int SHOWN = 1000;

    private final DataSource database;
    private final EventLog log;
    private final List<RevisionStep> steps;

    Verifying(DataSource database, EventLog log, List<RevisionStep> steps) {
        this.database = database;
        this.log = log;
        this.steps = steps;
    }

    /**
     * What verifying the record found.
     *
     * @param events how many events were read
     * @param findings how many damages were found
     * @param damages the first of them, as the command {@code verify} prints them
     */
    record Found(boolean whole, long events, int findings, List<String> damages) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String unit() {
        return "events";
    }

    @Override
    public Outcome run(String subject, Progress progress) {
        long head = log.head();
        try (var connection = database.getConnection()) {
            var report = Verification.of(connection, position -> progress.reached(position, Math.max(position, head)));
            var snapshots = SnapshotVerification.of(connection, steps);
            var damages = Stream.concat(
                            report.findings().stream(),
                            snapshots.stream().map(stream -> "snapshot of " + stream + ": differs"))
                    .toList();
            var found = new Found(
                    damages.isEmpty(),
                    report.events(),
                    damages.size(),
                    damages.subList(0, Math.min(damages.size(), SHOWN)));
            return new Outcome(
                    found.whole()
                            ? "The record is whole: " + found.events() + " events."
                            : "The record is damaged: " + found.findings() + " findings.",
                    found);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The record cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
