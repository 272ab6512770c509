package org.minutebook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.catalogue.Catalogue.code;
import static org.minutebook.query.catalogue.Catalogue.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.minutebook.membership.events.PersonEvent.ContactDataErased;
import org.minutebook.membership.events.RosterEvent.OfficeConferred;
import org.minutebook.query.architecture.Modules;
import org.minutebook.record.names.StableNames;

/** {@code docs/events.md}: what is recorded, by whom, and who reads it. */
class EventCatalogueTests {
    private static final SortedMap<String, Class<?>> EVENTS =
            StableNames.ofEvents().all();

    @Test
    void the_committed_catalogue_of_events_is_what_the_code_says() {
        var page = new Catalogue(
                "events.md",
                "Events",
                "Everything that the record can say. An event is stored under its name and revision, for ever; the"
                        + " golden file is one as stored.");
        page.table("Event", "Recorded by", "Read by");
        EVENTS.forEach((name, type) ->
                page.row("[" + name + "](#" + name.replace(".", "") + ")", recorder(type), readBy(type)));
        var shapes = new Shapes();
        EVENTS.forEach((name, type) -> describe(name, type, shapes, page));
        shapes.describeValues(page);
        page.isCommitted();
    }

    @Test
    void every_event_is_recorded_by_one_aggregate() {
        EVENTS.forEach(
                (name, type) -> assertThat(Handlers.recordersOf(type)).as(name).hasSize(1));
    }

    @Test
    void an_event_that_nothing_reads_is_shown_as_such() {
        assertThat(readBy(ContactDataErased.class)).isEqualTo("*nothing*");
        assertThat(readBy(OfficeConferred.class)).isEqualTo("`query.offices`, `query.register`");
    }

    private static void describe(String name, Class<?> type, Shapes shapes, Catalogue page) {
        var said = Javadoc.of(type);
        page.heading("### " + name).line(said.text()).line("");
        var revision = type.getAnnotation(Revision.class).value();
        page.line("- " + link(code(Shapes.name(type)), Modules.sourceOf(type)) + ", revision " + revision + ", "
                + link("golden file", goldenFile(name, revision)));
        for (int earlier = Integer.parseInt(revision) - 1; earlier > 0; earlier--) {
            var step = Handlers.stepFrom(name, earlier);
            page.line("- revision " + earlier + ", " + link("golden file", goldenFile(name, Integer.toString(earlier)))
                    + ", is read with the step in " + link(code(step.getSimpleName()), Modules.sourceOf(step)));
        }
        page.line("- recorded by " + recordedBy(type));
        page.line("- read by " + readBy(type));
        page.table("Field", "Type", "");
        Shapes.fieldsOf(type)
                .forEach(field -> page.row(
                        code(Shapes.name(field)), shapes.of(field.getGenericType()), said.parameter(field.getName())));
    }

    private static Path goldenFile(String name, String revision) {
        var module = name.substring(0, name.indexOf('.')) + "-module";
        var file = Modules.root()
                .resolve(module)
                .resolve("src/test/resources/events")
                .resolve(name + ".v" + revision + ".json");
        assertThat(Files.exists(file)).as("golden file of " + name).isTrue();
        return file;
    }

    private static String recorder(Class<?> event) {
        return Handlers.recordersOf(event).stream()
                .map(aggregate -> code(aggregate.getSimpleName()))
                .collect(Collectors.joining(", "));
    }

    private static String recordedBy(Class<?> event) {
        return Handlers.recordersOf(event).stream()
                .map(aggregate -> link(code(aggregate.getSimpleName()), Modules.sourceOf(aggregate)) + " in histories "
                        + code(aggregate.getAnnotation(Aggregate.class).type()))
                .collect(Collectors.joining(", "));
    }

    private static String readBy(Class<?> event) {
        var readers = Handlers.readersOf(event).stream()
                .map(projection ->
                        code(projection.getAnnotation(ProcessingGroup.class).value()))
                .sorted()
                .toList();
        return readers.isEmpty() ? "*nothing*" : String.join(", ", readers);
    }
}
