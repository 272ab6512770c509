package org.minutebook.query.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.minutebook.record.Origin;
import org.minutebook.record.commands.Submission;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of commands.
 *
 * <p>A text that begins with a dollar is an alias and stands for an id: the name-based UUID (version 3, without a name
 * space) of the sample's name, a slash and the alias. Two dollars stand for one.
 *
 * @param name the sample's name, which begins the key of each command
 * @param commands in the order in which they are sent
 */
record Sample(String name, List<Line> commands) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * One command.
     *
     * @param commandId its name in the file, used once
     * @param send the collection and the command, as in {@code meetings/take-item}
     * @param to the id that it is addressed to, as an alias
     * @param with its fields, null when there are none
     */
    record Line(String commandId, String send, String to, ObjectNode with) {}

    static Sample read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, Sample.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Submission submission(Line line) {
        var address = line.send().split("/", 2);
        var fields = line.with() == null ? YAML.createObjectNode() : line.with();
        return new Submission(
                address[0],
                address[1],
                named(line.to()),
                resolved(fields).toString(),
                name + "/" + line.commandId(),
                Origin.UNAUTHENTICATED,
                Origin.SAMPLE);
    }

    /** The id that an alias stands for; a text that is none stays as it is. */
    String named(String text) {
        if (text.startsWith("$$")) {
            return text.substring(1);
        }
        if (!text.startsWith("$")) {
            return text;
        }
        var full = name + "/" + text.substring(1);
        return UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private JsonNode resolved(JsonNode node) {
        if (node instanceof StringNode text) {
            return YAML.getNodeFactory().stringNode(named(text.stringValue()));
        }
        if (node instanceof ArrayNode list) {
            var copy = YAML.createArrayNode();
            list.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            var copy = YAML.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue())));
            return copy;
        }
        return node;
    }
}
