package org.minutebook.record.web;

import static org.minutebook.record.RecordRule.COMMAND_READABLE;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.minutebook.record.Origin;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.commands.CommandDesk;
import org.minutebook.record.commands.CommandType;
import org.minutebook.record.commands.CommandTypes;
import org.minutebook.record.commands.Once;
import org.minutebook.record.commands.Receipt;
import org.minutebook.record.commands.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Every command over HTTP: {@code POST /api/v1/{collection}[/{id}]/{command}}. */
@RestController
@RequestMapping("/api/v1")
class CommandController {
    static final int BODY_LIMIT = 1024 * 1024;

    private final CommandDesk desk;
    private final CommandTypes types;

    CommandController(CommandDesk desk, CommandTypes types) {
        this.desk = desk;
        this.types = types;
    }

    @PostMapping(path = "/{collection}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> start(
            @PathVariable String collection,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            HttpServletRequest request) {
        return submit(collection, null, command, key, request);
    }

    @PostMapping(path = "/{collection}/{id}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> send(
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            HttpServletRequest request) {
        return submit(collection, id, command, key, request);
    }

    /** All commands, where each is sent, and its fields. */
    @GetMapping("/commands")
    Map<String, Object> commands() {
        return Map.of("items", types.all().stream().map(CommandSummary::of).toList());
    }

    private ResponseEntity<Receipt> submit(
            String collection, String id, String command, String key, HttpServletRequest request) {
        Once.requireKey(key);
        var receipt = desk.submit(
                new Submission(collection, command, id, bodyOf(request), key, Origin.UNAUTHENTICATED, null));
        boolean started = types.find(collection, command).orElseThrow().startsStream();
        return ResponseEntity.status(started ? HttpStatus.CREATED : HttpStatus.OK)
                .body(receipt);
    }

    private static String bodyOf(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
            if (body.length > BODY_LIMIT) {
                throw new ResponseStatusException(
                        HttpStatus.CONTENT_TOO_LARGE, "A command has at most " + BODY_LIMIT + " bytes.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new RuleBroken(COMMAND_READABLE, "It is not UTF-8.");
        } catch (IOException broken) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body ended early.", broken);
        }
    }

    /** A command as the list shows it. */
    record CommandSummary(String name, String path, List<String> fields) {
        static CommandSummary of(CommandType command) {
            var fields = List.of(command.type().getRecordComponents()).stream()
                    .skip(1)
                    .filter(field -> !field.isAnnotationPresent(JsonIgnore.class)
                            && !field.getAccessor().isAnnotationPresent(JsonIgnore.class))
                    .map(RecordComponent::getName)
                    .toList();
            var path = "/api/v1/" + command.collection() + (command.startsStream() ? "/" : "/{id}/") + command.verb();
            return new CommandSummary(command.name(), path, fields);
        }
    }
}
