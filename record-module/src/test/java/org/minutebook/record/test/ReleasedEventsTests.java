package org.minutebook.record.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of golden files can fail: it notices each way in which the past is made to look different. */
class ReleasedEventsTests {
    private static final Map<String, Integer> PRESENT = Map.of("test.moved", 2, "test.stayed", 1);
    private static final String HASH = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    @TempDir
    Path folder;

    @BeforeEach
    void three_released_events() throws IOException {
        for (String file : List.of("test.moved.v1.json", "test.moved.v2.json", "test.stayed.v1.json")) {
            Files.writeString(folder.resolve(file), "{}");
        }
        list("test.moved.v1.json", "test.moved.v2.json", "test.stayed.v1.json");
    }

    @Test
    void what_is_as_it_was_is_right() throws IOException {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_file_that_is_edited_is_noticed() throws IOException {
        Files.writeString(folder.resolve("test.moved.v1.json"), "{ }");
        assertThat(wrong()).containsExactly("test.moved.v1.json has been edited.");
    }

    @Test
    void a_file_that_is_removed_is_noticed() throws IOException {
        Files.delete(folder.resolve("test.moved.v1.json"));
        assertThat(wrong()).containsExactly("test.moved.v1.json has been removed.");
    }

    @Test
    void a_file_that_is_not_listed_is_noticed() throws IOException {
        Files.writeString(folder.resolve("test.other.v1.json"), "{}");
        assertThat(wrong())
                .containsExactly("test.other.v1.json is not listed; add the line '" + HASH + "  test.other.v1.json'.");
    }

    @Test
    void a_revision_that_is_removed_with_its_line_is_noticed() throws IOException {
        Files.delete(folder.resolve("test.moved.v1.json"));
        list("test.moved.v2.json", "test.stayed.v1.json");
        assertThat(wrong()).containsExactly("test.moved.v1.json is missing.");
    }

    @Test
    void an_event_type_that_is_given_up_or_goes_back_a_revision_is_noticed() throws IOException {
        assertThat(ReleasedEvents.wrongIn(folder, Map.of("test.moved", 1)))
                .containsExactly(
                        "test.moved.v2.json is of no event and revision that there is.",
                        "test.stayed.v1.json is of no event and revision that there is.");
    }

    @Test
    void a_line_that_is_none_or_the_second_of_its_file_is_noticed() throws IOException {
        Files.writeString(
                folder.resolve(ReleasedEvents.LIST),
                "# a note\n" + HASH + "  test.moved.v1.json\n",
                StandardOpenOption.APPEND);
        assertThat(wrong())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).startsWith("Not a line"));
    }

    private List<String> wrong() throws IOException {
        return ReleasedEvents.wrongIn(folder, PRESENT);
    }

    private void list(String... files) throws IOException {
        var lines = new StringBuilder();
        for (String file : files) {
            lines.append(HASH).append("  ").append(file).append('\n');
        }
        Files.writeString(folder.resolve(ReleasedEvents.LIST), lines);
    }
}
