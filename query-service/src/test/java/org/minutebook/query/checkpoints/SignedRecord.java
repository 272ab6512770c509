package org.minutebook.query.checkpoints;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.minutebook.membership.events.OrganisationEvent.OrganisationRegistered;
import org.minutebook.proof.MerkleTree;
import org.minutebook.query.RecordByHand;
import org.minutebook.query.Recording;
import org.minutebook.query.RunningMinutebook;
import org.minutebook.record.checkpoints.CheckpointSettings;
import org.minutebook.record.checkpoints.Checkpoints;
import org.minutebook.record.checkpoints.Export;
import org.minutebook.record.test.TestDatabase;
import org.minutebook.record.test.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A running application with a record to sign, and a data directory of its own. */
final class SignedRecord implements AutoCloseable {
    final TestDatabase database;
    final RunningMinutebook minutebook;
    final Path keyFile;
    final Path lastFile;

    private final Recording recording;

    private SignedRecord(TestDatabase database, Path data, String... settings) {
        this.database = database;
        this.keyFile = data.resolve("checkpoint-key.pem");
        this.lastFile = data.resolve("last-checkpoint.txt");
        var all = new ArrayList<>(List.of(settings));
        all.add("minutebook.checkpoints.key-file=" + keyFile);
        all.add("minutebook.checkpoints.last-file=" + lastFile);
        this.minutebook = RunningMinutebook.start(database, all.toArray(String[]::new));
        this.recording = new Recording(minutebook);
    }

    static SignedRecord start(TestDatabases.Kind kind, Path dir, String... settings) {
        return new SignedRecord(kind.fresh(dir), dir.resolve("data"), settings);
    }

    /** Begins anew: no event, no checkpoint, no key. Views, which do not follow here, keep what they have. */
    void clear() throws SQLException, IOException {
        execute(
                "delete from event_log",
                "update log_head set last_position = 0, chain = x'" + "00".repeat(32) + "'",
                "delete from checkpoint",
                "delete from checkpoint_key",
                "delete from tree_node");
        FileSystemUtils.deleteRecursively(keyFile.getParent());
    }

    /** Records so many events, each in a commit of its own. */
    void record(int events) {
        for (int event = 0; event < events; event++) {
            recording.commit(organisation());
        }
    }

    /** Records so many events in one commit. */
    void recordTogether(int events) {
        var facts = new ArrayList<Object>();
        for (int event = 0; event < events; event++) {
            facts.add(organisation());
        }
        recording.commit(facts.toArray());
    }

    private static OrganisationRegistered organisation() {
        return new OrganisationRegistered(UUID.randomUUID().toString(), "Harbour \"Trust\" \u00e9", "HT", List.of());
    }

    Checkpoints checkpoints() {
        return minutebook.component(Checkpoints.class);
    }

    /** The same with another data directory, as another process has it. */
    Checkpoints elsewhere(Path keyFile, Path lastFile) {
        return new Checkpoints(
                minutebook.component(JdbcClient.class),
                new TransactionTemplate(minutebook.component(PlatformTransactionManager.class)),
                Clock.systemUTC(),
                new CheckpointSettings(false, null, null, 0, keyFile, lastFile));
    }

    Export export() {
        return new Export(
                minutebook.component(JdbcClient.class), checkpoints(), Clock.systemUTC(), "minutebook in a test");
    }

    Connection open() throws SQLException {
        return database.open();
    }

    void execute(String... statements) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** The root over the first rows, as RFC 9162 defines it, from the stored leaves. */
    byte[] rootByHand(long size) throws SQLException {
        try (var connection = open()) {
            var leaves = RecordByHand.read(connection).stream()
                    .limit(size)
                    .map(row -> HexFormat.of().parseHex(row.get("leaf")))
                    .toList();
            return byDefinition(leaves);
        }
    }

    private static byte[] byDefinition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.node(
                byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
    }

    @Override
    public void close() {
        minutebook.close();
    }
}
