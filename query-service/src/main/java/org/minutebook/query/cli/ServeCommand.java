package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.MISUSED;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.util.concurrent.Callable;
import org.minutebook.query.terminal.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = {
            "Serves the record and its views over HTTP until it is stopped. This is what happens without a command.",
            "Takes settings of the application, such as --server.port=8090; so do all other commands."
        },
        exitCodeList = {
            "0:It was stopped.",
            "1:It could not start; the reason is printed.",
            "2:It was misused, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook serve",
            "  minutebook serve --spring.profiles.active=demo",
            "  MINUTEBOOK_DATA=/var/lib/minutebook SERVER_PORT=8090 minutebook serve"
        })
final class ServeCommand implements Callable<Integer> {
    /** No exit code: it serves, in threads of its own. */
    static final int GOES_ON = -1;

    private final Invocation invocation;

    ServeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** A failure has been told by then. */
    @Override
    public Integer call() {
        try {
            WholeApplication.run(invocation.settingsAnd());
            return GOES_ON;
        } catch (RuntimeException told) {
            return Failure.behind(told).isPresent() ? MISUSED : NEGATIVE;
        }
    }
}
