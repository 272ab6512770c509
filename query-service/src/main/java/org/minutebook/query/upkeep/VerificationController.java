package org.minutebook.query.upkeep;

import static org.minutebook.query.QueryRule.OPERATION_KNOWN;

import org.minutebook.query.operations.Operation;
import org.minutebook.query.operations.Operations;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.RuleBroken;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verifying the record while the application runs. */
@RestController
@RequestMapping("/api/v1/record")
@Reads
class VerificationController {
    private final Operations operations;
    private final Beginning beginning;

    VerificationController(Operations operations, Beginning beginning) {
        this.operations = operations;
        this.beginning = beginning;
    }

    @PostMapping("/verify")
    ResponseEntity<Begun> verify(@RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return beginning.of(Verifying.NAME, "", key);
    }

    /** The last verification, which may still run. */
    @GetMapping("/verification")
    Operation last() {
        return operations
                .latestOf(Verifying.NAME)
                .orElseThrow(() -> new RuleBroken(
                        OPERATION_KNOWN, "The record has not been verified yet. Send POST /api/v1/record/verify."));
    }
}
