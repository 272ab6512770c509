package org.minutebook.query.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.minutebook.query.architecture.Modules;

/**
 * What the source says of a type or constant.
 *
 * @param text all before the first tag, on one line
 * @param parameters what it says of each
 */
record Javadoc(String text, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?= @param | @throws |$)");

    static Javadoc of(Class<?> type) {
        return before(type, "(?:record|class|interface|enum) " + type.getSimpleName() + "\\b");
    }

    static Javadoc of(Enum<?> constant) {
        return before(constant.getDeclaringClass(), "(?m)^ +" + constant.name() + "\\b");
    }

    /** Its first sentence. */
    String sentence() {
        return text.split("(?<=\\.) ", 2)[0];
    }

    /** What it says of a parameter; nothing where it has no more to say than the name. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Javadoc before(Class<?> type, String declaration) {
        var source = sourceOf(type);
        var found = Pattern.compile(declaration).matcher(source);
        if (!found.find()) {
            throw new IllegalStateException(type + " has no " + declaration);
        }
        int end = source.lastIndexOf("*/", found.start());
        int start = source.lastIndexOf("/**", end);
        var between = start < 0 ? "?" : source.substring(end + 2, found.start());
        if (!between.matches("(?s)(\\s|@\\w+(\\([^)]*\\))?|public|sealed|final|abstract|static)*")) {
            throw new IllegalStateException(type + ": nothing is said of " + declaration);
        }
        return read(source.substring(start + 3, end));
    }

    private static String sourceOf(Class<?> type) {
        try {
            return Files.readString(Modules.sourceOf(type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Javadoc read(String comment) {
        var plain = comment.replaceAll("\\n\\s*\\* ?", " ")
                .replaceAll("\\{@code ((?:[^{}]|\\{[^{}]*})*)}", "`$1`")
                .replaceAll("<code>(.*?)</code>", "`$1`")
                .replaceAll("\\{@link(?:plain)? [^ }]+ ([^}]+)}", "$1")
                .replaceAll("\\{@link(?:plain)? (?:[a-z][\\w.]*\\.)?#?([^}]+)}", "`$1`")
                .replace("<p>", "")
                .replaceAll("\\s+", " ")
                .strip();
        var parameters = new TreeMap<String, String>();
        PARAMETER.matcher(plain).results().forEach(found -> parameters.put(found.group(1), found.group(2)));
        return new Javadoc(plain.split(" ?@(param|throws) ", 2)[0], parameters);
    }
}
