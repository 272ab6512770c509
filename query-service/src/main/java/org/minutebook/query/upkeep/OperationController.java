package org.minutebook.query.upkeep;

import org.minutebook.query.operations.Operation;
import org.minutebook.query.operations.Operations;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.commands.Once;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations, to watch and to cancel. */
@RestController
@RequestMapping("/api/v1/operations")
@Reads
class OperationController {
    private static final int SHOWN = 100;

    private final Operations operations;
    private final Once once;

    OperationController(Operations operations, Once once) {
        this.operations = operations;
        this.once = once;
    }

    @GetMapping
    Items<Operation> latest() {
        return new Items<>(operations.latest(SHOWN));
    }

    @GetMapping("/{id}")
    Operation operation(@PathVariable String id) {
        return operations.operation(id);
    }

    @PostMapping("/{id}/cancel")
    Operation cancel(@PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        once.begin(key, "cancel " + id, request -> operations.cancel(id));
        return operations.operation(id);
    }
}
