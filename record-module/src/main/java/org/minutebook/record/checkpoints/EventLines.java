package org.minutebook.record.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.proof.EventLine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as they are stored, with what ties them together. */
public final class EventLines {
    private static final String SELECT =
            "select " + String.join(", ", EventLine.COLUMNS) + ", leaf, chain from event_log ";

    private final JdbcClient database;

    /** @param database is only read */
    public EventLines(JdbcClient database) {
        this.database = database;
    }

    /** The one at a position; empty when there is none. */
    public Optional<EventLine> at(long position) {
        return database.sql(SELECT + "where position = ?")
                .param(position)
                .query(EventLines::line)
                .optional();
    }

    /** Those from one position to another, both included. */
    List<EventLine> between(long first, long last) {
        return database.sql(SELECT + "where position between ? and ? order by position")
                .params(first, last)
                .query(EventLines::line)
                .list();
    }

    private static EventLine line(ResultSet row, int number) throws SQLException {
        int count = EventLine.COLUMNS.size();
        var columns = new ArrayList<String>(count);
        for (int column = 1; column <= count; column++) {
            columns.add(row.getString(column));
        }
        return new EventLine(columns, row.getBytes(count + 1), row.getBytes(count + 2));
    }
}
