package org.minutebook.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventProof;
import org.minutebook.proof.MerkleTree;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.VerifierKey;
import org.minutebook.record.test.TestDatabases;
import tools.jackson.databind.JsonNode;

/** What others get over HTTP, and can check without asking us again. */
@ParameterizedClass
@EnumSource
class PublishedCheckpointsTests {
    private static final String WELL_KNOWN = "/.well-known/minutebook/";
    private static final String API = "/api/v1/record/";

    @TempDir
    static Path dir;

    private static SignedRecord signed;

    @Parameter
    TestDatabases.Kind kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabases.Kind kind) {
        signed = SignedRecord.start(kind, dir.resolve(kind.name()));
        for (int more : List.of(1, 4, 251, 44)) {
            signed.recordTogether(more);
            signed.checkpoints().make();
        }
        signed.record(1);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        signed.close();
    }

    @Test
    void notes_are_to_be_had_as_text_and_are_signed_by_the_published_key() {
        var key = VerifierKey.read(text(WELL_KNOWN + "keys").strip());
        var notes = SignedNote.readAll(text(WELL_KNOWN + "checkpoints"));
        assertThat(notes).extracting(note -> Checkpoint.of(note).size()).containsExactly(300L, 256L, 5L, 1L);
        assertThat(notes).allMatch(note -> note.isSignedBy(key));
        assertThat(text(WELL_KNOWN + "checkpoints/latest"))
                .isEqualTo(notes.get(0).toString());
        assertThat(text(WELL_KNOWN + "checkpoints/5")).isEqualTo(notes.get(2).toString());
        assertThat(json("keys").get("items").get(0).stringValue()).isEqualTo(key.toString());
    }

    @Test
    void there_are_pages_of_them() {
        var first = signed.minutebook.get(WELL_KNOWN + "checkpoints?limit=3").expect(200);
        assertThat(SignedNote.readAll(first.body())).hasSize(3);
        var next = first.response().headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
        var second = signed.minutebook.get(next).expect(200);
        assertThat(SignedNote.readAll(second.body())).hasSize(1);
        assertThat(second.response().headers().firstValue("Link")).isEmpty();
        var page = json("checkpoints?limit=3");
        assertThat(page.get("items")).hasSize(3);
        var last = signed.minutebook
                .get(page.get("next").stringValue())
                .expect(200)
                .json();
        assertThat(last.get("items")).hasSize(1);
        assertThat(last.get("next").isNull()).isTrue();
    }

    @Test
    void every_event_has_a_proof_in_every_checkpoint_that_has_it() {
        for (int size : List.of(5, 256, 300)) {
            var root = HexFormat.of()
                    .parseHex(json("checkpoints/" + size).get("root").stringValue());
            for (int position = 1; position <= size; position += 7) {
                var proof = json("events/" + position + "/inclusion?checkpoint=" + size);
                var leaf = HexFormat.of().parseHex(proof.get("leaf").stringValue());
                assertThat(MerkleTree.rootOfInclusion(leaf, proof.get("index").asLong(), size, path(proof)))
                        .hasValue(root);
            }
        }
    }

    @Test
    void the_proof_of_an_event_is_a_file_that_stands_alone() throws Exception {
        var file = Files.writeString(dir.resolve(kind + ".tlog-proof"), text(API + "events/77/proof"));
        var proof = EventProof.read(Files.readString(file));
        assertThat(proof.holds()).isTrue();
        assertThat(proof.position()).isEqualTo(77);
        assertThat(proof.columns().get(9)).contains("Harbour");
        assertThat(proof.note()
                        .isSignedBy(VerifierKey.read(text(WELL_KNOWN + "keys").strip())))
                .isTrue();
    }

    @Test
    void every_checkpoint_continues_every_earlier_one() {
        var sizes = List.of(1, 5, 256, 300);
        for (int from : sizes) {
            for (int to : sizes.subList(sizes.indexOf(from), sizes.size())) {
                var proof = json("checkpoints/" + to + "/consistency?from=" + from);
                assertThat(MerkleTree.isConsistent(
                                from, root(proof.get("from")), to, root(proof.get("to")), path(proof)))
                        .as(from + " to " + to)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoints?limit=0",
                "checkpoints?limit=1001",
                "checkpoints?before=x",
                "checkpoints?after=1",
                "checkpoints/first",
                "checkpoints/-1",
                "checkpoints/5/consistency",
                "checkpoints/5/consistency?from=x",
                "checkpoints/5/consistency?from=256",
                "events/x/proof",
                "events/1/proof?checkpoint=x",
                "events/x/inclusion",
                "keys?name=x"
            })
    void what_cannot_be_read_is_a_bad_request(String path) {
        assertThat(signed.minutebook.get(API + path).expect(400).code()).startsWith("query.parameter-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoints/2",
                "checkpoints/999999999999",
                "checkpoints/300/consistency?from=2",
                "events/0/proof",
                "events/301/proof",
                "events/301/inclusion",
                "events/6/proof?checkpoint=5",
                "events/1/proof?checkpoint=2"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(signed.minutebook.get(API + path).expect(404).code())
                .isIn("query.checkpoint-known", "query.position-taken");
    }

    @Test
    void a_well_known_address_that_is_wrong_is_a_problem_as_well() {
        assertThat(signed.minutebook
                        .get(WELL_KNOWN + "checkpoints/2")
                        .expect(404)
                        .code())
                .isEqualTo("query.checkpoint-known");
        assertThat(signed.minutebook
                        .get(WELL_KNOWN + "checkpoints?limit=0")
                        .expect(400)
                        .code())
                .isEqualTo("query.parameter-readable");
    }

    private static String text(String path) {
        var answer = signed.minutebook.get(path).expect(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
        return answer.body();
    }

    private static JsonNode json(String path) {
        return signed.minutebook.get(API + path).expect(200).json();
    }

    private static List<byte[]> path(JsonNode proof) {
        var path = new ArrayList<byte[]>();
        proof.get("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.stringValue())));
        return path;
    }

    private static byte[] root(JsonNode checkpoint) {
        return HexFormat.of().parseHex(checkpoint.get("root").stringValue());
    }
}
