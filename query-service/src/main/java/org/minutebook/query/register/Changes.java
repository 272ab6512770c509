package org.minutebook.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.query.projections.ViewRows;
import org.minutebook.record.Recorded;
import org.minutebook.record.log.EventLog;
import org.minutebook.record.log.StoredEvent;
import org.springframework.stereotype.Component;

/** What was recorded of members and office-holders, change by change, with its reason. */
@Component
public class Changes {
    private static final String IN_ORDER = " order by position";

    private final ViewRows rows;
    private final Register register;
    private final EventLog log;

    Changes(ViewRows rows, Register register, EventLog log) {
        this.rows = rows;
        this.register = register;
        this.log = log;
    }

    /**
     * One change.
     *
     * @param subject the membership or the holding of an office, by id
     * @param office its key; none for a membership
     * @param from what the change says of the first day
     * @param until what the change says of the first day on which it was over
     * @param reason why; not recorded where the change says none
     * @param authority who says so; not recorded where the change says none
     */
    public record Change(
            ChangeKind kind,
            String subject,
            Recorded<String> office,
            String person,
            String name,
            Recorded<LocalDate> from,
            Recorded<LocalDate> until,
            Recorded<String> reason,
            Recorded<String> authority,
            String event,
            long position,
            Instant recordedAt) {}

    /** Of one membership or holding of an office, as far as it was recorded by a position. */
    public List<Change> of(String subjectId, long known) {
        return changes("where subject_id = ? and recorded_from <= ?", known, subjectId, known);
    }

    /** Of one office of a body, as far as it was recorded by a position. */
    public List<Change> ofOffice(String bodyId, String office, long known) {
        return changes("where body_id = ? and office = ? and recorded_from <= ?", known, bodyId, office, known);
    }

    /** Of a body, behind one position up to another. */
    public List<Change> ofBody(String bodyId, long after, long known) {
        return changes("where body_id = ? and recorded_from > ? and recorded_from <= ?", known, bodyId, after, known);
    }

    private List<Change> changes(String rest, long known, Object... values) {
        return rows.list(ChangeRow.class, rest + IN_ORDER, values).stream()
                .map(row -> change(row, known))
                .toList();
    }

    private Change change(ChangeRow row, long known) {
        var day = row.days().from() != null ? row.days().from() : row.days().until();
        return new Change(
                row.kind(),
                row.subjectId(),
                row.office() == null ? Recorded.none() : Recorded.of(row.office()),
                row.personId(),
                register.personName(row.personId(), day == null ? LocalDate.MAX : day, known)
                        .orElse(""),
                Recorded.ofNullable(row.days().from()),
                Recorded.ofNullable(row.days().until()),
                Recorded.ofNullable(row.reason()),
                Recorded.ofNullable(row.authority()),
                row.eventId(),
                row.position(),
                log.at(row.position()).map(StoredEvent::recordedAt).orElseThrow());
    }
}
