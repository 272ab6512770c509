package org.minutebook.record.log;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.minutebook.proof.Chain;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventLine;
import org.minutebook.proof.HeldAgainst;
import org.minutebook.proof.KeyHistory;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.Unreadable;
import org.minutebook.proof.VerifierKey;
import org.minutebook.record.checkpoints.CheckpointTable;
import org.minutebook.record.log.Damage.Kind;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads the whole record again and says whether it is what was recorded. Appends, migrates and changes nothing.
 *
 * <p>A record that somebody rewrote from one position to the end, chains included, contradicts its checkpoints, which
 * whoever has the database only cannot sign. Who has the key as well is caught by a checkpoint kept elsewhere.
 */
public final class Verification {
    private static final int BATCH = 1000;
    private static final int MISSING_NAMED = 1000;
    private static final int RECORDED_AT = 8;

    /** What stands for a column without a value: no text of a record is this. */
    private static final String NOTHING = "\0";

    private static final String ROWS = "select " + OrderedEventStorageEngine.columns()
            + ", leaf, chain from event_log where position > ? and position <= ? order by position limit " + BATCH;

    private final Connection connection;
    private final List<Damage> damages = new ArrayList<>();
    private final MessageDigest sha256 = Chain.sha256();
    private final List<String> doubts = new ArrayList<>();
    private final Witnesses witnesses;
    private final KeyHistory history;
    private final HeldAgainst signed;
    private final HeldAgainst kept;
    private byte[] before = Chain.start();
    private String recordedAt;
    private long last;

    private Verification(Connection connection, Witnesses witnesses) {
        var checkpoints = new CheckpointTable(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        this.connection = connection;
        this.witnesses = witnesses;
        this.history = KeyHistory.read(checkpoints.writtenKeys(), checkpoints.writtenNotes());
        this.signed = new HeldAgainst(
                history.signed().stream().map(KeyHistory.Signed::checkpoint).toList());
        this.kept = new HeldAgainst(
                witnesses.checkpoints().stream().map(Checkpoint::of).toList());
    }

    /**
     * What is known of the record from elsewhere.
     *
     * @param keys that are trusted; when there are any, they have to vouch for the last checkpoint of the record
     * @param checkpoints that were kept
     */
    public record Witnesses(Collection<VerifierKey> keys, Collection<SignedNote> checkpoints) {
        /** Nothing is. */
        public static final Witnesses NONE = new Witnesses(List.of(), List.of());
    }

    /**
     * The outcome.
     *
     * @param events how many events were read
     * @param signed how many of them the last checkpoint has
     * @param beginnings the keys of the checkpoints that have to be trusted for themselves
     * @param damages what is wrong with the events, in the order of positions
     * @param doubts what is wrong with checkpoints, or with what they say of the events
     */
    public record Report(
            long events, long signed, List<VerifierKey> beginnings, List<Damage> damages, List<String> doubts) {
        /** A line for everything that is wrong; none when the record is whole. */
        public List<String> findings() {
            return Stream.concat(damages.stream().map(Damage::toString), doubts.stream())
                    .toList();
        }
    }

    /**
     * {@linkplain #of(Connection, Witnesses, LongConsumer) Verifies} a record, of which nothing is known from
     * elsewhere.
     */
    public static Report of(Connection connection, LongConsumer progress) throws SQLException {
        return of(connection, Witnesses.NONE, progress);
    }

    /**
     * Verifies the record that a connection leads to, up to its end as it is now.
     *
     * @param witnesses what it is held against besides its own checkpoints
     * @param progress told the position reached, from time to time
     * @throws SQLException when it cannot be read
     * @throws Unreadable when a checkpoint that was kept is none
     */
    public static Report of(Connection connection, Witnesses witnesses, LongConsumer progress) throws SQLException {
        try {
            return new Verification(connection, witnesses).read(progress);
        } catch (DataAccessException unreadable) {
            throw new SQLException(unreadable.getMessage(), unreadable);
        }
    }

    /** The last position of the record that a connection leads to, up to which {@link #of} reads. */
    public static long endOf(Connection connection) throws SQLException {
        return head(connection).position();
    }

    private Report read(LongConsumer progress) throws SQLException {
        var head = head(connection);
        long events = 0;
        try (var rows = connection.prepareStatement(ROWS)) {
            for (int read = BATCH; read == BATCH; ) {
                read = readBatch(rows, head.position());
                events += read;
                progress.accept(last);
            }
        }
        checkEnd(head);
        checkCheckpoints();
        long upTo = history.signed().stream()
                .mapToLong(one -> one.checkpoint().size())
                .max()
                .orElse(0);
        return new Report(events, upTo, history.beginnings(), List.copyOf(damages), List.copyOf(doubts));
    }

    private void checkCheckpoints() {
        doubts.addAll(history.findings());
        doubt(signed.contradicted(), "not what its checkpoint says");
        doubt(signed.beyond(), "its checkpoint says that the record goes on to here");
        witnesses.checkpoints().stream()
                .map(Checkpoint::of)
                .filter(checkpoint -> !history.follows(checkpoint))
                .forEach(checkpoint -> doubts.add("checkpoint " + checkpoint.size()
                        + " that was kept: names a key that is not among the record's"));
        witnesses.checkpoints().stream()
                .filter(note -> !history.knows(note, witnesses.keys()))
                .forEach(note -> doubts.add("checkpoint " + Checkpoint.of(note).size()
                        + " that was kept: signed by no key of the record, nor by one that is trusted"));
        doubt(kept.contradicted(), "not what the checkpoint says that was kept");
        doubt(kept.beyond(), "the checkpoint that was kept says that the record goes on to here");
        if (!witnesses.keys().isEmpty() && last > 0 && !history.endIsVouchedForBy(witnesses.keys())) {
            doubts.add("position " + (history.vouchedForBy(witnesses.keys()) + 1)
                    + ": from here on nobody vouches that is trusted");
        }
    }

    /** Of those that contradict, the first says where to look; the others follow from it. */
    private void doubt(List<Checkpoint> checkpoints, String finding) {
        checkpoints.stream()
                .limit(1)
                .forEach(checkpoint -> doubts.add("position " + checkpoint.size() + ": " + finding));
    }

    private int readBatch(PreparedStatement rows, long end) throws SQLException {
        rows.setLong(1, last);
        rows.setLong(2, end);
        var batch = new ArrayList<Row>(BATCH);
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                batch.add(row(row));
            }
        }
        var computed =
                batch.parallelStream().map(row -> Chain.leaf(row.columns())).toList();
        for (int index = 0; index < batch.size(); index++) {
            check(batch.get(index), computed.get(index));
        }
        return batch.size();
    }

    private record Row(long position, List<String> columns, byte[] leaf, byte[] chain) {}

    private static Row row(ResultSet row) throws SQLException {
        int count = EventLine.COLUMNS.size();
        var columns = new String[count];
        for (int column = 0; column < count; column++) {
            columns[column] = Objects.requireNonNullElse(row.getString(column + 1), NOTHING);
        }
        return new Row(row.getLong(1), Arrays.asList(columns), bytes(row, count + 1), bytes(row, count + 2));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), new byte[0]);
    }

    private void check(Row row, byte[] computed) {
        boolean follows = row.position() == last + 1;
        nameMissing(row.position() - 1);
        signed.add(computed);
        if (!witnesses.checkpoints().isEmpty()) {
            kept.add(computed);
        }
        if (!Arrays.equals(row.leaf(), computed)) {
            damages.add(new Damage(row.position(), Kind.ALTERED));
        } else if (follows && !Arrays.equals(row.chain(), Chain.link(before, row.leaf(), sha256))) {
            damages.add(new Damage(row.position(), Kind.UNLINKED));
        }
        before = row.chain();
        recordedAt = row.columns().get(RECORDED_AT);
        last = row.position();
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
        long end = head(connection).position();
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

    private static Head head(Connection connection) throws SQLException {
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
