package org.minutebook.query.rows;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows that a transaction works on, by what they are about.
 *
 * <p>Several events of one transaction often change the same thing. The row that stands for it is looked up for the
 * first of them only, and is written when all have been handled, with what it has become by then. Nothing is written
 * before, so look-ups of stored rows see what earlier transactions left; for what this one has changed, ask here.
 */
@Component
public class Drafts {
    private final EntityManager rows;

    Drafts(EntityManager rows) {
        this.rows = rows;
    }

    private record Subject(Class<?> kind, String id) {}

    /** What one transaction has at hand. */
    private record Sheet(Map<Subject, Object> current, List<Object> added) {}

    /**
     * The row that stands for something: the one that this transaction put there, or else the stored one, which it may
     * change.
     *
     * @param stored looks it up in the database, without writing first
     */
    public <R> Optional<R> current(Class<R> kind, String id, Supplier<Optional<R>> stored) {
        var current = sheet().current();
        var subject = new Subject(kind, id);
        var known = current.get(subject);
        if (known == null) {
            known = stored.get().orElse(null);
            if (known != null) {
                current.put(subject, known);
            }
        }
        return Optional.ofNullable(kind.cast(known));
    }

    /** Adds a row, which stands for something from now on. */
    public <R> void add(Class<R> kind, String id, R row) {
        var sheet = sheet();
        sheet.added().add(row);
        sheet.current().put(new Subject(kind, id), row);
    }

    /** Writes all rows that were added or changed. */
    public void write() {
        var added = sheet().added();
        added.forEach(rows::persist);
        added.clear();
        rows.flush();
    }

    private Sheet sheet() {
        var sheet = (Sheet) TransactionSynchronizationManager.getResource(this);
        return sheet == null ? begin() : sheet;
    }

    private Sheet begin() {
        var sheet = new Sheet(new HashMap<>(), new ArrayList<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Drafts.this);
            }
        });
        TransactionSynchronizationManager.bindResource(this, sheet);
        return sheet;
    }
}
