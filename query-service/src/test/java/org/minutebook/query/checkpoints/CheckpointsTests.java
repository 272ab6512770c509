package org.minutebook.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.KeyHistory;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.SigningKey;
import org.minutebook.proof.VerifierKey;
import org.minutebook.query.RecordByHand;
import org.minutebook.record.checkpoints.SigningRefused;
import org.minutebook.record.log.Verification;
import org.minutebook.record.log.Verification.Witnesses;
import org.minutebook.record.test.TestDatabases;

/** Checkpoints are made, the key changes, and whoever rewrites the record gets none. */
@ParameterizedClass
@EnumSource
class CheckpointsTests {
    @TempDir
    static Path all;

    private static SignedRecord signed;

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        signed = SignedRecord.start(kind, all.resolve(kind.name()), "minutebook.projections.live=false");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        signed.close();
    }

    @BeforeEach
    void clear() throws Exception {
        signed.clear();
    }

    @Test
    void a_checkpoint_has_the_root_over_everything_and_is_signed_with_a_key_of_its_owner_alone() throws Exception {
        assertThat(signed.checkpoints().make()).isEmpty();
        signed.record(7);
        var note = signed.checkpoints().make().orElseThrow();
        var checkpoint = Checkpoint.of(note);
        assertThat(checkpoint.size()).isEqualTo(7);
        assertThat(checkpoint.root()).isEqualTo(signed.rootByHand(7));
        assertThat(keys()).hasSize(1);
        assertThat(note.isSignedBy(keys().get(0))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signed.keyFile)))
                .isEqualTo("rw-------");
        assertThat(signed.lastFile).hasContent(note.toString());
        assertThat(signed.checkpoints().make()).isEmpty();
        assertThat(signed.checkpoints().waiting()).isZero();
        assertThat(findings(Witnesses.NONE)).isEmpty();
    }

    @Test
    void the_private_key_is_nowhere_in_the_database() throws Exception {
        signed.record(1);
        signed.checkpoints().make();
        var secret = Files.readString(signed.keyFile).split("\n")[1];
        try (var connection = signed.open();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            int looked = 0;
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from `" + table + "`")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            assertThat(String.valueOf(rows.getString(column))).doesNotContain(secret);
                        }
                    }
                }
                looked++;
            }
            assertThat(looked).isGreaterThan(10);
        }
    }

    /** Sizes on both sides of what is kept of the tree. */
    @Test
    void every_checkpoint_of_a_growing_record_has_its_root() throws Exception {
        for (int more : List.of(1, 1, 253, 1, 1, 255, 1, 600)) {
            signed.recordTogether(more);
            var checkpoint = Checkpoint.of(signed.checkpoints().make().orElseThrow());
            assertThat(checkpoint.root()).isEqualTo(signed.rootByHand(checkpoint.size()));
        }
        assertThat(findings(Witnesses.NONE)).isEmpty();
    }

    @Test
    void another_process_with_the_same_key_goes_on_where_the_first_was() throws Exception {
        signed.record(3);
        signed.checkpoints().make();
        var other = signed.elsewhere(signed.keyFile, dir.resolve("other/last.txt"));
        signed.record(2);
        assertThat(Checkpoint.of(other.make().orElseThrow()).size()).isEqualTo(5);
        signed.record(2);
        assertThat(Checkpoint.of(signed.checkpoints().make().orElseThrow()).size())
                .isEqualTo(7);
        assertThat(findings(Witnesses.NONE)).isEmpty();
    }

    @Test
    void a_process_without_the_key_signs_nothing_and_says_what_to_do() {
        signed.record(1);
        signed.checkpoints().make();
        signed.record(1);
        var other = signed.elsewhere(dir.resolve("other/key.pem"), dir.resolve("other/last.txt"));
        assertThatThrownBy(other::make)
                .isInstanceOf(SigningRefused.class)
                .hasMessageContaining("other/key.pem")
                .hasMessageContaining("MINUTEBOOK_CHECKPOINTS_KEY_FILE");
        assertThat(dir.resolve("other/key.pem")).doesNotExist();
    }

    @Test
    void a_key_that_goes_names_the_next_one_and_old_checkpoints_stay_verifiable() throws Exception {
        signed.record(3);
        var first = signed.checkpoints().make().orElseThrow();
        var formerKey = keys().get(0);
        var next = signed.checkpoints().rotate();
        signed.record(3);
        var last = signed.checkpoints().make().orElseThrow();
        assertThat(keys()).containsExactly(formerKey, next);
        assertThat(first.isSignedBy(formerKey)).isTrue();
        assertThat(last.isSignedBy(next)).isTrue();
        assertThat(last.isSignedBy(formerKey)).isFalse();
        var history = KeyHistory.read(
                signed.checkpoints().table().writtenKeys(),
                signed.checkpoints().table().writtenNotes());
        assertThat(history.findings()).isEmpty();
        assertThat(history.beginnings()).containsExactly(formerKey);
        assertThat(history.vouchedForBy(List.of(formerKey))).isEqualTo(6);
        assertThat(findings(new Witnesses(List.of(formerKey), List.of(first)))).isEmpty();
    }

    /** The record has the new key, and the file is not in its place yet. */
    @Test
    void a_change_of_keys_that_was_cut_short_is_finished() throws IOException {
        signed.record(1);
        signed.checkpoints().make();
        var former = Files.readString(signed.keyFile);
        var next = signed.checkpoints().rotate();
        Files.move(signed.keyFile, Path.of(signed.keyFile + ".next"));
        Files.writeString(signed.keyFile, former);
        signed.record(1);
        assertThat(signed.checkpoints().make().orElseThrow().isSignedBy(next)).isTrue();
        assertThat(Path.of(signed.keyFile + ".next")).doesNotExist();
    }

    @Test
    void a_key_that_is_lost_is_followed_by_one_that_nobody_vouches_for() throws Exception {
        signed.record(2);
        signed.checkpoints().make();
        var lost = keys().get(0);
        assertThatThrownBy(signed.checkpoints()::begin).hasMessageContaining("Move it away first");
        Files.delete(signed.keyFile);
        signed.record(2);
        assertThatThrownBy(signed.checkpoints()::make).isInstanceOf(SigningRefused.class);
        var begun = signed.checkpoints().begin();
        signed.checkpoints().make();
        var history = KeyHistory.read(
                signed.checkpoints().table().writtenKeys(),
                signed.checkpoints().table().writtenNotes());
        assertThat(history.findings()).isEmpty();
        assertThat(history.beginnings()).containsExactly(lost, begun);
        assertThat(findings(Witnesses.NONE)).isEmpty();
        assertThat(findings(new Witnesses(List.of(lost), List.of())))
                .containsExactly("position 3: from here on nobody vouches that is trusted");
        assertThat(findings(new Witnesses(List.of(begun), List.of()))).isEmpty();
    }

    @Test
    void a_record_that_was_rewritten_and_chained_again_is_not_signed_and_does_not_verify() throws Exception {
        signed.record(5);
        signed.checkpoints().make();
        rewrite();
        assertThat(findings(Witnesses.NONE)).containsExactly("position 5: not what its checkpoint says");
        signed.record(1);
        assertThatThrownBy(signed.checkpoints()::make)
                .isInstanceOf(SigningRefused.class)
                .hasMessageContaining("it was rewritten");
    }

    /** Whoever does it knows the tables well, and takes the checkpoints and the key of the record away as well. */
    @Test
    void a_record_that_was_rewritten_with_its_checkpoints_is_caught_by_one_that_was_kept() throws Exception {
        signed.record(5);
        var kept = signed.checkpoints().make().orElseThrow();
        var theirKey = keys().get(0);
        rewrite();
        signed.execute("delete from checkpoint", "delete from checkpoint_key", "delete from tree_node");
        assertThat(findings(Witnesses.NONE))
                .as("from within nothing can be seen")
                .isEmpty();
        assertThat(findings(new Witnesses(List.of(theirKey), List.of(kept))))
                .containsExactly(
                        "position 5: not what the checkpoint says that was kept",
                        "position 1: from here on nobody vouches that is trusted");
        signed.record(1);
        assertThatThrownBy(signed.checkpoints()::make)
                .as("the signer kept one itself")
                .hasMessageContaining("it was rewritten");
        Files.delete(signed.lastFile);
        var forged = signed.elsewhere(dir.resolve("thief/key.pem"), dir.resolve("thief/last.txt"));
        forged.make();
        assertThat(findings(Witnesses.NONE)).isEmpty();
        assertThat(findings(new Witnesses(List.of(), List.of(kept))))
                .containsExactly(
                        "checkpoint 5 that was kept: signed by no key of the record, nor by one that is trusted",
                        "position 5: not what the checkpoint says that was kept");
    }

    @Test
    void an_older_copy_in_the_place_of_the_record_is_not_signed_and_a_kept_checkpoint_shows_it() throws Exception {
        signed.record(3);
        signed.checkpoints().make();
        signed.record(3);
        var kept = signed.checkpoints().make().orElseThrow();
        signed.execute("delete from checkpoint where size = 6");
        truncate(3);
        assertThat(findings(Witnesses.NONE)).isEmpty();
        assertThat(findings(new Witnesses(List.of(), List.of(kept))))
                .containsExactly("position 6: the checkpoint that was kept says that the record goes on to here");
        assertThatThrownBy(signed.checkpoints()::make).hasMessageContaining("an older copy");
    }

    @Test
    void a_checkpoint_that_was_changed_or_signed_by_somebody_else_is_found() throws Exception {
        signed.record(2);
        signed.checkpoints().make();
        signed.execute("update checkpoint set note = replace(note, 'time 20', 'time 19')");
        assertThat(findings(Witnesses.NONE)).containsExactly("checkpoint 2: signed by no key of the record");
    }

    @Test
    void a_tree_that_was_tampered_with_is_not_signed() throws Exception {
        signed.recordTogether(300);
        signed.checkpoints().make();
        signed.execute("update tree_node set hash = x'" + "ab".repeat(32) + "'");
        signed.record(1);
        assertThatThrownBy(signed.checkpoints()::make).isInstanceOf(SigningRefused.class);
    }

    /** A row of the tree over other leaves, and a checkpoint over it that nobody signed. */
    @Test
    void a_checkpoint_that_was_put_there_is_not_continued() throws Exception {
        signed.recordTogether(200);
        signed.checkpoints().make();
        signed.recordTogether(60);
        signed.execute("insert into tree_node (level, number, hash) values (8, 0, x'" + "ab".repeat(32) + "')");
        signed.record(1);
        assertThatThrownBy(signed.checkpoints()::make)
                .as("the tree contradicts what was signed")
                .hasMessageContaining("it was rewritten");
        var forged = new Checkpoint(
                keys().get(0).name(), 256, new byte[32], Instant.parse("2031-05-07T18:00:00Z"), Optional.empty());
        var note = new SignedNote(
                forged.text(), List.of(SigningKey.made().sign(keys().get(0).name(), forged.text())));
        signed.execute("insert into checkpoint (number, size, made_at, note) values (2, 256, 'x', '" + note + "')");
        assertThatThrownBy(signed.checkpoints()::make)
                .isInstanceOf(SigningRefused.class)
                .hasMessageContaining("signed by none of its keys");
        assertThat(findings(Witnesses.NONE)).contains("checkpoint 256: signed by no key of the record");
    }

    @Test
    void checkpoints_that_were_deleted_are_followed_by_new_ones_that_continue_the_last_signed_here() throws Exception {
        signed.recordTogether(600);
        signed.checkpoints().make();
        signed.execute("delete from checkpoint");
        signed.record(1);
        assertThat(Checkpoint.of(signed.checkpoints().make().orElseThrow()).root())
                .isEqualTo(signed.rootByHand(601));
    }

    @Test
    void what_cannot_be_read_of_checkpoints_and_keys_is_found_and_hides_nothing() throws Exception {
        signed.record(3);
        signed.checkpoints().make();
        signed.execute(
                "update checkpoint set note = 'x'",
                "update event_log set payload = concat(payload, ' ') where position = 2");
        assertThat(findings(Witnesses.NONE))
                .anyMatch(finding -> finding.startsWith("checkpoint unreadable: "))
                .contains("position 2: altered");
        signed.execute("update checkpoint_key set verifier_key = 'x'");
        assertThat(findings(Witnesses.NONE)).anyMatch(finding -> finding.startsWith("key unreadable: "));
    }

    @Test
    void a_record_with_events_that_wait_for_their_checkpoint_is_whole_under_its_key() throws Exception {
        signed.record(3);
        signed.checkpoints().make();
        signed.record(2);
        assertThat(findings(new Witnesses(keys(), List.of()))).isEmpty();
    }

    @Test
    void many_who_change_the_key_at_once_leave_one_that_signs() throws Exception {
        signed.record(1);
        signed.checkpoints().make();
        var many = new ArrayList<Thread>();
        for (int one = 0; one < 4; one++) {
            many.add(new Thread(signed.checkpoints()::rotate));
        }
        many.forEach(Thread::start);
        for (Thread one : many) {
            one.join();
        }
        signed.record(1);
        assertThat(signed.checkpoints().make().orElseThrow().isSignedBy(keys().get(keys().size() - 1)))
                .isTrue();
        assertThat(findings(Witnesses.NONE)).isEmpty();
        try (var files = Files.list(signed.keyFile.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("checkpoint-key.pem", "checkpoint-key.pem.lock", "last-checkpoint.txt");
        }
    }

    private List<VerifierKey> keys() {
        return signed.checkpoints().table().keys();
    }

    private List<String> findings(Witnesses witnesses) throws SQLException {
        try (var connection = signed.open()) {
            return Verification.of(connection, witnesses, position -> {}).findings();
        }
    }

    /** Another name in the second event, and everything behind it made to fit. */
    private void rewrite() throws SQLException {
        try (var connection = signed.open()) {
            var rows = RecordByHand.read(connection);
            rows.get(1).computeIfPresent("payload", (column, payload) -> payload.replace("Harbour", "Airport"));
            RecordByHand.write(connection, rows);
        }
    }

    private void truncate(int size) throws SQLException {
        try (var connection = signed.open()) {
            RecordByHand.write(connection, RecordByHand.read(connection).subList(0, size));
        }
    }

    /** Read again as whoever kept it would. */
    @Test
    void a_note_that_was_kept_as_text_is_the_same() {
        signed.record(1);
        var note = signed.checkpoints().make().orElseThrow();
        assertThat(SignedNote.read(note.toString())).hasToString(note.toString());
        assertThat(SignedNote.read(note.toString()).isSignedBy(keys().get(0))).isTrue();
    }
}
