package org.minutebook.proof.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.LongConsumer;
import org.minutebook.proof.Checkpoint;
import org.minutebook.proof.EventLine;
import org.minutebook.proof.EventProof;
import org.minutebook.proof.Evidence;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.Unreadable;
import org.minutebook.proof.VerifierKey;
import org.minutebook.proof.bundle.BundleCheck;

/**
 * Proves or refutes a bundle, or the proof of one event.
 *
 * <p>Ends with 0 when it is proven, with 1 when it is refuted, and a line for each reason, and with 2 when nothing
 * could be checked.
 */
public final class Verifier {
    private static final int PROVEN = 0;
    private static final int REFUTED = 1;
    private static final int MISUSED = 2;
    private static final long SAY_EVERY = 1_000_000_000L;

    private static final String HELP = """
            Checks a Minutebook bundle, without the application and without its database.

            java -jar minutebook-verifier.jar BUNDLE [--key KEY]... [--checkpoint FILE]...
            java -jar minutebook-verifier.jar --event FILE --key KEY

              BUNDLE             the directory that 'export' wrote
              --key KEY          a key that you know from elsewhere: name+id+key, or a file whose last line is one.
                                 The whole record must then be vouched for by it, or by a key that it named.
              --checkpoint FILE  checkpoints that you kept: the record must still be what they say.
              --event FILE       the proof of one event, as /api/v1/record/events/N/proof gives it

            Ends with 0 when it is proven, 1 when it is refuted, 2 when nothing could be checked.

            Examples
              java -jar minutebook-verifier.jar bundle
              java -jar minutebook-verifier.jar bundle --key council-keys.txt --checkpoint kept-in-2031.txt
              java -jar minutebook-verifier.jar --event event-77.tlog-proof --key council-keys.txt
            """;

    private final PrintStream out;
    private final PrintStream progress;
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<SignedNote> kept = new ArrayList<>();
    private Path bundle;
    private Path event;

    private Verifier(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** See {@code --help}. */
    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /**
     * The same, as a call.
     *
     * @param out gets the result
     * @param progress gets how far it is, and why nothing could be checked
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream progress, String... arguments) {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            out.print(HELP);
            return arguments.length == 0 ? MISUSED : PROVEN;
        }
        try {
            var verifier = new Verifier(out, progress);
            verifier.understand(arguments);
            return verifier.verify();
        } catch (IOException | RuntimeException unable) {
            progress.println(unable instanceof Unreadable ? unable.getMessage() : "Cannot be read: " + unable);
            return MISUSED;
        }
    }

    private void understand(String... arguments) throws IOException {
        var left = new ArrayList<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            var argument = left.remove(0);
            if (!argument.startsWith("--") && bundle == null) {
                bundle = Path.of(argument);
            } else if (left.isEmpty()
                    || !List.of("--key", "--checkpoint", "--event").contains(argument)) {
                throw new Unreadable("'" + argument + "' is not understood here. Try --help.");
            } else if (argument.equals("--key")) {
                keys.add(Evidence.key(left.remove(0)));
            } else if (argument.equals("--checkpoint")) {
                kept.addAll(Evidence.checkpoints(Path.of(left.remove(0))));
            } else {
                event = Path.of(left.remove(0));
            }
        }
        if ((bundle == null) == (event == null) || event != null && (keys.isEmpty() || !kept.isEmpty())) {
            throw new Unreadable("It takes a bundle, or an event and a key only. Try --help.");
        }
        if (bundle != null && !Files.isDirectory(bundle)) {
            throw new Unreadable(bundle + " is not a directory, and so no bundle");
        }
    }

    private int verify() throws IOException {
        return event == null ? verifyBundle() : verifyEvent();
    }

    private int verifyBundle() throws IOException {
        BundleCheck.Result result;
        try {
            result = BundleCheck.of(bundle, keys, kept, sayNowAndThen());
        } catch (Unreadable wrong) {
            out.println(wrong.getMessage());
            out.println("refuted");
            return REFUTED;
        }
        result.findings().forEach(out::println);
        if (!result.findings().isEmpty()) {
            out.println("refuted: " + result.findings().size() + " findings in " + result.events() + " events");
            return REFUTED;
        }
        out.println("proven: " + result.events() + " events of " + result.origin() + ", root "
                + Base64.getEncoder().encodeToString(result.root()));
        sayOnWhat(result);
        return PROVEN;
    }

    /** What a proof rests on, since a bundle can only say of itself that it is of one piece. */
    private void sayOnWhat(BundleCheck.Result result) {
        if (keys.isEmpty()) {
            result.beginnings().forEach(key -> out.println("  if this key is theirs: " + key));
        } else {
            out.println("  vouched for by the keys that you gave");
        }
        out.println(
                kept.isEmpty()
                        ? "  held against no checkpoint that was kept elsewhere"
                        : "  held against what was kept elsewhere: " + kept.size()
                                + (kept.size() == 1 ? " checkpoint" : " checkpoints"));
    }

    private LongConsumer sayNowAndThen() {
        long[] said = {System.nanoTime()};
        return position -> {
            if (System.nanoTime() - said[0] >= SAY_EVERY) {
                progress.println("read up to position " + position);
                said[0] = System.nanoTime();
            }
        };
    }

    private int verifyEvent() throws IOException {
        EventProof proof;
        Checkpoint checkpoint;
        try {
            proof = EventProof.read(Files.readString(event));
            checkpoint = Checkpoint.of(proof.note());
        } catch (Unreadable | CharacterCodingException wrong) {
            out.println("refuted: " + wrong.getMessage());
            return REFUTED;
        }
        boolean signed = keys.stream().anyMatch(proof.note()::isSignedBy);
        if (!proof.holds() || !signed) {
            out.println("refuted: the event "
                    + (signed ? "is not in that record" : "leads to a checkpoint that none of your keys signed"));
            return REFUTED;
        }
        out.println("proven: position " + proof.position() + " of " + checkpoint.origin() + ", which had "
                + checkpoint.size() + " events on " + checkpoint.time());
        for (int column = 0; column < EventLine.COLUMNS.size(); column++) {
            out.println("  " + EventLine.COLUMNS.get(column) + ": "
                    + proof.columns().get(column));
        }
        return PROVEN;
    }
}
