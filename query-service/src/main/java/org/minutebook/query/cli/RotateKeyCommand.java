package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;
import static org.minutebook.query.terminal.ExitCodes.NEGATIVE;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.checkpoints.SigningRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-key",
        description = {
            "Changes the key that signs checkpoints: a last checkpoint of the former one names the new one, and both"
                    + " sign it. The former private key is gone then; what it signed stays verifiable.",
            "Prints the new public key, which is to be published. Nothing else may use the embedded database meanwhile."
        },
        exitCodeList = {
            "0:The new key signs from now on.",
            "1:Nothing was signed, and the key is the former one; why is printed.",
            "2:It was misused, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  minutebook rotate-key", "  minutebook rotate-key --lost"})
final class RotateKeyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(
            names = "--lost",
            description = "The former key is lost: begins one that it does not name, and that has to be trusted for"
                    + " itself.")
    private boolean lost;

    RotateKeyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws SQLException {
        try (var desk = SigningDesk.open(invocation)) {
            var checkpoints = desk.checkpoints();
            invocation.out().println(lost ? checkpoints.begin() : checkpoints.rotate());
            return DONE;
        } catch (SigningRefused refused) {
            invocation.err().println(refused.getMessage());
            return NEGATIVE;
        }
    }
}
