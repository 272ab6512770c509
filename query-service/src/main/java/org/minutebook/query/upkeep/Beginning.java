package org.minutebook.query.upkeep;

import java.net.URI;
import java.util.UUID;
import org.minutebook.query.operations.Operations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Begins operations for those who ask over HTTP. */
@Component
class Beginning {
    private final Operations operations;

    Beginning(Operations operations) {
        this.operations = operations;
    }

    /**
     * Begins an operation, answered with 202 and its address.
     *
     * @param key the request's Idempotency-Key, null when it has none
     */
    ResponseEntity<Begun> of(String kind, String subject, String key) {
        var id = UUID.randomUUID().toString();
        operations.begin(id, kind, subject);
        var at = URI.create("/api/v1/operations/" + id);
        return ResponseEntity.accepted().location(at).body(new Begun(id, at.toString()));
    }
}
