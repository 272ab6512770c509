package org.minutebook.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {
    /** A key and a note of another program, which the form is taken from. */
    private static final String THEIR_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String THEIR_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey KEY = SigningKey.made();

    @Test
    void a_note_of_another_program_is_verified() {
        var note = SignedNote.read(THEIR_NOTE);
        assertThat(note.isSignedBy(VerifierKey.read(THEIR_KEY))).isTrue();
        assertThat(note).hasToString(THEIR_NOTE);
        assertThat(SignedNote.read(THEIR_NOTE.replace("answer", "Answer")).isSignedBy(VerifierKey.read(THEIR_KEY)))
                .isFalse();
    }

    @Test
    void a_key_survives_being_written() {
        var again = SigningKey.read(KEY.pem());
        assertThat(again.verifier("example/record")).isEqualTo(KEY.verifier("example/record"));
        assertThat(VerifierKey.read(KEY.verifier("example/record").toString()))
                .isEqualTo(KEY.verifier("example/record"));
        var note = new SignedNote("text\n", List.of(again.sign("example/record", "text\n")));
        assertThat(note.isSignedBy(KEY.verifier("example/record"))).isTrue();
        assertThat(note.isSignedBy(KEY.verifier("example/other"))).isFalse();
        assertThat(note.isSignedBy(SigningKey.made().verifier("example/record")))
                .isFalse();
    }

    /** The first example of RFC 8032, 7.1. */
    @Test
    void the_key_of_an_example_is_read() {
        var key = SigningKey.read("""
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);
        assertThat(key.verifier("x").toString()).endsWith("+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b",
                "a+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+!"
            })
    void what_is_no_key_is_refused(String written) {
        assertThatThrownBy(() -> VerifierKey.read(written)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\nsignature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAAA=\n\n",
                "text\n\n\u2014 name AAAAAAA=\nmore\n",
                "text\n\n\u2014 name AAAAAAB=\n"
            })
    void what_is_no_note_is_refused(String written) {
        assertThatThrownBy(() -> SignedNote.read(written)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_checkpoint_survives_being_written() {
        var checkpoint = new Checkpoint(
                "example/record",
                153,
                new byte[32],
                Instant.parse("2031-05-07T18:00:00.123Z"),
                Optional.of(KEY.verifier("example/record")));
        var note = new SignedNote(checkpoint.text(), List.of(KEY.sign("example/record", checkpoint.text())));
        var again = Checkpoint.of(SignedNote.read(note.toString()));
        assertThat(again.text()).isEqualTo(checkpoint.text());
        assertThat(again.size()).isEqualTo(153);
        assertThat(again.nextKey()).hasValue(KEY.verifier("example/record"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n1\nAAAA\ntime 2031-05-07T18:00:00Z\n",
                "a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2031-05-07T18:00:00Z\n",
                "a\nx\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2031-05-07T18:00:00Z\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime yesterday\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2031-05-07T18:00:00Z\nmore\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2031-05-07T18:00:00Z\nnext-key x\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        var note = new SignedNote(text, List.of(KEY.sign("a", text)));
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(Unreadable.class);
    }
}
