package org.minutebook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.query.catalogue.Catalogue.code;
import static org.minutebook.query.catalogue.Catalogue.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.query.architecture.Modules;
import org.minutebook.record.commands.CommandType;
import org.minutebook.record.commands.CommandTypes;

/** {@code docs/commands.md}: what can be asked, where, and who decides. */
class CommandCatalogueTests {
    private static final List<CommandType> COMMANDS = new CommandTypes().all();

    @Test
    void the_committed_catalogue_of_commands_is_what_the_code_says() {
        var page = new Catalogue(
                "commands.md",
                "Commands",
                "Everything that can be asked. The body is one JSON object with the fields below; the answer is"
                        + " `{\"id\": …, \"position\": …}`, 201 for what starts a history and 200 for the rest. What is"
                        + " refused is refused by a [rule](rules.md). An `Idempotency-Key` makes it safe to send again.");
        page.table("Command", "", "Decided by");
        COMMANDS.forEach(command -> page.row(
                "[" + command.name() + "](#" + command.name().replace(".", "") + ")",
                Javadoc.of(command.type()).sentence(),
                code(Handlers.deciderOf(command.type()).getSimpleName())));
        var shapes = new Shapes();
        COMMANDS.forEach(command -> describe(command, shapes, page));
        shapes.describeValues(page);
        page.isCommitted();
    }

    @Test
    void every_command_is_decided_by_an_aggregate() {
        assertThat(COMMANDS).hasSizeGreaterThanOrEqualTo(32);
        COMMANDS.forEach(command -> assertThat(Handlers.deciderOf(command.type()))
                .as(command.name())
                .isNotNull());
    }

    private static void describe(CommandType command, Shapes shapes, Catalogue page) {
        var said = Javadoc.of(command.type());
        page.heading("### " + command.name()).line(said.text()).line("");
        page.line("`POST /api/v1/" + command.collection() + "/{id}/" + command.verb() + "`"
                + (command.startsStream()
                        ? ", or without the id to be given one: `POST /api/v1/" + command.collection() + "/"
                                + command.verb() + "`"
                        : "")
                + "; decided by " + decidedBy(command));
        var fields = Shapes.fieldsOf(command.type()).stream().skip(1).toList();
        if (fields.isEmpty()) {
            page.line("").line("It has no fields.");
            return;
        }
        page.table("Field", "Type", "Must be given", "");
        fields.forEach(field -> page.row(
                code(Shapes.name(field)),
                shapes.of(field.getGenericType()),
                mustBeGiven(field) ? "yes" : "",
                said.parameter(field.getName())));
    }

    private static boolean mustBeGiven(RecordComponent field) {
        return field.getType().isPrimitive()
                || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(field.getAccessor()::isAnnotationPresent);
    }

    private static String decidedBy(CommandType command) {
        var aggregate = Handlers.deciderOf(command.type());
        return link(code(aggregate.getSimpleName()), Modules.sourceOf(aggregate));
    }
}
