package org.minutebook.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.proof.Chain;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventLine;
import org.minutebook.proof.GrowingTree;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.SigningKey;
import org.minutebook.proof.VerifierKey;
import org.minutebook.proof.bundle.Manifest;
import org.minutebook.proof.verifier.Verifier;
import org.minutebook.record.test.TestDatabases;
import org.springframework.util.FileSystemUtils;

/** A bundle verifies on its own, and is refuted after anything that is done to it. */
@ParameterizedClass
@EnumSource
class BundleTests {
    /** A bundle is the same whatever database it came from. */
    private static final Map<TestDatabases.Kind, Integer> MUTATIONS =
            Map.of(TestDatabases.Kind.H2, 1000, TestDatabases.Kind.SERVER, 100);

    private static final String ORIGIN = "example.council/minutes";

    @TempDir
    static Path all;

    private static SignedRecord signed;
    private static Path whole;
    private static SignedNote kept;
    private static long events;

    @TempDir
    Path dir;

    @Parameter
    TestDatabases.Kind kind;

    private Path bundle;

    /** What the verifier said. */
    private record Verdict(int exitCode, List<String> lines) {
        boolean isProven() {
            return exitCode == 0 && lines.get(0).startsWith("proven: ");
        }

        boolean isRefuted() {
            return exitCode == 1 && lines.get(lines.size() - 1).startsWith("refuted");
        }
    }

    @BeforeParameterizedClassInvocation
    static void export(TestDatabases.Kind kind) throws IOException {
        signed = SignedRecord.start(
                kind,
                all.resolve(kind.name()),
                "minutebook.sample.load=true",
                "minutebook.checkpoints.origin=" + ORIGIN);
        signed.minutebook.awaitReady();
        kept = signed.checkpoints().make().orElseThrow();
        signed.record(20);
        signed.checkpoints().rotate();
        signed.record(20);
        whole = all.resolve(kind.name()).resolve("bundle");
        events = signed.export().to(whole, position -> {});
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        signed.close();
    }

    @BeforeEach
    void copy() throws IOException {
        bundle = dir.resolve("bundle");
        FileSystemUtils.copyRecursively(whole, bundle);
    }

    @Test
    void it_holds_everything_and_verifies_on_its_own() throws IOException {
        assertThat(events).isEqualTo(signed.minutebook.head()).isEqualTo(193);
        var verdict = verify();
        assertThat(verdict.exitCode()).isZero();
        assertThat(verdict.lines().get(0)).startsWith("proven: 193 events of " + ORIGIN + ", root ");
        assertThat(verdict.lines().get(1)).isEqualTo("  if this key is theirs: " + keys().get(0));
        assertThat(verdict.lines().get(2)).isEqualTo("  held against no checkpoint that was kept elsewhere");
        assertThat(Files.readAllLines(bundle.resolve("events/000000000001.jsonl")))
                .hasSize(193);
    }

    @Test
    void it_verifies_under_a_key_and_a_checkpoint_that_were_kept() throws IOException {
        var checkpoint =
                Files.writeString(dir.resolve("kept.txt"), kept.toString()).toString();
        for (VerifierKey key : keys()) {
            var verdict = verify("--key", key.toString(), "--checkpoint", checkpoint);
            assertThat(verdict.lines()).contains("  vouched for by the keys that you gave");
            assertThat(verdict.isProven()).isTrue();
        }
        var keyFile =
                Files.writeString(dir.resolve("keys.txt"), keys().get(0) + "\n").toString();
        assertThat(verify("--key", keyFile).isProven()).isTrue();
        assertThat(verify("--key", SigningKey.made().verifier(ORIGIN).toString())
                        .isRefuted())
                .isTrue();
    }

    @Test
    void it_is_not_written_over_another_one() {
        assertThatThrownBy(() -> signed.export().to(bundle, position -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void nothing_of_one_that_failed_is_left() throws IOException {
        var key = Files.readString(signed.keyFile);
        Files.writeString(signed.keyFile, SigningKey.made().pem());
        try {
            assertThatThrownBy(() -> signed.export().to(dir.resolve("failed"), position -> {}))
                    .hasMessageContaining("is not the one of this record");
            try (var left = Files.list(dir)) {
                assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("failed"));
            }
        } finally {
            Files.writeString(signed.keyFile, key);
        }
    }

    /**
     * Bytes changed, added and taken away; lines exchanged, doubled and dropped; files cut, dropped, added and
     * exchanged.
     */
    @Test
    void a_thousand_mutations_are_refuted() throws IOException {
        var random = new Random(193);
        var kinds = new TreeSet<String>();
        for (int mutation = 0; mutation < MUTATIONS.get(kind); mutation++) {
            var files = files(whole);
            var file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(whole.resolve(file));
            var done = mutate(random, file, before);
            kinds.add(done);
            assertThat(verify().isRefuted())
                    .as(mutation + ": " + done + " in " + file)
                    .isTrue();
            FileSystemUtils.deleteRecursively(bundle);
            FileSystemUtils.copyRecursively(whole, bundle);
        }
        assertThat(kinds).hasSize(10);
        assertThat(verify().isProven()).as("the last copy, untouched").isTrue();
    }

    private String mutate(Random random, String file, byte[] bytes) throws IOException {
        int place = random.nextInt(bytes.length);
        int kind = random.nextInt(10);
        switch (kind) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(bundle.resolve(file), changed);
            }
            case 1 -> Files.write(bundle.resolve(file), Arrays.copyOf(bytes, place));
            case 2 -> Files.writeString(bundle.resolve(file), new String(bytes, StandardCharsets.UTF_8) + "\n");
            case 3 -> Files.delete(bundle.resolve(file));
            case 4 ->
                Files.writeString(bundle.resolve("events/000000000" + (100 + random.nextInt(900)) + ".jsonl"), "x\n");
            case 5 -> {
                var other = files(whole)
                        .get((files(whole).indexOf(file) + 1) % files(whole).size());
                Files.write(bundle.resolve(other), bytes);
            }
            default -> {
                var events = new ArrayList<>(Files.readAllLines(bundle.resolve("events/000000000001.jsonl")));
                int line = random.nextInt(events.size() - 1);
                switch (kind) {
                    case 6 -> Collections.swap(events, line, line + 1);
                    case 7 -> events.remove(line);
                    case 8 -> events.add(line, events.get(line));
                    default -> events.subList(line + 1, events.size()).clear();
                }
                Files.write(bundle.resolve("events/000000000001.jsonl"), events);
            }
        }
        return List.of(
                        "bit",
                        "cut",
                        "longer",
                        "dropped",
                        "added",
                        "other file",
                        "exchanged",
                        "removed",
                        "doubled",
                        "truncated")
                .get(kind);
    }

    @Test
    void an_event_that_was_edited_in_place_is_named() throws IOException {
        var file = bundle.resolve("events/000000000001.jsonl");
        for (int position : List.of(1, 77, 193)) {
            var lines = new ArrayList<>(Files.readAllLines(whole.resolve("events/000000000001.jsonl")));
            lines.set(
                    position - 1, lines.get(position - 1).replaceFirst("\"recorded_at\":\"20", "\"recorded_at\":\"19"));
            Files.write(file, lines);
            assertThat(verify().lines().get(0)).isEqualTo("position " + position + ": altered");
        }
    }

    /** Everything made to fit again: this is what only a key, or a checkpoint kept elsewhere, can tell. */
    @Test
    void a_record_rewritten_by_somebody_with_another_key_is_refuted_by_the_key() throws IOException {
        var thief = SigningKey.made();
        forge(thief, List.of(thief.verifier(ORIGIN)));
        assertThat(verify().isProven()).as("on its own it is of one piece").isTrue();
        assertThat(verify("--key", keys(whole).get(0).toString()).isRefuted()).isTrue();
        assertThat(verify("--checkpoint", keptFile()).isRefuted()).isTrue();
    }

    @Test
    void a_record_rewritten_by_the_owner_of_the_key_is_refuted_by_a_kept_checkpoint() throws IOException {
        var key = SigningKey.read(Files.readString(signed.keyFile));
        var owner = key.verifier(ORIGIN);
        forge(key, List.of(owner));
        assertThat(verify("--key", owner.toString()).isProven())
                .as("the owner can write what they like")
                .isTrue();
        var verdict =
                verify("--key", owner.toString(), "--key", keys(whole).get(0).toString(), "--checkpoint", keptFile());
        assertThat(verdict.isRefuted()).isTrue();
        assertThat(verdict.lines()).contains("position 153: not what the checkpoint says that was kept");
    }

    /** Who has no key at all adds one, cuts the end off at an earlier checkpoint, and signs the manifest. */
    @Test
    void a_manifest_signed_by_a_key_that_was_added_is_refuted_by_a_key() throws IOException {
        var thief = SigningKey.made();
        var events =
                Files.readAllLines(bundle.resolve("events/000000000001.jsonl")).subList(0, 153);
        Files.write(bundle.resolve("events/000000000001.jsonl"), events);
        Files.writeString(bundle.resolve("checkpoints.txt"), kept.toString());
        Files.write(
                bundle.resolve("keys.txt"),
                List.of(keys(whole).get(0).toString(), thief.verifier(ORIGIN).toString()));
        Files.writeString(bundle.resolve("minutes-of-2040.txt"), "RESOLVED");
        signManifest(thief, 153, EventLine.read(events.get(152)).chain());
        assertThat(verify().isRefuted()).isTrue();
        assertThat(verify("--key", keys(whole).get(0).toString()).lines())
                .contains("manifest.note: not signed by a key that is trusted, or that such a key named");
    }

    @Test
    void a_file_of_keys_that_is_empty_is_no_key() throws IOException {
        var nothing = Files.writeString(dir.resolve("keys.txt"), "");
        assertThat(verify("--key", nothing.toString()).exitCode()).isEqualTo(2);
    }

    /** Who had the former key may have it still. */
    @Test
    void of_a_file_of_keys_the_last_one_counts() throws IOException {
        var former = keys(whole).get(0);
        var file = Files.write(
                dir.resolve("keys.txt"),
                List.of(former.toString(), SigningKey.made().verifier(ORIGIN).toString()));
        assertThat(verify("--key", former.toString()).isProven()).isTrue();
        assertThat(verify("--key", file.toString()).isRefuted()).isTrue();
    }

    @Test
    void a_bundle_behind_a_link_is_the_bundle() throws IOException {
        var link = Files.createSymbolicLink(dir.resolve("latest"), bundle);
        assertThat(run(link.toString()).isProven()).isTrue();
    }

    @Test
    void a_shorter_record_is_refuted_by_a_later_checkpoint() throws IOException {
        var later = Files.writeString(
                dir.resolve("later.txt"),
                signed.checkpoints().table().last().orElseThrow().note().toString());
        var key = SigningKey.read(Files.readString(signed.keyFile));
        forge(key, List.of(key.verifier(ORIGIN)), 50);
        assertThat(verify().isProven()).isTrue();
        assertThat(verify("--checkpoint", later.toString()).lines())
                .contains("position 50: the end, and a checkpoint that was kept has 193 events");
    }

    @Test
    void what_cannot_be_checked_is_neither_proven_nor_refuted() {
        assertThat(run("nothing-there").exitCode()).isEqualTo(2);
        assertThat(run().exitCode()).isEqualTo(2);
        assertThat(run(bundle.toString(), "--key").exitCode()).isEqualTo(2);
        assertThat(run(bundle.toString(), "--key", "a+b+c").exitCode()).isEqualTo(2);
        assertThat(run(bundle.toString(), "--checkpoint", "nothing-there").exitCode())
                .isEqualTo(2);
        assertThat(run(bundle.toString(), "--what").exitCode()).isEqualTo(2);
        assertThat(run("--help").exitCode()).isZero();
    }

    @Test
    void the_proof_of_one_event_is_verified_and_refuted() throws IOException {
        var checkpoint = signed.checkpoints().table().last().orElseThrow();
        var proof = signed.checkpoints().proof(77, checkpoint).toString();
        var file = dir.resolve("event.tlog-proof");
        var key = keys().get(1).toString();
        Files.writeString(file, proof);
        var verdict = run("--event", file.toString(), "--key", key);
        assertThat(verdict.exitCode()).isZero();
        assertThat(verdict.lines().get(0))
                .startsWith("proven: position 77 of " + ORIGIN + ", which had 193 events on ");
        assertThat(run("--event", file.toString(), "--key", keys().get(0).toString())
                        .isRefuted())
                .isTrue();
        var random = new Random(77);
        for (int mutation = 0; mutation < 200; mutation++) {
            byte[] bytes = proof.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertThat(run("--event", file.toString(), "--key", key).exitCode())
                    .as(mutation + "")
                    .isNotZero();
        }
    }

    /** A whole new bundle with one name changed, all hashes, checkpoints and signatures made anew. */
    private void forge(SigningKey key, List<VerifierKey> keys) throws IOException {
        forge(key, keys, Math.toIntExact(events));
    }

    private void forge(SigningKey key, List<VerifierKey> keys, int size) throws IOException {
        var lines = new ArrayList<String>();
        var tree = new GrowingTree();
        byte[] chain = Chain.start();
        for (String line :
                Files.readAllLines(whole.resolve("events/000000000001.jsonl")).subList(0, size)) {
            var columns = new ArrayList<>(EventLine.read(line).columns());
            if (columns.get(0).equals("12")) {
                columns.set(9, columns.get(9).replaceFirst(":\"", ":\"Forged "));
            }
            byte[] leaf = Chain.leaf(columns);
            chain = Chain.link(chain, leaf);
            tree.add(leaf);
            lines.add(new EventLine(columns, leaf, chain).toString());
        }
        var checkpoint = new Checkpoint(ORIGIN, size, tree.root(), Instant.EPOCH, Optional.empty());
        Files.write(bundle.resolve("events/000000000001.jsonl"), lines);
        Files.writeString(
                bundle.resolve("checkpoints.txt"),
                new SignedNote(checkpoint.text(), List.of(key.sign(ORIGIN, checkpoint.text()))).toString());
        Files.writeString(bundle.resolve("keys.txt"), keys.get(0) + "\n");
        signManifest(key, size, chain);
    }

    private void signManifest(SigningKey key, int size, byte[] chain) throws IOException {
        var digests = new TreeMap<String, byte[]>();
        for (String file : files(bundle)) {
            if (!file.equals(Manifest.FILE)) {
                digests.put(file, Chain.sha256().digest(Files.readAllBytes(bundle.resolve(file))));
            }
        }
        var manifest = new Manifest(ORIGIN, size, chain, Instant.EPOCH, "a forger", digests).text();
        Files.writeString(
                bundle.resolve(Manifest.FILE),
                new SignedNote(manifest, List.of(key.sign(ORIGIN, manifest))).toString());
    }

    private String keptFile() throws IOException {
        return Files.writeString(dir.resolve("kept.txt"), kept.toString()).toString();
    }

    private List<VerifierKey> keys() throws IOException {
        return keys(bundle);
    }

    private static List<VerifierKey> keys(Path bundle) throws IOException {
        return Files.readAllLines(bundle.resolve("keys.txt")).stream()
                .map(VerifierKey::read)
                .toList();
    }

    private static List<String> files(Path bundle) throws IOException {
        try (var files = Files.walk(bundle)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bundle.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Verdict verify(String... options) {
        var arguments = new ArrayList<>(List.of(bundle.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Verdict run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var unseen = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exitCode = Verifier.run(new PrintStream(printed, true, StandardCharsets.UTF_8), unseen, arguments);
        return new Verdict(
                exitCode, printed.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
