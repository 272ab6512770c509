package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.MISUSED;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.record.Refusal;
import org.minutebook.record.RuleBroken;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * Why a command did not do it, as it is told: a sentence, and for refusals the code that the API has for them.
 *
 * @param exitCode how the command ends
 */
record Failure(String sentence, int exitCode) {
    private static final int H2_NOT_FOUND = 90146;
    private static final int H2_IN_USE = 90020;

    static Failure of(Exception failed) {
        if (failed instanceof CannotAnswer known) {
            return known.failure();
        }
        if (failed instanceof RuleBroken refused) {
            return refused(
                    refused.getMessage(),
                    refused.rule().code(),
                    exitCodeOf(refused.rule().refusal()));
        }
        if (failed instanceof BadSqlGrammarException) {
            return new Failure(
                    "The tables of this database are not those of this version. Start the application on it once: that"
                            + " brings them up to date.",
                    MISUSED);
        }
        return behind(failed)
                .map(Failure::of)
                .orElseGet(() -> new Failure(sentence(NestedExceptionUtils.getMostSpecificCause(failed)), MISUSED));
    }

    /** What the database said, if that is what a failure comes from. */
    static Optional<SQLException> behind(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    static Failure of(SQLException database) {
        return new Failure(
                switch (database.getErrorCode()) {
                    case H2_IN_USE ->
                        "Another process uses the embedded database. Stop the application that runs on this data"
                                + " directory, or name another with MINUTEBOOK_DATA.";
                    case H2_NOT_FOUND ->
                        "There is no record here. Name its data directory with MINUTEBOOK_DATA, or its database with"
                                + " SPRING_DATASOURCE_URL.";
                    default -> "The database cannot be had: " + sentence(database);
                },
                MISUSED);
    }

    static boolean isInUse(SQLException database) {
        return database.getErrorCode() == H2_IN_USE;
    }

    static Failure refused(String sentence, String code, int exitCode) {
        return new Failure(sentence + " [" + code + "]", exitCode);
    }

    private static int exitCodeOf(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED, UNKNOWN_REFERENCE -> MISUSED;
            case NOT_FOUND, CONFLICT, TRY_AGAIN -> NEGATIVE;
        };
    }

    /** The first line of what a failure says: further ones are for those who mend programs. */
    private static String sentence(Throwable failed) {
        var said = failed.getMessage();
        return said == null || said.isBlank()
                ? failed.getClass().getSimpleName()
                : said.strip().lines().findFirst().orElseThrow();
    }

    int tell(PrintStream err) {
        err.println(sentence);
        return exitCode;
    }

    /** Thrown where it is found that there is no answer. */
    static class CannotAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        CannotAnswer(Failure failure) {
            super(failure.sentence());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
