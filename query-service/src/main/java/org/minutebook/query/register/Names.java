package org.minutebook.query.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.query.directory.BodyEntry;

/** What some people and bodies are called on a day, as known at a position; asked of the register together. */
public final class Names {
    private final Map<String, List<FactRow>> facts;
    private final LocalDate on;

    Names(List<FactRow> facts, LocalDate on) {
        this.facts = facts.stream().collect(Collectors.groupingBy(FactRow::subjectId));
        this.on = on;
    }

    /** A person's name with its style, as minutes of that day print it; empty when nothing is known of them. */
    public Optional<String> person(String personId) {
        return current(personId, FactKind.NAME)
                .map(name -> current(personId, FactKind.STYLE)
                                .map(style -> style + " ")
                                .orElse("")
                        + name);
    }

    /** A body as it was called; by its code where no name was known. */
    public BodyEntry named(BodyEntry body) {
        return new BodyEntry(
                body.id(), body.code(), body.slug(), body(body.id()).orElse(body.code()));
    }

    Optional<String> body(String bodyId) {
        return current(bodyId, FactKind.BODY_NAME);
    }

    private Optional<String> current(String subjectId, FactKind kind) {
        return Register.current(facts.getOrDefault(subjectId, List.of()), kind, on)
                .map(FactRow::text);
    }
}
