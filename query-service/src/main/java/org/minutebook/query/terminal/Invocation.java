package org.minutebook.query.terminal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command is given beside its own options.
 *
 * @param settings settings of the application as they were given, such as {@code --server.port=8090}
 * @param out gets the result, and nothing else
 * @param err gets how far it is, and what went wrong
 */
public record Invocation(List<String> settings, PrintStream out, PrintStream err) {
    /** The settings, with others in place of those that have the same name: given twice, one would be a list. */
    public String[] settingsAnd(String... others) {
        var names = Arrays.stream(others).map(Invocation::nameOf).toList();
        return Stream.concat(
                        settings.stream().filter(setting -> !names.contains(nameOf(setting))), Arrays.stream(others))
                .toArray(String[]::new);
    }

    private static String nameOf(String setting) {
        return setting.split("=", 2)[0];
    }
}
