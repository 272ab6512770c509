package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.MISUSED;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.minutebook.query.terminal.Invocation;
import org.minutebook.query.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** All commands, and what they have in common: settings, help, and how they fail. */
@Command(
        name = "minutebook",
        description = "Keeps the governance record of councils and boards, and makes minutes and registers from it.",
        exitCodeList = {
            "0:It is done.",
            "1:The answer is no: damaged, not done, or nothing there. Each command's help says which.",
            "2:It was misused, or the database cannot be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook",
            "  minutebook serve --spring.profiles.active=demo --server.port=8090",
            "  minutebook minutes ssp 2022-09-28",
            "  minutebook help verify"
        })
final class MinutebookCommand implements Callable<Integer> {
    /** One class each; a further command is added here. */
    private static final List<Function<Invocation, Callable<Integer>>> COMMANDS = List.of(
            ServeCommand::new,
            VerifyCommand::new,
            ExportCommand::new,
            RotateKeyCommand::new,
            RebuildCommand::new,
            ImportSampleCommand::new,
            MinutesCommand::new,
            OfficesCommand::new,
            ActionsCommand::new);

    /** A setting's name has a dot in it, and an option's has none. */
    private static final Pattern SETTING = Pattern.compile("--[^=.\\s]+\\.[^=]*(=.*)?", Pattern.DOTALL);

    private final Invocation invocation;

    private MinutebookCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Does what the arguments say.
     *
     * @param out gets the result
     * @param err gets progress and errors
     * @return the exit code, or {@link ServeCommand#GOES_ON}
     */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        var settings = Arrays.stream(arguments)
                .filter(argument -> SETTING.matcher(argument).matches())
                .toList();
        var words = Arrays.stream(arguments)
                .filter(argument -> !SETTING.matcher(argument).matches())
                .toArray(String[]::new);
        return commandLine(new Invocation(settings, out, err)).execute(words);
    }

    /** The commands as picocli knows them. */
    static CommandLine commandLine(Invocation invocation) {
        var all = new CommandLine(new MinutebookCommand(invocation));
        COMMANDS.forEach(command -> all.addSubcommand(command.apply(invocation)));
        all.addSubcommand(new HelpCommand());
        withHelp(all);
        all.getSubcommands().values().stream()
                .filter(command -> !(command.getCommand() instanceof HelpCommand))
                .forEach(MinutebookCommand::withHelp);
        return all.setOut(new PrintWriter(invocation.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(invocation.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((misused, words) -> misused(misused, invocation.err()))
                .setExecutionExceptionHandler(
                        (failed, command, parsed) -> Failure.of(failed).tell(invocation.err()));
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(() ->
                new String[] {"Minutebook " + version()});
        command.getCommandSpec()
                .usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%nParameters:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .descriptionHeading("%n")
                .width(100);
    }

    /** Which version this is. */
    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "as compiled, in no jar" : version;
    }

    private static int misused(ParameterException misused, PrintStream err) {
        var command = misused.getCommandLine().getCommandName();
        var help = command.equals("minutebook") ? "minutebook help" : "minutebook help " + command;
        err.println("Minutebook cannot do that: " + misused.getMessage().replaceAll("\\s*\\R\\s*", " ") + ". See '"
                + help + "'.");
        return MISUSED;
    }

    @Override
    public Integer call() {
        return new ServeCommand(invocation).call();
    }
}
