package org.minutebook.query.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the modules are, seen from the one whose tests run. */
public final class Modules {
    private static final Path ROOT = Path.of("..");

    private Modules() {}

    /** The directory above them. */
    public static Path root() {
        return ROOT;
    }

    /** All of them, the one that others build on first. */
    public static List<Path> all() {
        return Stream.of(
                        "proof-module",
                        "record-module",
                        "membership-module",
                        "meetings-module",
                        "actions-module",
                        "query-service")
                .map(ROOT::resolve)
                .toList();
    }

    /** The source file that a class is written in. */
    public static Path sourceOf(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var file = "src/main/java/" + outermost.getName().replace('.', '/') + ".java";
        return all().stream()
                .map(module -> module.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module has the source of " + type));
    }
}
