package org.minutebook.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of the published document stands in main sources or resources, but in the sample. */
class MainSourcesAreFreeOfTheSeedTests {
    private static final Path SAMPLE = Path.of("src/main/resources/sample/sample.yaml");

    @Test
    void no_name_heading_or_sentence_of_the_document_is_in_main_sources() {
        var phrases = phrases();
        assertThat(phrases).hasSizeGreaterThan(100).contains("steve nelson", "ssp 14/22", "any other business");
        var sources = mainSources();
        assertThat(sources).hasSizeGreaterThan(150);
        assertThat(found(phrases, sources)).isEmpty();
    }

    @Test
    void the_sample_would_be_found() {
        assertThat(found(phrases(), List.of(SAMPLE))).isNotEmpty();
    }

    private static List<String> found(TreeSet<String> phrases, List<Path> sources) {
        var found = new ArrayList<String>();
        for (Path source : sources) {
            var text = text(source);
            phrases.stream().filter(text::contains).forEach(phrase -> found.add(source.getFileName() + ": " + phrase));
        }
        return found;
    }

    /** Names of people and organisations, minute numbers, headings, and sentences of the document. */
    private static TreeSet<String> phrases() {
        var phrases = new TreeSet<String>();
        for (String paragraph : SeedText.paragraphs(SeedText.published())) {
            if (paragraph.startsWith("Present:")
                    || paragraph.startsWith("Officers:")
                    || paragraph.startsWith("Apologies:")) {
                Stream.of(paragraph.substring(paragraph.indexOf(':') + 1).split("[,()]"))
                        .map(name -> name.replaceAll("^\\s*Cllr ", "").strip())
                        .filter(name -> name.contains(" "))
                        .filter(name -> !name.endsWith("Chair"))
                        .forEach(phrases::add);
            } else if (paragraph.matches("SSP \\d+/\\d+ .*")) {
                var parts = paragraph.split(" ", 3);
                phrases.add(parts[0] + " " + parts[1]);
                phrases.add(parts[2]);
            } else {
                phrases.addAll(List.of(paragraph.split("(?<=[.:]) ")));
            }
        }
        phrases.add("Cleveland");
        phrases.add("Stockton");
        return phrases.stream()
                .map(phrase ->
                        phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip())
                .filter(phrase -> phrase.length() > 5)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> mainSources() {
        var files = new ArrayList<Path>();
        for (String module :
                List.of("record-module", "membership-module", "meetings-module", "actions-module", "query-service")) {
            try (var walk = Files.walk(Path.of("..", module, "src", "main"))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith(SAMPLE.getFileName()))
                        .forEach(files::add);
            } catch (IOException missing) {
                throw new IllegalStateException(missing);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Pattern.compile("[\\s*]+")
                    .matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                    .replaceAll(" ");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
