package org.minutebook.record.commands;

import static org.minutebook.record.RecordRule.COMMAND_COMPLETE;
import static org.minutebook.record.RecordRule.COMMAND_KNOWN;
import static org.minutebook.record.RecordRule.COMMAND_READABLE;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.record.PartialDate;
import org.minutebook.record.Recorded;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.names.RecordJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of JSON, or says what is wrong with it, field by field. */
@Component
class CommandReader {
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            int.class, "a whole number",
            Integer.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            LocalDate.class, "a date from 1000-01-01 to 9999-12-31",
            LocalTime.class, "a time of day, such as 09:30",
            PartialDate.class, "a text with a date as far as it is known, such as 2022-11-mid");

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
            COMMAND_READABLE.require(
                    StandardCharsets.UTF_8.newEncoder().canEncode(tree.toString()),
                    "A text in it has half a character, which nothing can write again.");
            return (ObjectNode) tree;
        } catch (StreamConstraintsException excessive) {
            throw new RuleBroken(COMMAND_READABLE, "Something in it is too long, or too deep inside other things.");
        } catch (DatabindException doubled) {
            throw new RuleBroken(
                    COMMAND_READABLE,
                    "Each field stands once, and nothing stands behind the object" + where(doubled) + ".");
        } catch (JacksonException malformed) {
            throw new RuleBroken(COMMAND_READABLE, "It is no JSON" + where(malformed) + ".");
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
        } catch (PropertyBindingException unknown) {
            throw new RuleBroken(
                    COMMAND_COMPLETE,
                    "Field '" + path(unknown) + "' is unknown; there are " + unknown.getKnownPropertyIds() + ".");
        } catch (JacksonException wrong) {
            throw new RuleBroken(COMMAND_COMPLETE, "Field '" + path(wrong) + "': " + reason(wrong) + ".");
        }
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** Why a value does not do, in words of our own: the library's speak of classes and settings. */
    private String reason(JacksonException wrong) {
        if (wrong.getCause() instanceof IllegalArgumentException ours) {
            return ours.getMessage();
        }
        if (wrong instanceof InvalidNullException) {
            return "null is no value here; leave it out";
        }
        var needed = wrong instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return needed == Recorded.class ? wrong.getOriginalMessage() : "it is " + words(needed);
    }

    private String words(Class<?> needed) {
        if (needed == null) {
            return "something that cannot be read, such as a number out of all bounds";
        } else if (needed.isEnum()) {
            return "one of "
                    + Arrays.stream(needed.getEnumConstants())
                            .map(constant -> json.valueToTree(constant).asString())
                            .collect(Collectors.joining(", "));
        } else if (Collection.class.isAssignableFrom(needed)) {
            return "a list";
        }
        return WORDS.getOrDefault(needed, "an object");
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
