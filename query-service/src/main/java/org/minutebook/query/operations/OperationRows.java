package org.minutebook.query.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import org.minutebook.query.operations.Operation.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Operations in the database. While one runs, its kind is taken, and its row is touched from time to time. */
@Component
class OperationRows {
    /** How long a running operation may leave its row untouched before its process counts as gone. */
    static final Duration LOST_AFTER = Duration.ofSeconds(30);

    /** Always of one length, so that text order is time order. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String COLUMNS =
            "id, kind, subject, state, done, total, unit, started_at, touched_at, ended_at, message, result";

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    OperationRows(JdbcClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    private String now() {
        return MOMENT.format(clock.instant());
    }

    /** Enters an operation that begins; false when one of its kind runs. */
    boolean begin(String id, OperationKind kind, String subject, String owner) {
        var now = now();
        try {
            database.sql("insert into operation (id, kind, subject, state, done, total, unit, started_at, touched_at,"
                            + " message, owner, attempts, cancel_asked, running_kind)"
                            + " values (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, 1, false, ?)")
                    .params(List.of(
                            id,
                            kind.name(),
                            subject,
                            State.RUNNING.name(),
                            kind.unit(),
                            now,
                            now,
                            "It has begun.",
                            owner,
                            kind.name()))
                    .update();
            return true;
        } catch (DuplicateKeyException running) {
            return false;
        }
    }

    /** Notes how far it is; false when it is to be cancelled, or is another's by now. */
    boolean touch(String id, String owner, long done, long total) {
        return database.sql("update operation set touched_at = ?, done = ?, total = ?"
                                + " where id = ? and owner = ? and state = ? and cancel_asked = false")
                        .params(now(), done, total, id, owner, State.RUNNING.name())
                        .update()
                == 1;
    }

    /** Notes that its process is there. */
    void stillThere(String id, String owner) {
        database.sql("update operation set touched_at = ? where id = ? and owner = ? and state = ?")
                .params(now(), id, owner, State.RUNNING.name())
                .update();
    }

    void end(String id, String owner, State state, String message, Object result) {
        database.sql("update operation set state = ?, ended_at = ?, message = ?, result = ?, running_kind = null"
                        + (state == State.DONE ? ", done = total" : "")
                        + " where id = ? and owner = ? and state = 'RUNNING'")
                .params(
                        state.name(),
                        now(),
                        message,
                        result == null ? null : json.writeValueAsString(result),
                        id,
                        owner)
                .update();
    }

    /** Asks a running operation to stop; false when it does not run. */
    boolean askToCancel(String id) {
        return database.sql("update operation set cancel_asked = true where id = ? and state = ?")
                        .params(id, State.RUNNING.name())
                        .update()
                == 1;
    }

    /** A running operation that its process has left. */
    record Lost(String id, String kind, String subject, String owner, int attempts, boolean cancelAsked) {}

    List<Lost> lost() {
        return database.sql("select id, kind, subject, owner, attempts, cancel_asked from operation"
                        + " where state = ? and touched_at < ?")
                .params(State.RUNNING.name(), MOMENT.format(clock.instant().minus(LOST_AFTER)))
                .query((row, number) -> new Lost(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .list();
    }

    /** Makes it ours; false when another process was faster. */
    boolean takeUp(Lost operation, String owner) {
        return database.sql("update operation set owner = ?, attempts = attempts + 1, touched_at = ?, done = 0"
                                + " where state = 'RUNNING' and id = ? and owner = ? and attempts = ?")
                        .params(owner, now(), operation.id(), operation.owner(), operation.attempts())
                        .update()
                == 1;
    }

    Optional<Operation> find(String id) {
        return database.sql("select " + COLUMNS + " from operation where id = ?")
                .param(id)
                .query((row, number) -> operation(row))
                .optional();
    }

    /** The last ones, the youngest first. */
    List<Operation> latest(int limit) {
        return database.sql("select " + COLUMNS + " from operation order by started_at desc, id limit ?")
                .param(limit)
                .query((row, number) -> operation(row))
                .list();
    }

    Optional<Operation> latestOf(String kind) {
        return database.sql("select " + COLUMNS + " from operation where kind = ? order by started_at desc, id limit 1")
                .param(kind)
                .query((row, number) -> operation(row))
                .optional();
    }

    private Operation operation(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var startedAt = Instant.parse(row.getString("started_at"));
        var endedAt = row.getString("ended_at");
        var result = row.getString("result");
        long done = row.getLong("done");
        long total = row.getLong("total");
        return new Operation(
                row.getString("id"),
                row.getString("kind"),
                row.getString("subject"),
                state,
                done,
                total,
                row.getString("unit"),
                startedAt,
                state == State.RUNNING ? Operation.eta(startedAt, clock.instant(), done, total) : null,
                endedAt == null ? null : Instant.parse(endedAt),
                row.getString("message"),
                result == null ? null : json.readTree(result));
    }
}
