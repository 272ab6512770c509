package org.minutebook.query.upkeep;

import static org.minutebook.query.QueryRule.PARAMETER_READABLE;

import java.util.List;
import org.minutebook.query.projections.DeadLetter;
import org.minutebook.query.projections.Projections;
import org.minutebook.query.projections.Projections.State;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Views from below: how far each is, what it has set aside, and filling it anew. */
@RestController
@RequestMapping("/api/v1/projections")
@Reads
class ProjectionController {
    private static final int MOST = 1000;

    private final Projections projections;
    private final Beginning beginning;

    ProjectionController(Projections projections, Beginning beginning) {
        this.projections = projections;
        this.beginning = beginning;
    }

    @GetMapping
    Items<State> projections() {
        return new Items<>(
                projections.names().stream().map(projections::stateOf).toList());
    }

    @GetMapping("/{name}")
    State projection(@PathVariable String name) {
        return projections.stateOf(projections.one(name));
    }

    /**
     * Events that a view has set aside.
     *
     * @param next what to ask for to go on; null at the end
     */
    record Letters(List<DeadLetter> items, String next) {}

    @GetMapping("/{name}/dead-letters")
    Letters deadLetters(@PathVariable String name, @RequestParam(required = false) String after) {
        PARAMETER_READABLE.require(after == null || after.matches("\\d{1,18}"), "'after' is a number.");
        var letters = projections.deadLetters(projections.one(name), after == null ? 0 : Long.parseLong(after), MOST);
        return new Letters(
                letters,
                letters.size() < MOST
                        ? null
                        : "/api/v1/projections/" + name + "/dead-letters?after="
                                + letters.get(letters.size() - 1).position());
    }

    @PostMapping("/{name}/rebuild")
    ResponseEntity<Begun> rebuild(
            @PathVariable String name, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        projections.named(name);
        return beginning.of(Rebuilding.NAME, name, key);
    }

    @PostMapping("/{name}/retry-dead-letters")
    ResponseEntity<Begun> retryDeadLetters(
            @PathVariable String name, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        projections.named(name);
        return beginning.of(RetryingDeadLetters.NAME, name, key);
    }
}
