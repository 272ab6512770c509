package org.minutebook.query.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.query.Minutebook;
import org.minutebook.query.MinutebookAtRest;
import org.minutebook.query.terminal.Invocation;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with all that it has: to serve, or without requests for a command that does one thing and ends. */
final class WholeApplication {
    private static final List<String> ALONE = List.of(
            "--minutebook.sample.load=false",
            "--minutebook.announce=false",
            "--minutebook.checkpoints.live=false",
            "--spring.main.web-application-type=none",
            "--spring.main.log-startup-info=false",
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics=off");

    private WholeApplication() {}

    /**
     * Starts it. What it logs goes to where errors go: the output is for the result.
     *
     * @param mayMake whether an embedded database is made where there is none
     * @throws SQLException when the database cannot be had
     */
    static ConfigurableApplicationContext start(Invocation invocation, boolean mayMake, String... more)
            throws SQLException {
        tryDatabase(invocation, mayMake);
        System.setOut(System.err);
        var own = new ArrayList<>(ALONE);
        own.addAll(List.of(more));
        return run(invocation.settingsAnd(own.toArray(String[]::new)));
    }

    /** Starts it as {@code serve} does. */
    static ConfigurableApplicationContext run(String... settings) {
        var application = new SpringApplication(Minutebook.class);
        application.setMainApplicationClass(Minutebook.class);
        return application.run(settings);
    }

    /** The application would say why it cannot have it, but at length. */
    private static void tryDatabase(Invocation invocation, boolean mayMake) throws SQLException {
        var database = DatabaseSettings.of(MinutebookAtRest.settings(invocation.settingsAnd()));
        (mayMake ? database.openOrMake() : database.open()).close();
    }
}
