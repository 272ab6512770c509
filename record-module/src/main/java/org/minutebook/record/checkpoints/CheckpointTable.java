package org.minutebook.record.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checkpoints and keys as they are kept beside the record. */
public final class CheckpointTable {
    private static final String SELECT = "select number, size, note from checkpoint ";

    private final JdbcClient database;

    /** @param database reads or writes; nothing is written but by {@link Checkpoints} */
    public CheckpointTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A checkpoint and its place among those of the record.
     *
     * @param number from 1
     */
    public record Row(long number, Checkpoint checkpoint, SignedNote note) {}

    /** The newest one; empty when there is none. */
    public Optional<Row> last() {
        return database.sql(SELECT + "order by number desc limit 1")
                .query(CheckpointTable::row)
                .optional();
    }

    /** The first with that many events; empty when there is none. */
    public Optional<Row> ofSize(long size) {
        return database.sql(SELECT + "where size = ? order by number limit 1")
                .param(size)
                .query(CheckpointTable::row)
                .optional();
    }

    /** Those before a number, the newest first, at most {@code limit}. */
    public List<Row> before(long number, int limit) {
        return database.sql(SELECT + "where number < ? order by number desc limit ?")
                .params(number, limit)
                .query(CheckpointTable::row)
                .list();
    }

    /** All notes, the oldest first, readable or not. */
    public List<String> writtenNotes() {
        return database.sql("select note from checkpoint order by number")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** The notes up to a number, the oldest first. */
    List<String> notesUpTo(long number) {
        return database.sql("select note from checkpoint where number <= ? order by number")
                .param(number)
                .query(String.class)
                .list();
    }

    /** The keys as they are written, in the order in which they were used, readable or not. */
    public List<String> writtenKeys() {
        return database.sql("select verifier_key from checkpoint_key order by number")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    /** The keys, in the order in which they were used. */
    public List<VerifierKey> keys() {
        return writtenKeys().stream().map(VerifierKey::read).toList();
    }

    void add(long number, Checkpoint checkpoint, SignedNote note) {
        database.sql("insert into checkpoint (number, size, made_at, note) values (?, ?, ?, ?)")
                .params(number, checkpoint.size(), written(checkpoint.time()), note.toString())
                .update();
    }

    void add(int number, VerifierKey key, Instant now) {
        database.sql("insert into checkpoint_key (number, verifier_key, made_at) values (?, ?, ?)")
                .params(number, key.toString(), written(now))
                .update();
    }

    private static String written(Instant moment) {
        return moment.toString();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var note = SignedNote.read(row.getString("note"));
        return new Row(row.getLong("number"), Checkpoint.of(note), note);
    }
}
