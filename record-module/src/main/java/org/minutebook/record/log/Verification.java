package org.minutebook.record.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.minutebook.record.log.Damage.Kind;

/**
 * Reads the whole record again and says whether it is what was recorded. Appends, migrates and changes nothing.
 *
 * <p>What it cannot tell is a record that somebody rewrote from one position to the end, chains included: that takes a
 * copy of a chain value kept elsewhere.
 */
public final class Verification {
    private static final int BATCH = 1000;
    private static final int MISSING_NAMED = 1000;

    private final Connection connection;
    private final List<Damage> damages = new ArrayList<>();
    private byte[] before = Chain.start();
    private long last;

    private Verification(Connection connection) {
        this.connection = connection;
    }

    /**
     * The outcome.
     *
     * @param events how many events were read
     * @param damages what is wrong, in the order of positions; empty when the record is whole
     */
    public record Report(long events, List<Damage> damages) {}

    /**
     * Verifies the record that a connection leads to, up to its end as it is now.
     *
     * @param progress told the position reached, from time to time
     * @throws SQLException when it cannot be read
     */
    public static Report of(Connection connection, LongConsumer progress) throws SQLException {
        return new Verification(connection).read(progress);
    }

    private Report read(LongConsumer progress) throws SQLException {
        var head = head();
        long events = 0;
        List<Row> rows = next(head.position());
        while (!rows.isEmpty()) {
            rows.forEach(this::check);
            events += rows.size();
            progress.accept(last);
            rows = next(head.position());
        }
        checkEnd(head);
        return new Report(events, List.copyOf(damages));
    }

    private void check(Row row) {
        boolean follows = row.position() == last + 1;
        for (long position = last + 1; position < row.position() && damages.size() < MISSING_NAMED; position++) {
            damages.add(new Damage(position, Kind.MISSING));
        }
        if (!Arrays.equals(row.leaf(), Chain.leaf(row.columns()))) {
            damages.add(new Damage(row.position(), Kind.ALTERED));
        } else if (follows && !Arrays.equals(row.chain(), Chain.link(before, row.leaf()))) {
            damages.add(new Damage(row.position(), Kind.UNLINKED));
        }
        before = row.chain();
        last = row.position();
    }

    private void checkEnd(Head head) throws SQLException {
        for (long position = last + 1; position <= head.position() && damages.size() < MISSING_NAMED; position++) {
            damages.add(new Damage(position, Kind.MISSING));
        }
        if (last == head.position() && !Arrays.equals(before, head.chain())) {
            damages.add(new Damage(last, Kind.HEAD_DIFFERS));
        }
        checkBeyond();
    }

    /** The last row is read before the head, so that what a running writer appends meanwhile lies behind neither. */
    private void checkBeyond() throws SQLException {
        long first = number("select coalesce(min(position), 1) from event_log");
        long lastRow = number("select coalesce(max(position), 0) from event_log");
        long end = head().position();
        if (first < 1) {
            damages.add(new Damage(first, Kind.BEYOND_HEAD));
        }
        if (lastRow > end) {
            damages.add(new Damage(lastRow, Kind.BEYOND_HEAD));
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Head(long position, byte[] chain) {}

    private Head head() throws SQLException {
        try (var statement = connection.prepareStatement("select last_position, chain from log_head where id = 1");
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return new Head(0, new byte[0]);
            }
            return new Head(row.getLong(1), row.getBytes(2));
        }
    }

    private record Row(long position, List<String> columns, byte[] leaf, byte[] chain) {}

    private List<Row> next(long end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + OrderedEventStorageEngine.columns()
                + ", leaf, chain from event_log where position > ? and position <= ? order by position limit "
                + BATCH)) {
            statement.setLong(1, last);
            statement.setLong(2, end);
            try (ResultSet result = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= OrderedEventStorageEngine.COLUMN_COUNT; column++) {
            columns.add(result.getString(column));
        }
        return new Row(
                result.getLong(1),
                columns,
                result.getBytes(OrderedEventStorageEngine.COLUMN_COUNT + 1),
                result.getBytes(OrderedEventStorageEngine.COLUMN_COUNT + 2));
    }
}
