package org.minutebook.record.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.DynamicTest;
import org.minutebook.record.names.EventSerializer;
import org.minutebook.record.names.RevisionStep;
import org.minutebook.record.names.RevisionSteps;
import org.minutebook.record.names.StableNames;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a module's events against its golden files, {@code src/test/resources/events/<name>.v<revision>.json}.
 *
 * <p>Every event type of the module has a file for each of its revisions. Each is read, in its present revision; that
 * of the present revision, written again, gives the same JSON. {@link ReleasedEvents} sees that files are only ever
 * added.
 */
public final class GoldenEvents {
    private static final Path FOLDER = Path.of("src/test/resources/events");

    private final StableNames names = StableNames.ofEvents();
    private final EventSerializer serializer = new EventSerializer(names);
    private final JsonMapper json = JsonMapper.shared();
    private final EventUpcaster steps = RevisionSteps.inOrder(steps(), names);

    private GoldenEvents() {}

    /** One test for each golden file of a module and each that there ought to be, and one for the list of them. */
    public static Stream<DynamicTest> of(String module) {
        var golden = new GoldenEvents();
        List<DynamicTest> tests = new ArrayList<>();
        golden.names.all().forEach((name, type) -> {
            if (name.startsWith(module + ".")) {
                for (int revision = 1; revision <= RevisionSteps.presentOf(type); revision++) {
                    var file = FOLDER.resolve(name + ".v" + revision + ".json");
                    var of = Integer.toString(revision);
                    tests.add(DynamicTest.dynamicTest(name + " " + of, () -> golden.reads(name, of, type, file)));
                }
            }
        });
        assertThat(tests).as("event types of " + module).isNotEmpty();
        tests.add(DynamicTest.dynamicTest(
                ReleasedEvents.LIST,
                () -> assertThat(ReleasedEvents.wrongIn(FOLDER, golden.namesOf(module)))
                        .isEmpty()));
        return tests.stream();
    }

    /** The steps from older revisions of all modules that the test knows, found as the application finds them. */
    public static Collection<RevisionStep> steps() {
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.scan("org.minutebook.*.revisions");
            beans.refresh();
            return List.copyOf(beans.getBeansOfType(RevisionStep.class).values());
        }
    }

    /**
     * An event as a golden file has it, read as today.
     *
     * @throws IOException when there is no such file
     */
    public static Object read(String name, int revision) throws IOException {
        var text = Files.readString(FOLDER.resolve(name + ".v" + revision + ".json"));
        return new GoldenEvents().read(name, Integer.toString(revision), text);
    }

    private SortedMap<String, Integer> namesOf(String module) {
        var present = new TreeMap<String, Integer>();
        names.all().forEach((name, type) -> {
            if (name.startsWith(module + ".")) {
                present.put(name, RevisionSteps.presentOf(type));
            }
        });
        return present;
    }

    private void reads(String name, String revision, Class<?> type, Path file) throws IOException {
        assertThat(file).as("golden file of " + name).exists();
        var text = Files.readString(file);
        Object event = read(name, revision, text);
        assertThat(event).isInstanceOf(type);
        var again = serializer.serialize(event, String.class);
        assertThat(again.getType().getName()).isEqualTo(name);
        if (again.getType().getRevision().equals(revision)) {
            assertThat(json.readTree(again.getData())).isEqualTo(json.readTree(text));
        } else {
            assertThat(read(name, again.getType().getRevision(), again.getData()))
                    .isEqualTo(event);
        }
    }

    /** Reads in the way that the log does. */
    private Object read(String name, String revision, String text) {
        var entry = new GenericDomainEventEntry<>(
                "golden", "golden", 0, "golden", Instant.EPOCH.toString(), name, revision, text, "{}");
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), entry)),
                        serializer,
                        steps)
                .map(event -> (Object) event.getPayload())
                .findFirst()
                .orElseThrow();
    }
}
