package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.COMMAND_COMPLETE;
import static org.minutebook.record.RecordRule.COMMAND_KNOWN;
import static org.minutebook.record.RecordRule.COMMAND_READABLE;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.names.RecordJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of JSON, or says what is wrong with it, field by field. */
@Component
class CommandReader {
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final CommandTypes types;
    private final Validator validator;
    private final JsonMapper json = RecordJson.strict();

    CommandReader(CommandTypes types, Validator validator) {
        this.types = types;
        this.validator = validator;
    }

    /** A command, and the id that it is addressed to. */
    record Addressed(Object command, String id, boolean startsStream) {}

    Addressed read(Submission submission) {
        var type = types.find(submission.collection(), submission.verb())
                .orElseThrow(() -> new RuleBroken(
                        COMMAND_KNOWN,
                        "'" + submission.collection() + "/" + submission.verb()
                                + "' is not one; /api/v1/commands lists them."));
        ObjectNode fields = fieldsOf(submission.body());
        String id = idOf(type, submission.id(), fields);
        fields.put(type.idField(), id);
        Object command = bind(fields, type.type());
        requireComplete(command);
        return new Addressed(command, id, type.startsStream());
    }

    private ObjectNode fieldsOf(String body) {
        try {
            if (body.isBlank()) {
                return json.createObjectNode();
            }
            var tree = json.readTree(body);
            COMMAND_READABLE.require(tree instanceof ObjectNode, "It is one JSON object.");
            return (ObjectNode) tree;
        } catch (JacksonException malformed) {
            throw new RuleBroken(
                    COMMAND_READABLE, "It is no JSON: " + malformed.getOriginalMessage() + where(malformed));
        }
    }

    private static String where(JacksonException malformed) {
        var location = malformed.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private String idOf(CommandType type, String addressed, ObjectNode fields) {
        String id = addressed;
        for (String field : new String[] {"id", type.idField()}) {
            var stated = fields.remove(field);
            if (stated != null) {
                COMMAND_COMPLETE.require(stated.isString(), "Field '" + field + "': a UUID, as text.");
                COMMAND_COMPLETE.require(
                        id == null || id.equals(stated.stringValue()),
                        "Field '" + field + "': it names another id than the address; leave it out.");
                id = stated.stringValue();
            }
        }
        if (id == null) {
            COMMAND_COMPLETE.require(
                    type.startsStream(),
                    "It is for something that exists: send it to /api/v1/" + type.collection() + "/{id}/" + type.verb()
                            + ".");
            return UUID.randomUUID().toString();
        }
        COMMAND_COMPLETE.require(UUID_FORM.matcher(id).matches(), "'" + id + "' is no UUID.");
        return id.toLowerCase(Locale.ROOT);
    }

    private Object bind(ObjectNode fields, Class<?> type) {
        try {
            return json.treeToValue(fields, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new RuleBroken(
                    COMMAND_COMPLETE,
                    "Field '" + path(unknown) + "' is unknown; there are " + unknown.getKnownPropertyIds() + ".");
        } catch (DatabindException wrong) {
            throw new RuleBroken(COMMAND_COMPLETE, "Field '" + path(wrong) + "': " + plain(wrong));
        }
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** The reason without the names of our classes. */
    private static String plain(DatabindException wrong) {
        Throwable reason = wrong.getCause() instanceof IllegalArgumentException ours ? ours : wrong;
        String message =
                reason instanceof DatabindException databind ? databind.getOriginalMessage() : reason.getMessage();
        return message.replaceAll("`?(?:[a-z]\\w*\\.)+(?:\\w+\\$)?(\\w+)(?:<[^`]*>)?`?", "$1");
    }

    private void requireComplete(Object command) {
        var wrong = validator.validate(command);
        COMMAND_COMPLETE.require(
                wrong.isEmpty(),
                wrong.stream().map(CommandReader::said).sorted().collect(Collectors.joining(" ")));
    }

    private static String said(ConstraintViolation<?> wrong) {
        return "Field '" + wrong.getPropertyPath() + "': " + wrong.getMessage() + ".";
    }
}
