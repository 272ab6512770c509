package org.minutebook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minutebook.query.architecture.Modules;

/** A page in {@code docs} that is made from the code. */
final class Catalogue {
    private static final String RENEW = "minutebook.catalogue.renew";
    private static final Path DOCS = Modules.root().resolve("docs");

    private final StringBuilder text = new StringBuilder();
    private final String file;

    Catalogue(String file, String title, String introduction) {
        this.file = file;
        line("# " + title);
        line("");
        line(introduction);
        line("");
        line("Generated from the code by the tests in"
                + " [`catalogue`](../query-service/src/test/java/org/minutebook/query/catalogue); not to be edited.");
    }

    Catalogue line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Catalogue heading(String heading) {
        return line("").line(heading).line("");
    }

    /** Begins a table. */
    Catalogue table(String... columns) {
        line("");
        row((Object[]) columns);
        return line("|" + " --- |".repeat(columns.length));
    }

    Catalogue row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell.toString().replace("|", "\\|")).append(" |");
        }
        return line("");
    }

    /** A link from here to a source file. */
    static String link(String words, Path file) {
        return "[" + words + "](" + DOCS.relativize(file).toString().replace('\\', '/') + ")";
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** Writes the page when asked to, and else fails unless the committed one says the same. */
    void isCommitted() {
        var page = DOCS.resolve(file);
        try {
            if (Boolean.getBoolean(RENEW)) {
                Files.createDirectories(DOCS);
                Files.writeString(page, text);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as(
                            "docs/%s is not what the code says. Renew it with"
                                    + " ./mvnw test -Dtest='*CatalogueTests' -Dsurefire.failIfNoSpecifiedTests=false -D%s=true"
                                    + " and commit it.",
                            file, RENEW)
                    .isEqualTo(text.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
