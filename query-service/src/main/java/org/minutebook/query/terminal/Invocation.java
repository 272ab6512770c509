package org.minutebook.query.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command is given beside its own options.
 *
 * @param settings settings of the application as they were given, such as {@code --server.port=8090}
 * @param out gets the result, and nothing else
 * @param err gets how far it is, and what went wrong
 */
public record Invocation(List<String> settings, PrintStream out, PrintStream err) {
    /** The settings, with others added, which count where both say something. */
    public String[] settingsAnd(String... others) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }
}
