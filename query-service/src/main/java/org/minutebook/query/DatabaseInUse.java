package org.minutebook.query;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the embedded database is another process's, in place of a page of causes. */
class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {
    private static final int H2_FILE_LOCKED = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException failure) {
        return failure.getErrorCode() == H2_FILE_LOCKED
                ? new FailureAnalysis(
                        "Another process uses the embedded database.",
                        "Stop the application that runs on this data directory, or name another with MINUTEBOOK_DATA.",
                        root)
                : null;
    }
}
