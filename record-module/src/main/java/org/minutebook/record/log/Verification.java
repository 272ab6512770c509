package org.minutebook.record.log;

import java.security.MessageDigest;
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
    private static final int RECORDED_AT = 8;
    private static final String ROWS = "select " + OrderedEventStorageEngine.columns()
            + ", leaf, chain from event_log where position > ? and position <= ? order by position limit " + BATCH;

    private final Connection connection;
    private final List<Damage> damages = new ArrayList<>();
    private final MessageDigest sha256 = Chain.sha256();
    private final String[] columns = new String[OrderedEventStorageEngine.COLUMN_COUNT];
    private byte[] before = Chain.start();
    private String recordedAt;
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

    /** The last position of the record that a connection leads to, up to which {@link #of} reads. */
    public static long endOf(Connection connection) throws SQLException {
        return new Verification(connection).head().position();
    }

    private Report read(LongConsumer progress) throws SQLException {
        var head = head();
        long events = 0;
        try (var rows = connection.prepareStatement(ROWS)) {
            for (int read = BATCH; read == BATCH; ) {
                read = readBatch(rows, head.position());
                events += read;
                progress.accept(last);
            }
        }
        checkEnd(head);
        return new Report(events, List.copyOf(damages));
    }

    private int readBatch(PreparedStatement rows, long end) throws SQLException {
        rows.setLong(1, last);
        rows.setLong(2, end);
        int read = 0;
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                for (int column = 0; column < columns.length; column++) {
                    columns[column] = row.getString(column + 1);
                }
                check(row.getLong(1), row.getBytes(columns.length + 1), row.getBytes(columns.length + 2));
                read++;
            }
        }
        return read;
    }

    private void check(long position, byte[] leaf, byte[] chain) {
        boolean follows = position == last + 1;
        nameMissing(position - 1);
        if (!Arrays.equals(leaf, Chain.leaf(Arrays.asList(columns), sha256))) {
            damages.add(new Damage(position, Kind.ALTERED));
        } else if (follows && !Arrays.equals(chain, Chain.link(before, leaf, sha256))) {
            damages.add(new Damage(position, Kind.UNLINKED));
        }
        before = chain;
        recordedAt = columns[RECORDED_AT];
        last = position;
    }

    private void nameMissing(long end) {
        for (long position = last + 1; position <= end && damages.size() < MISSING_NAMED; position++) {
            damages.add(new Damage(position, Kind.MISSING));
        }
    }

    private void checkEnd(Head head) throws SQLException {
        nameMissing(head.position());
        if (last == head.position() && !agrees(head)) {
            damages.add(new Damage(last, Kind.HEAD_DIFFERS));
        }
        checkBeyond();
    }

    private boolean agrees(Head head) {
        return Arrays.equals(before, head.chain()) && (last == 0 || recordedAt.equals(head.recordedAt()));
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

    private record Head(long position, String recordedAt, byte[] chain) {}

    private Head head() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select last_position, recorded_at, chain from log_head where id = 1");
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return new Head(0, "", new byte[0]);
            }
            return new Head(row.getLong(1), row.getString(2), row.getBytes(3));
        }
    }
}
