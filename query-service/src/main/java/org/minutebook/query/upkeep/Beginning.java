package org.minutebook.query.upkeep;

import java.net.URI;
import org.minutebook.query.operations.Operations;
import org.minutebook.record.commands.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Begins operations for those who ask over HTTP. */
@Component
class Beginning {
    private final Operations operations;
    private final Once once;

    Beginning(Operations operations, Once once) {
        this.operations = operations;
        this.once = once;
    }

    /**
     * Begins an operation, answered with 202 and its address.
     *
     * @param key the request's Idempotency-Key, null when it has none
     */
    ResponseEntity<Begun> of(String kind, String subject, String key) {
        var answer = once.begin(key, kind + " " + subject, id -> operations.enter(id, kind, subject));
        if (answer.first()) {
            operations.launch(answer.id());
        }
        var at = URI.create("/api/v1/operations/" + answer.id());
        return ResponseEntity.accepted().location(at).body(new Begun(answer.id(), at.toString()));
    }
}
