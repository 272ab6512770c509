package org.minutebook.query.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.minutebook.proof.Evidence;
import org.minutebook.proof.SignedNote;
import org.minutebook.proof.VerifierKey;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.record.log.SnapshotVerification;
import org.minutebook.record.log.Verification;
import org.minutebook.record.log.Verification.Witnesses;
import org.minutebook.record.names.RevisionStep;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the record again, without starting the application, migrating or writing anything.
 *
 * <p>Ends with 0 when the record is whole; with 1 when it is damaged, and a line {@code position N: kind} for each
 * damage; with 2 when it cannot be read, and a sentence why.
 */
@Command(
        name = "verify",
        description = {
            "Reads the whole record again and says whether it is what was recorded. Writes nothing.",
            "It is held against its own signed checkpoints, and against what you kept of it elsewhere.",
            "Nothing else may use the embedded database meanwhile."
        },
        exitCodeList = {
            "0:The record is whole.",
            "1:The record is damaged; each damage is a line such as 'position 77: altered'.",
            "2:It was misused, or the record cannot be read."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook verify",
            "  minutebook verify --checkpoint kept-in-2031.txt --key council-keys.txt",
            "  MINUTEBOOK_DATA=/var/lib/minutebook minutebook verify",
            "  minutebook verify --spring.datasource.url=jdbc:mysql://127.0.0.1:3306/minutebook"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int UNREADABLE = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Checkpoints that were kept elsewhere: the record must still be what they say.")
    private List<Path> kept = List.of();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A key that is known from elsewhere, name+id+key or a file whose last line is one: it, or one that it"
                            + " named, must vouch for the whole record.")
    private List<String> keys = List.of();

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    private final PrintStream out;
    private final PrintStream progress;
    private final String[] settings;

    /** @param invocation gives the settings that lead to the record */
    public VerifyCommand(Invocation invocation) {
        this(invocation.out(), invocation.err(), invocation.settingsAnd());
    }

    /**
     * @param out gets the result
     * @param progress gets how far the reading is, and why it could not be read
     */
    public VerifyCommand(PrintStream out, PrintStream progress) {
        this(out, progress, new String[0]);
    }

    private VerifyCommand(PrintStream out, PrintStream progress, String... settings) {
        this.out = out;
        this.progress = progress;
        this.settings = settings;
    }

    /**
     * The result as JSON.
     *
     * @param signed how many events the last checkpoint has
     * @param findings as they are printed otherwise
     */
    record Outcome(boolean whole, long events, long signed, List<String> findings) {}

    @Override
    public Integer call() {
        return run(settings);
    }

    /** Settings come from where the application has them, and so does what makes old events new. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.minutebook.*.revisions")
    static class OnlySettings {}

    /**
     * Verifies the record that the application's settings lead to.
     *
     * @param arguments settings, as in {@code --spring.datasource.url=…}
     * @return the exit code
     */
    public int run(String... arguments) {
        try {
            return verify(arguments);
        } catch (RuntimeException | IOException unable) {
            progress.println("The record cannot be read: " + unable.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(String... arguments) throws IOException {
        try (var context = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)) {
            return verify(
                    context.getEnvironment(),
                    context.getBeansOfType(RevisionStep.class).values());
        }
    }

    private int verify(Environment settings, Collection<RevisionStep> steps) throws IOException {
        var witnesses = witnesses(settings);
        var url = settings.getRequiredProperty("spring.datasource.url");
        try (Connection connection = DriverManager.getConnection(
                readOnly(url),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""))) {
            var lines = new ProgressLines(progress, Verification.endOf(connection), System::nanoTime);
            return report(Verification.of(connection, witnesses, lines), SnapshotVerification.of(connection, steps));
        } catch (SQLException unreadable) {
            progress.println("The record cannot be read: " + sentence(unreadable) + " (" + url + ")");
            return UNREADABLE;
        }
    }

    /** The embedded file is neither made nor changed. */
    private static String readOnly(String url) {
        return url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
    }

    private static String sentence(SQLException unreadable) {
        return switch (unreadable.getErrorCode()) {
            case 90020 -> "another process uses it. Stop the application first.";
            case 90146 -> "there is none here. Set MINUTEBOOK_DATA or SPRING_DATASOURCE_URL.";
            default -> unreadable.getMessage();
        };
    }

    /** What the signer has kept beside its key counts as well, where that is at hand. */
    private Witnesses witnesses(Environment settings) throws IOException {
        var trusted = new ArrayList<VerifierKey>();
        for (String key : keys) {
            trusted.add(Evidence.key(key));
        }
        var notes = new ArrayList<SignedNote>();
        for (Path file : kept) {
            notes.addAll(Evidence.checkpoints(file));
        }
        var lastSigned = settings.getProperty("minutebook.checkpoints.last-file");
        if (lastSigned != null && Files.exists(Path.of(lastSigned))) {
            notes.addAll(Evidence.checkpoints(Path.of(lastSigned)));
        }
        return new Witnesses(trusted, notes);
    }

    private int report(Verification.Report report, List<String> differing) {
        var findings = Stream.concat(
                        report.findings().stream(),
                        differing.stream().map(stream -> "snapshot of " + stream + ": differs"))
                .toList();
        if (json) {
            out.println(JSON.writeValueAsString(
                    new Outcome(findings.isEmpty(), report.events(), report.signed(), findings)));
        } else {
            findings.forEach(out::println);
            out.println(
                    findings.isEmpty()
                            ? "whole: " + report.events() + " events, signed up to position " + report.signed()
                            : "damaged: " + findings.size() + " findings in " + report.events() + " events");
            if (findings.isEmpty() && keys.isEmpty()) {
                report.beginnings().forEach(key -> out.println("  if this key is theirs: " + key));
            }
        }
        return findings.isEmpty() ? WHOLE : DAMAGED;
    }
}
