package org.minutebook.query.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.query.directory.BodyEntry;
import org.minutebook.query.projections.ViewRows;
import org.springframework.stereotype.Component;

/**
 * What people, organisations and bodies are called on a day, as known at a position, and which entries are one
 * person's.
 */
@Component
public class Register {
    /** The projection that it answers from; an endpoint that looks something up names it in {@code @Reads}. */
    public static final String PROJECTION = "query.register";

    private final ViewRows rows;

    Register(ViewRows rows) {
        this.rows = rows;
    }

    /**
     * What people and bodies are called, by one statement.
     *
     * @param subjects their ids, at least one
     */
    public Names names(Collection<String> subjects, LocalDate on, long known) {
        var facts = rows.list(
                FactRow.class,
                "where subject_id in " + ViewRows.places(subjects) + " and kind in ('NAME', 'STYLE', 'BODY_NAME')"
                        + ViewRows.KNOWN + " order by position, fact_id",
                Stream.concat(subjects.stream(), Stream.of(known, known)).toArray());
        return new Names(facts, on);
    }

    /** A person's name; see {@link Names#person}. */
    public Optional<String> personName(String personId, LocalDate on, long known) {
        return names(List.of(personId), on, known).person(personId);
    }

    /** Every name under which an entry has been known, as recorded by a position, in no order. */
    public List<String> namesOf(String personId, long known) {
        return rows
                .list(
                        FactRow.class,
                        "where subject_id = ? and kind in ('NAME', 'ALIAS')" + ViewRows.KNOWN,
                        personId,
                        known,
                        known)
                .stream()
                .map(FactRow::text)
                .toList();
    }

    /** An organisation's name; empty when nothing is known of it. */
    public Optional<String> organisationName(String organisationId, LocalDate on, long known) {
        return current(facts(organisationId, FactKind.ORGANISATION_NAME, known), FactKind.ORGANISATION_NAME, on)
                .map(FactRow::text);
    }

    /** A body's name; empty when nothing is known of it. */
    public Optional<String> bodyName(String bodyId, LocalDate on, long known) {
        return names(List.of(bodyId), on, known).body(bodyId);
    }

    /** A body as it was called on a day, as known at a position; by its code where no name was known. */
    public BodyEntry named(BodyEntry body, LocalDate on, long known) {
        return names(List.of(body.id()), on, known).named(body);
    }

    /** What is said of a subject, in the order of recording. */
    List<FactRow> facts(String subjectId, FactKind kind, long known) {
        return rows.list(
                FactRow.class,
                "where subject_id = ? and kind = ?" + ViewRows.KNOWN + " order by position, fact_id",
                subjectId,
                kind.name(),
                known,
                known);
    }

    /**
     * Of several facts of one kind, of which one is true at a time, the one that is true on a day: the one that began
     * last, and of two that began together the one recorded later.
     */
    static Optional<FactRow> current(List<FactRow> facts, FactKind kind, LocalDate on) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.days().has(on))
                .max(Comparator.comparing((FactRow fact) ->
                                Optional.ofNullable(fact.days().from()).orElse(LocalDate.MIN))
                        .thenComparing(FactRow::position));
    }

    /** The entry that stands for a person: the same, unless it was merged with another. */
    public String survivorOf(String personId, long known) {
        var seen = new HashSet<String>();
        var current = personId;
        while (seen.add(current)) {
            var merged = facts(current, FactKind.MERGED, known);
            if (merged.isEmpty()) {
                break;
            }
            current = merged.get(0).objectId();
        }
        return current;
    }

    /** All entries that are one person's, the one that stands for them first. */
    public List<String> entriesOf(String personId, long known) {
        var entries = new ArrayList<String>();
        entries.add(survivorOf(personId, known));
        for (int index = 0; index < entries.size(); index++) {
            rows
                    .list(
                            FactRow.class,
                            "where object_id = ? and kind = ?" + ViewRows.KNOWN + " order by position",
                            entries.get(index),
                            FactKind.MERGED.name(),
                            known,
                            known)
                    .stream()
                    .map(FactRow::subjectId)
                    .filter(entry -> !entries.contains(entry))
                    .forEach(entries::add);
        }
        return List.copyOf(entries);
    }
}
