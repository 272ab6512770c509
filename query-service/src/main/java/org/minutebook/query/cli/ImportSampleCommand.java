package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.minutebook.query.projections.Projections;
import org.minutebook.query.sample.SampleLoading;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.log.EventLog;
import picocli.CommandLine.Command;

@Command(
        name = "import-sample",
        description = {
            "Records the sample, one real meeting taken apart into commands, as the profile demo does.",
            "What is there already is not recorded again; one that was interrupted is gone on with. Makes the database"
                    + " where there is none."
        },
        exitCodeList = {
            "0:The sample is there.",
            "1:A command of it was refused, and the rest left; which, and why, is printed.",
            "2:It was misused, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  minutebook import-sample", "  MINUTEBOOK_DATA=./try minutebook import-sample"})
final class ImportSampleCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Invocation invocation;

    ImportSampleCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws SQLException {
        try (var application = WholeApplication.start(invocation, true)) {
            var loaded = application.getBean(SampleLoading.class).load(invocation.err());
            if (loaded.stoppedAt() != null) {
                invocation.err().println("The sample stops at '" + loaded.stoppedAt() + "': " + loaded.refusal());
                return NEGATIVE;
            }
            var projections = application.getBean(Projections.class);
            projections.await(application.getBean(EventLog.class).head(), projections.names(), PATIENCE);
            invocation
                    .out()
                    .println("The sample is there: " + loaded.sent() + " commands, of which " + loaded.recorded()
                            + " were new.");
            return DONE;
        }
    }
}
