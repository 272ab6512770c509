package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.MISUSED;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.minutebook.query.MinutebookAtRest;
import org.minutebook.query.cli.Failure.CannotAnswer;
import org.minutebook.query.projections.Projections;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.log.EventLog;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The options that all commands have that read, and where they are answered: by an application, or here. */
final class Reading {
    @Option(
            names = "--at",
            paramLabel = "URL",
            description = "Ask the application that listens there, whatever the settings say.")
    private URI at;

    @Option(names = "--json", description = "Print the JSON that the API answers.")
    private boolean json;

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description = "As recorded by then: a position, such as 75, or an instant, such as 2022-10-01T12:00:00Z.")
    private String known;

    boolean json() {
        return json;
    }

    /** Null where it was not given. */
    String known() {
        return known;
    }

    /**
     * The answer, byte for byte as the API has it.
     *
     * <p>Without {@code --at}, the database is read that the settings lead to. Where that is the embedded file and
     * another process has it, that one is asked, at the address that the settings give.
     *
     * @throws CannotAnswer when it is not to be had, and why
     * @throws org.minutebook.record.RuleBroken when what is asked cannot be answered
     */
    byte[] answer(Question question, Invocation invocation) throws SQLException, InterruptedException {
        if (at != null) {
            return new RunningApplication(at).answer(question);
        }
        var settings = MinutebookAtRest.settings(invocation.settingsAnd());
        var database = DatabaseSettings.of(settings);
        try (var connection = database.openToRead()) {
            return atRest(question, connection, settings, invocation.err());
        } catch (SQLException cannot) {
            if (!Failure.isInUse(cannot)) {
                throw cannot;
            }
            return ofWhoHasTheFile(question, settings, invocation.err());
        }
    }

    private static byte[] ofWhoHasTheFile(Question question, ConfigurableEnvironment settings, PrintStream err)
            throws InterruptedException {
        var application = RunningApplication.at(settings);
        try {
            var answer = application.answer(question);
            err.println("Answered by the application at " + application.address() + ".");
            return answer;
        } catch (RunningApplication.NobodyThere nobody) {
            throw new CannotAnswer(new Failure(
                    "Another process uses the embedded database, and nobody answers at " + application.address()
                            + ". Say with --at where the application listens, or stop the process.",
                    MISUSED));
        }
    }

    private static byte[] atRest(
            Question question, Connection connection, ConfigurableEnvironment settings, PrintStream err) {
        try (var application = MinutebookAtRest.start(connection, settings)) {
            application.getBean(Projections.class).look(question.views());
            tellIfBehind(question, application, err);
            var answer = question.atRest().apply(application);
            return answer instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : application.getBean(JsonMapper.class).writeValueAsBytes(answer);
        }
    }

    private static void tellIfBehind(Question question, BeanFactory application, PrintStream err) {
        long head = application.getBean(EventLog.class).head();
        long handled = application.getBean(Projections.class).handledBy(question.views());
        if (handled < head) {
            err.println("Behind the record: the view has read up to position " + handled + " of " + head
                    + ". It goes on when the application runs.");
        }
    }
}
