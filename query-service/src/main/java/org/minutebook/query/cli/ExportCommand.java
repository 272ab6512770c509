package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.proof.bundle.BundleCheck;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.checkpoints.Export;
import org.minutebook.record.checkpoints.SigningRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "export",
        description = {
            "Writes the whole record into a directory of plain files that prove themselves, behind a checkpoint of all"
                    + " that is recorded, and checks them.",
            "The verifier reads it without a database. Nothing else may use the embedded database meanwhile."
        },
        exitCodeList = {
            "0:The bundle is written, and proves itself.",
            "1:Nothing was signed, or what is recorded does not prove itself; what is wrong is printed.",
            "2:It was misused, the directory is there already, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook export bundle",
            "  MINUTEBOOK_DATA=/var/lib/minutebook minutebook export for-the-auditor --json"
        })
final class ExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "BUNDLE", description = "A directory that is not there yet.")
    private Path bundle;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    ExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * The result as JSON.
     *
     * @param root over the leaves of all events, in hexadecimal
     */
    record Outcome(String bundle, long events, String root, List<String> findings) {}

    @Override
    public Integer call() throws SQLException, IOException {
        try (var desk = SigningDesk.open(invocation)) {
            var export = new Export(
                    desk.database(),
                    desk.checkpoints(),
                    Clock.systemUTC(),
                    "minutebook " + MinutebookCommand.version());
            export.to(bundle, position -> invocation.err().println("written up to position " + position));
        } catch (FileAlreadyExistsException there) {
            throw new Failure.CannotAnswer(new Failure(bundle + " is there already. Name another directory.", 2));
        } catch (SigningRefused refused) {
            invocation.err().println(refused.getMessage());
            return NEGATIVE;
        }
        var checked = BundleCheck.of(bundle, List.of(), List.of(), position -> {});
        report(checked);
        return checked.findings().isEmpty() ? DONE : NEGATIVE;
    }

    private void report(BundleCheck.Result checked) {
        var root = HexFormat.of().formatHex(checked.root());
        if (json) {
            invocation
                    .out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(
                                    new Outcome(bundle.toString(), checked.events(), root, checked.findings())));
            return;
        }
        checked.findings().forEach(invocation.out()::println);
        invocation.out().println(bundle + ": " + checked.events() + " events, root " + root);
    }
}
