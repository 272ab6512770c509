package org.minutebook.record.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.DynamicTest;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.names.StableNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a module's events against its golden files, {@code src/test/resources/events/<name>.v<revision>.json}.
 *
 * <p>Every event type of the module has a file for its present revision; reading it and writing it again gives the same
 * JSON. Files are added, never edited or removed: they are what was stored.
 */
public final class GoldenEvents {
    private static final Path FOLDER = Path.of("src/test/resources/events");

    private final StableNames names = StableNames.ofEvents();
    private final EventSerializer serializer = new EventSerializer(names);
    private final JsonMapper json = JsonMapper.shared();
    private final String module;

    private GoldenEvents(String module) {
        this.module = module;
    }

    /** One test for each event type whose stored name begins with the module's. */
    public static Stream<DynamicTest> of(String module) {
        var golden = new GoldenEvents(module);
        List<DynamicTest> tests = new ArrayList<>();
        golden.names.all().forEach((name, type) -> {
            if (name.startsWith(module + ".")) {
                tests.add(DynamicTest.dynamicTest(name, () -> golden.reads(name, type)));
            }
        });
        assertThat(tests).as("event types of " + module).isNotEmpty();
        return tests.stream();
    }

    private void reads(String name, Class<?> type) throws IOException {
        var stored = serializer.typeForClass(type);
        var file = FOLDER.resolve(name + ".v" + stored.getRevision() + ".json");
        assertThat(file).as("golden file of " + name + ", module " + module).exists();
        var text = Files.readString(file);
        Object event = serializer.deserialize(
                new SimpleSerializedObject<>(text, String.class, new SimpleSerializedType(name, stored.getRevision())));
        assertThat(event).isInstanceOf(type);
        var again = serializer.serialize(event, String.class);
        assertThat(again.getType().getName()).isEqualTo(name);
        assertThat(json.readTree(again.getData())).isEqualTo(json.readTree(text));
    }
}
