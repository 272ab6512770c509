package org.minutebook.query.cli;

import static org.minutebook.query.terminal.ExitCodes.DONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minutebook.query.actions.ActionsReading;
import org.minutebook.query.directory.Directory;
import org.minutebook.query.terminal.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "actions",
        description = "Prints what a body has asked to be done, by whom and by when: what is due first stands first.",
        exitCodeList = {
            "0:They are printed, or there are none.",
            "1:There is no such body, or the view has not read that far.",
            "2:It was misused, or neither the database nor the application can be had."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  minutebook actions ssp --status open",
            "  minutebook actions ssp --status open --due-before 2022-12-01",
            "  minutebook actions ssp --known 130 --json"
        })
final class ActionsCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "BODY", description = "The body's code, such as ssp, or its id.")
    private String body;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only these: open (not closed), in-progress, claimed-complete or closed.")
    private String status;

    @Option(
            names = "--due-before",
            paramLabel = "DATE",
            description = "Only those that are late if not done before that day.")
    private String dueBefore;

    @Mixin
    private Reading reading;

    ActionsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws Exception {
        var answer = reading.answer(question(), invocation);
        if (reading.json()) {
            invocation.out().write(answer);
        } else {
            print(JsonMapper.shared().readTree(answer).path("items"));
        }
        return DONE;
    }

    private Question question() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("status", status);
        parameters.put("due-before", dueBefore);
        parameters.put("known", reading.known());
        return new Question(
                List.of("api", "v1", "bodies", body, "actions"),
                parameters,
                Question.JSON,
                List.of(ActionsReading.PROJECTION, Directory.PROJECTION),
                application ->
                        application.getBean(ActionsReading.class).actions(body, status, dueBefore, reading.known()));
    }

    private void print(JsonNode actions) {
        if (actions.isEmpty()) {
            invocation.err().println("There are no such actions.");
            return;
        }
        var table = new Table("DUE", "STATUS", "OWNER", "MINUTE", "ACTION");
        actions.forEach(action -> table.row(
                due(action.path("due")),
                action.path("status").stringValue(),
                action.path("owners").valueStream().map(ActionsCommand::owner).collect(Collectors.joining("; ")),
                Table.value(action.at("/origin/minute")),
                what(action)));
        table.print(invocation.out());
    }

    /** The last day for it, else what was said of it. */
    private static String due(JsonNode due) {
        return Table.isRecorded(due.path("lastDay"))
                ? Table.value(due.path("lastDay"))
                : Table.isRecorded(due.path("statedAs")) ? Table.value(due.path("statedAs")) : "open";
    }

    private static String owner(JsonNode owner) {
        return Table.isRecorded(owner.path("name"))
                ? Table.value(owner.path("name"))
                : Table.isRecorded(owner.path("statedAs"))
                        ? Table.value(owner.path("statedAs"))
                        : owner.path("kind").stringValue();
    }

    private static String what(JsonNode action) {
        var restricted = action.path("restricted")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(", "));
        var text = action.path("text").stringValue();
        return restricted.isEmpty() ? text : text + " [restricted: " + restricted + "]";
    }
}
