package org.minutebook.query.projections;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Events that a projection could not handle, and those of the same sequence that wait behind them.
 *
 * <p>A letter names a position: the event itself is in the log. It is written in the transaction that leaves the event
 * out, and removed in the one that handles it.
 */
@Component
class DeadLetters {
    private static final int REASON_LIMIT = 2000;
    private static final String COLUMNS = "position, sequence, reason, attempts, since";
    private static final RowMapper<DeadLetter> LETTER = (row, number) -> new DeadLetter(
            row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), Instant.parse(row.getString(5)));

    private final JdbcClient database;
    private final Clock clock;
    private final int most;

    DeadLetters(JdbcClient database, Clock clock, @Value("${minutebook.projections.dead-letters.most}") int most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    /** How many letters a projection may have. */
    int most() {
        return most;
    }

    void add(String projection, Copy copy, long position, String sequence, String reason) {
        database.sql("insert into dead_letter (projection, copy, position, sequence, reason, attempts, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(projection)
                .param(copy.name())
                .param(position)
                .param(sequence)
                .param(shortened(reason))
                .param(reason == null ? 0 : 1)
                .param(clock.instant().toString())
                .update();
    }

    private static String shortened(String reason) {
        return reason == null ? null : StringUtils.truncate(reason, REASON_LIMIT);
    }

    /** The sequences that have letters: what follows in them has to wait. */
    Set<String> sequences(String projection, Copy copy) {
        return new HashSet<>(sequencesInOrder(projection, copy));
    }

    /** The sequences that have letters, in the order of the first letter of each. */
    List<String> sequencesInOrder(String projection, Copy copy) {
        return database.sql("select sequence from dead_letter where projection = ? and copy = ?"
                        + " group by sequence order by min(position)")
                .params(projection, copy.name())
                .query(String.class)
                .list();
    }

    Optional<DeadLetter> first(String projection, Copy copy, String sequence) {
        return database.sql("select " + COLUMNS + " from dead_letter where projection = ? and copy = ?"
                        + " and sequence = ? order by position limit 1")
                .params(projection, copy.name(), sequence)
                .query(LETTER)
                .optional();
    }

    /** Letters behind a position in order, at most {@code limit}. */
    List<DeadLetter> after(String projection, Copy copy, long position, int limit) {
        return database.sql("select " + COLUMNS + " from dead_letter where projection = ? and copy = ?"
                        + " and position > ? order by position limit ?")
                .params(projection, copy.name(), position, limit)
                .query(LETTER)
                .list();
    }

    int count(String projection, Copy copy) {
        return database.sql("select count(*) from dead_letter where projection = ? and copy = ?")
                .params(projection, copy.name())
                .query(Integer.class)
                .single();
    }

    void failedAgain(String projection, Copy copy, long position, String reason) {
        database.sql("update dead_letter set attempts = attempts + 1, reason = ?"
                        + " where projection = ? and copy = ? and position = ?")
                .params(shortened(reason), projection, copy.name(), position)
                .update();
    }

    void remove(String projection, Copy copy, long position) {
        database.sql("delete from dead_letter where projection = ? and copy = ? and position = ?")
                .params(projection, copy.name(), position)
                .update();
    }

    void removeAll(String projection, Copy copy) {
        database.sql("delete from dead_letter where projection = ? and copy = ?")
                .params(projection, copy.name())
                .update();
    }
}
