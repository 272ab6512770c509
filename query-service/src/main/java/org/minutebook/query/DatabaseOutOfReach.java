package org.minutebook.query;

import java.sql.SQLException;
import org.minutebook.record.StoreOutOfReach;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the database does not answer, in place of a page of causes. */
class DatabaseOutOfReach extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException failure) {
        return StoreOutOfReach.caused(failure)
                ? new FailureAnalysis(
                        "The database cannot be reached.",
                        "Start it, or name another with SPRING_DATASOURCE_URL.",
                        root)
                : null;
    }
}
